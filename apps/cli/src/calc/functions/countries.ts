import { addWorkingDays, parseNumber, taxIdCheck } from '#countries';
import { addMonths, isCalendarDate } from '#kernel';
import { optional, required } from '../fields.js';
import { calcFunction } from '../function.js';
import { choice, country, date, int, refuse, text } from '../types.js';
import { sizeOfFirm } from './size.js';

const someCountry = required(country, 'ISO 3166 code of a country of the product');

/** Contract 11. */
export const countries = [
  calcFunction({
    name: 'taxId.check',
    summary: 'Cleans and checks a tax id by the published rules of its country; a wrong number is an answer.',
    args: {
      country: someCountry,
      scheme: optional(text, 'scheme of the country; absent: the form decides'),
      value: required(text, 'the number as it was typed'),
    },
    returns: '{scheme, normalised, display, valid:bool, errors[], warnings[], suggestion{normalised, display}|null}',
    codes: ['not-covered'],
    example: {
      args: { country: 'PE', value: 'RUC: 20-99999999-0' },
      value: {
        scheme: 'RUC',
        normalised: '20999999990',
        display: '20999999990',
        valid: true,
        errors: [],
        warnings: [],
        suggestion: null,
      },
    },
    run: (args) => taxIdCheck(args.country, args.value, args.scheme),
  }),
  calcFunction({
    name: 'number.parse',
    summary: 'Reads a number that a person typed; what can mean two things is answered with both.',
    args: {
      text: required(text, 'the text as it was typed'),
      country: someCountry,
      unit: optional(text, 'expected unit code or ISO 4217 code: settles a word that can mean it'),
      decimalSign: optional(choice('.', ','), 'decimal sign of the column, when it is known'),
    },
    returns: '{kind, value:dec, readings:dec[], unit, unitChoices[], reason}',
    codes: ['not-covered'],
    example: {
      args: { text: '2.345,60 kWh', country: 'GT' },
      value: { kind: 'value', value: '2345.60', readings: [], unit: 'kWh', unitChoices: [], reason: null },
    },
    run: (args) => parseNumber(args.text, args),
  }),
  sizeOfFirm,
  calcFunction({
    name: 'workingDays.add',
    summary: 'The working day so many working days away: Monday to Friday without national holidays.',
    args: {
      country: someCountry,
      date: required(date, 'the day to count from'),
      days: required(int(), 'negative counts back; 0 is the day itself or the next working day', 'working days'),
    },
    returns: '{date, holidays:date[]}',
    codes: ['not-covered'],
    example: {
      args: { country: 'PE', date: '2026-12-23', days: 2 },
      value: { date: '2026-12-28', holidays: ['2026-12-25'] },
    },
    run: (args) => addWorkingDays(args.country, args.date, args.days),
  }),
  calcFunction({
    name: 'months.add',
    summary: 'A date so many months away: the same day, or the last one of a shorter month.',
    args: {
      date: required(date, 'the day to count from'),
      months: required(int(), 'negative counts back', 'months'),
    },
    returns: '{date}',
    example: { args: { date: '2027-08-31', months: 6 }, value: { date: '2028-02-29' } },
    run: (args) => {
      const later = addMonths(args.date, args.months);
      if (!isCalendarDate(later)) throw refuse('a date of the years 1 to 9999 is expected', 'months');
      return { date: later };
    },
  }),
];
