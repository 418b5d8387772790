import { describe, expect, test } from '@jest/globals';
import type { Country } from '../country.js';
import { dateInFigures, dateInWords, monthInWords } from './date.js';
import { formatMoney } from './money.js';
import { formatNumber } from './number.js';

describe('numbers by the country of the reader (portal guide 7)', () => {
  test.each<[Country, string]>([
    ['GT', '1,234,567.5'],
    ['SV', '1,234,567.5'],
    ['HN', '1,234,567.5'],
    ['NI', '1,234,567.5'],
    ['PA', '1,234,567.5'],
    ['MX', '1,234,567.5'],
    ['PE', '1,234,567.5'],
    ['CO', '1.234.567,5'],
    ['CL', '1.234.567,5'],
    ['CR', '1\u00a0234\u00a0567,5'],
  ])('%s writes %s', (country, expected) => {
    expect(formatNumber('1234567.5', country)).toBe(expected);
  });

  test.each([
    ['999', undefined, '999'],
    ['1000', undefined, '1,000'],
    ['-1234.50', undefined, '-1,234.5'],
    ['-1234.50', 2, '-1,234.50'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.045', 2, '0.05'],
    ['-0.001', 2, '0.00'],
    ['999999.995', 2, '1,000,000.00'],
  ])('%s to %s places is %s', (value, places, expected) => {
    expect(formatNumber(value, 'GT', places)).toBe(expected);
  });
});

describe('money', () => {
  test.each<[string, string, Country, string]>([
    ['1234.5', 'GTQ', 'GT', 'Q1,234.50'],
    ['1234.5', 'USD', 'SV', '$1,234.50'],
    ['1234.5', 'USD', 'GT', 'US$1,234.50'],
    ['1234.5', 'PAB', 'PA', 'B/.1,234.50'],
    ['1234.5', 'PEN', 'PE', 'S/\u00a01,234.50'],
    ['1234.5', 'CRC', 'CR', '₡1\u00a0234,50'],
    ['1234567.5', 'CLP', 'CL', '$1.234.568'],
    ['1234567.5', 'COP', 'CO', '$1.234.568'],
    ['1234567.5', 'COP', 'CL', 'COP\u00a01.234.568'],
    ['1234.5', 'MXN', 'MX', '$1,234.50'],
    ['-1234.5', 'HNL', 'HN', '-L1,234.50'],
    ['-0.001', 'HNL', 'HN', 'L0.00'],
    ['1234.5', 'BRL', 'PE', 'BRL\u00a01,234.50'],
  ])('%s %s in %s is %s', (amount, currency, country, expected) => {
    expect(formatMoney(amount, currency, country)).toBe(expected);
  });

  test('the code stands behind where currencies mix', () => {
    expect(formatMoney('10', 'USD', 'MX', { withCode: true })).toBe('US$10.00\u00a0USD');
  });
});

describe('dates', () => {
  test('in words for sentences, in figures for tables, never with a two-digit year', () => {
    expect(dateInWords('2026-03-07', 'es')).toBe('7 de marzo de 2026');
    expect(dateInWords('2026-03-07', 'en')).toBe('7 March 2026');
    expect(dateInFigures('2026-03-07')).toBe('07/03/2026');
    expect(monthInWords(2026, 12, 'es')).toBe('diciembre de 2026');
    expect(monthInWords(2026, 12, 'en')).toBe('December 2026');
  });

  test('a day that does not exist is refused', () => {
    expect(() => dateInWords('2026-02-29', 'es')).toThrow('DATE_INVALID');
    expect(() => dateInFigures('29/02/2028')).toThrow('DATE_INVALID');
  });
});
