import { irr, measureEconomics, mirr, npvExcel, npvT0, payback, xirr, xnpv } from '#plans/domain';
import { defaulted, optional, required } from '../fields.js';
import { calcFunction } from '../function.js';
import { MAX_PERIODS, date, int, list, num } from '../types.js';

const rate = required(num({ min: -1, open: true }), 'rate per period, above -1');
const values = required(list(num(), { min: 1 }), 'flows, one a period: received above 0, paid below', 'money');
const dated = required(list(num(), { min: 1 }), 'flows, one a date: received above 0, paid below', 'money');
const dates = required(list(date, { min: 1 }), 'day of each flow; none earlier than the first');

/** Contract 8: flows of money. */
export const flows = [
  calcFunction({
    name: 'npvT0',
    summary: 'Net present value, first value now: the convention of the house.',
    args: { rate, values },
    returns: 'num',
    example: { args: { rate: 0.25, values: [-100, 50, 125] }, value: 20 },
    run: (args) => npvT0(args.rate, args.values),
  }),
  calcFunction({
    name: 'npvExcel',
    summary: 'Net present value as spreadsheets count it: the first value comes one period later.',
    args: { rate, values },
    returns: 'num',
    example: { args: { rate: 0.25, values: [-100, 50, 125] }, value: 16 },
    run: (args) => npvExcel(args.rate, args.values),
  }),
  calcFunction({
    name: 'irr',
    summary: 'Internal rate of return per period; with several changes of sign only candidates.',
    args: { values },
    returns: 'num',
    codes: ['no-solution', 'multiple'],
    example: { args: { values: [-100, 150] }, value: 0.5 },
    run: (args) => irr(args.values),
  }),
  calcFunction({
    name: 'xnpv',
    summary: 'Net present value of dated flows at the first date, actual/365.',
    args: { rate, values: dated, dates },
    returns: 'num',
    example: { args: { rate: 0.25, values: [-100, 150], dates: ['2026-03-01', '2027-03-01'] }, value: 20 },
    run: (args) => xnpv(args.rate, args.values, args.dates),
  }),
  calcFunction({
    name: 'xirr',
    summary: 'Internal rate of return per year of dated flows, actual/365.',
    args: { values: dated, dates },
    returns: 'num',
    codes: ['no-solution', 'multiple'],
    example: { args: { values: [-100, 150], dates: ['2026-03-01', '2027-03-01'] }, value: 0.5 },
    run: (args) => xirr(args.values, args.dates),
  }),
  calcFunction({
    name: 'mirr',
    summary: 'Modified internal rate: payments financed at one rate, receipts put out at another.',
    args: {
      values,
      financeRate: required(num({ min: -1, open: true }), 'rate at which payments are financed, above -1'),
      reinvestRate: required(num({ min: -1, open: true }), 'rate at which receipts are put out, above -1'),
    },
    returns: 'num',
    codes: ['no-solution'],
    example: { args: { values: [-100, 100, 100], financeRate: 0.1, reinvestRate: 0.25 }, value: 0.5 },
    run: (args) => mirr(args.values, args.financeRate, args.reinvestRate),
  }),
  calcFunction({
    name: 'payback',
    summary: 'Periods until the sum of the flows is back at 0, simple and discounted.',
    args: {
      values,
      rate: defaulted(num({ min: -1, open: true }), 0, 'rate per period for the discounted one, above -1'),
    },
    returns: '{simple:num|null, discounted:num|null}',
    example: { args: { values: [-100, 50, 125], rate: 0.25 }, value: { simple: 1.4, discounted: 1.75 } },
    run: (args) => payback(args.values, args.rate),
  }),
  calcFunction({
    name: 'measureEconomics',
    summary: 'What a measure is worth over its life, and what a tonne costs.',
    args: {
      capex: required(num({ min: 0 }), 'investment now', 'money'),
      annualSaving: required(num(), 'saving a year', 'money'),
      annualCost: defaulted(num(), 0, 'running cost a year', 'money'),
      tonnesPerYear: optional(num({ min: 0 }), 'emissions avoided a year', 'tCO2e'),
      life: required(int({ min: 1, max: MAX_PERIODS }), 'years of use', 'years'),
      rate: required(num({ min: -1, open: true }), 'rate per year, above -1'),
    },
    returns:
      '{netAnnual, payback:num|null, discountedPayback:num|null, npv, irr:num|null, annuityFactor, annualisedCost, costPerTonne:num|null}',
    example: {
      args: { capex: 100, annualSaving: 160, annualCost: 10, tonnesPerYear: 5, life: 1, rate: 0.25 },
      value: {
        ...{ netAnnual: 150, payback: 0.6666666666666666, discountedPayback: 0.8333333333333334, npv: 20, irr: 0.5 },
        ...{ annuityFactor: 0.8, annualisedCost: -25, costPerTonne: -5 },
      },
    },
    run: (args) => measureEconomics(args),
  }),
];
