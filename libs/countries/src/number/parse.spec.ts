import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COUNTRIES } from '../country.js';
import type { Country } from '../country.js';
import { formatNumber } from '../format/number.js';
import { parseNumber } from './parse.js';
import type { NumberPlace, NumberRead } from './parse.js';

const read = (parts: Partial<NumberRead>): NumberRead => ({
  kind: 'value',
  value: null,
  readings: [],
  unit: null,
  unitChoices: [],
  reason: null,
  ...parts,
});

const parse = (text: string, country: Country = 'GT', place: Partial<NumberPlace> = {}): NumberRead =>
  parseNumber(text, { country, ...place });

describe('the contract’s examples', () => {
  test('a number with its unit', () => {
    expect(parse('2.345,60 kWh')).toEqual(read({ value: '2345.60', unit: 'kWh' }));
  });

  test('a thousand or a fraction: both readings, until the column says', () => {
    expect(parse('7,480', 'MX')).toEqual(read({ kind: 'ambiguous', readings: ['7480', '7.480'] }));
    expect(parse('7,480', 'MX', { decimalSign: ',' })).toEqual(read({ value: '7.480' }));
    expect(parse('7,480', 'MX', { decimalSign: '.' })).toEqual(read({ value: '7480' }));
  });
});

describe('signs', () => {
  test.each([
    ['0', '0'],
    ['007', '7'],
    ['1234', '1234'],
    ['12.5', '12.5'],
    ['12,5', '12.5'],
    ['0,480', '0.480'],
    ['0.480', '0.480'],
    ['1234,567', '1234.567'],
    ['12,3456', '12.3456'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1,234,567', '1234567'],
    ['1.234.567,8', '1234567.8'],
    ['1 234,5', '1234.5'],
    ['1\u00a0234\u202f567', '1234567'],
    ["1'234'567.89", '1234567.89'],
    ["1'234,567.89", '1234567.89'],
    ['1 234.567', '1234.567'],
    ['.5', '0.5'],
    [',50', '0.50'],
    ['5.', '5'],
    ['-12,5', '-12.5'],
    ['− 3', '-3'],
    ['+4', '4'],
    ['-0,0', '0.0'],
    ['12,50000', '12.50000'],
  ])('%j is %s', (text, value) => {
    expect(parse(text)).toEqual(read({ value }));
  });

  test.each<[string, Country, string[]]>([
    ['1.234', 'GT', ['1.234', '1234']],
    ['1,234', 'GT', ['1234', '1.234']],
    ['1.234', 'CL', ['1234', '1.234']],
    ['1,234', 'CO', ['1.234', '1234']],
    ['1,234', 'CR', ['1.234', '1234']],
    ['-12.345', 'CL', ['-12345', '-12.345']],
  ])('%j in %s can be %j, the habit of the country first', (text, country, readings) => {
    expect(parse(text, country)).toEqual(read({ kind: 'ambiguous', readings }));
  });

  test.each<[string, Partial<NumberPlace>, string]>([
    ['12,34,567', {}, 'grouping'],
    ['1 23', {}, 'grouping'],
    ['1,2345.6', {}, 'grouping'],
    ['0.123.456', {}, 'grouping'],
    ['0.123 456', {}, 'grouping'],
    ['1.234,5,6', {}, 'decimal-sign'],
    ['1,5', { decimalSign: '.' }, 'decimal-sign'],
    ['1.234,5', { decimalSign: '.' }, 'decimal-sign'],
    ['1,234,567', { decimalSign: ',' }, 'decimal-sign'],
    ['1.2E5', {}, 'scientific'],
    ['3e-4 kg', {}, 'scientific'],
    ['5x10^3', {}, 'scientific'],
    ['12 bananas', {}, 'unit'],
    ['15 %', {}, 'unit'],
    ['Q 500 kWh', {}, 'unit'],
    ['abc', {}, 'text'],
    ['12/03/2026', {}, 'text'],
    ['5 a 10 kWh', {}, 'text'],
    ['5-10', {}, 'text'],
    ['.', {}, 'text'],
    ['9'.repeat(41), {}, 'text'],
  ])('%j %j is no number: %s', (text, place, reason) => {
    expect(parse(text, 'GT', place)).toEqual(read({ kind: 'invalid', reason: reason as NumberRead['reason'] }));
  });

  test.each([
    '',
    '  ',
    '-',
    '--',
    '—',
    '– –',
    'n.d.',
    'N/D',
    'nd',
    's/d',
    'S.D.',
    'sin dato',
    'Sin datos',
    'n/a',
    'N.A.',
  ])('%j says that there is no figure, which is not 0', (text) => {
    expect(parse(text)).toEqual(read({ kind: 'noData' }));
  });
});

describe('units and currencies typed along', () => {
  test.each<[string, Country, string]>([
    ['12 m3', 'GT', 'm3'],
    ['12 m³', 'GT', 'm3'],
    ['12 metros cúbicos', 'GT', 'm3'],
    ['500 lts.', 'GT', 'L'],
    ['500 L', 'HN', 'L'],
    ['300 KWH', 'SV', 'kWh'],
    ['3 toneladas', 'CR', 't'],
    ['4 qq', 'GT', 'qq'],
    ['4 quintales', 'SV', 'qq'],
    ['2 cilindros de 25 lb', 'GT', 'cyl_25lb'],
    ['7 t CO2e', 'PE', 'tCO2e'],
    ['9 t.km', 'PE', 't.km'],
    ['2 manzanas', 'NI', 'mz'],
    ['5 cargas', 'GT', 'carga_tarea'],
    ['Q 1,500.25', 'GT', 'GTQ'],
    ['Q.1,500.25', 'GT', 'GTQ'],
    ['L. 1,500.25', 'HN', 'HNL'],
    ['Lps 1,500.25', 'HN', 'HNL'],
    ['$1,500.25', 'SV', 'USD'],
    ['$.50', 'SV', 'USD'],
    ['US$ 12.5', 'MX', 'USD'],
    ['C$ 12.5', 'NI', 'NIO'],
    ['₡12,5', 'CR', 'CRC'],
    ['B/.12.5', 'PA', 'PAB'],
    ['S/. 12.5', 'PE', 'PEN'],
    ['1.500,5 CLP', 'CL', 'CLP'],
    ['$ 1,500.25 MXN', 'MX', 'MXN'],
    ['usd 12.5', 'CO', 'USD'],
  ])('%j in %s is in %s', (text, country, unit) => {
    expect(parse(text, country)).toMatchObject({ kind: 'value', unit, unitChoices: [] });
  });

  test.each<[string, Country, string[]]>([
    ['12 gal', 'GT', ['gal_us', 'gal_imp']],
    ['12 galones', 'PE', ['gal_us', 'gal_imp']],
    ['5 ton', 'GT', ['t', 'short_ton', 'long_ton']],
    ['5 quintales', 'CL', ['qq_metric', 'qq']],
    ['5 qq', 'CL', ['qq_metric', 'qq']],
    ['5 arrobas', 'CO', ['arroba_12_5kg', 'arroba_25lb']],
    ['$ 12.5', 'MX', ['MXN', 'USD']],
    ['$ 12,5', 'CL', ['CLP', 'USD']],
  ])('%j in %s can be in %j: the person is asked', (text, country, unitChoices) => {
    expect(parse(text, country)).toMatchObject({ kind: 'value', unit: null, unitChoices });
  });

  test('the expected unit settles a word that can mean it, and fills nothing in', () => {
    expect(parse('12 gal', 'GT', { unit: 'gal_us' })).toEqual(read({ value: '12', unit: 'gal_us' }));
    expect(parse('$ 12.5', 'MX', { unit: 'USD' })).toEqual(read({ value: '12.5', unit: 'USD' }));
    expect(parse('12 gal', 'GT', { unit: 'kg' }).unit).toBeNull();
    expect(parse('12', 'GT', { unit: 'kg' })).toEqual(read({ value: '12' }));
    expect(() => parse('12', 'GT', { unit: 'bag' })).toThrow('NOT_COVERED');
  });

  test('a sign in front keeps its dot, a fraction without whole part keeps its value', () => {
    expect(parse('Q.500').value).toBe('500');
    expect(parse('$.50', 'SV').value).toBe('0.50');
    expect(parse('-Q500').value).toBe('-500');
    expect(parse('Q -500').value).toBe('-500');
  });

  test('an ambiguous number keeps its unit', () => {
    expect(parse('7,480 kWh', 'MX')).toEqual(read({ kind: 'ambiguous', readings: ['7480', '7.480'], unit: 'kWh' }));
  });
});

const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`)
  .filter((text) => !text.startsWith('-0.'));

test('what the product writes for a country, it reads back', () => {
  fc.assert(
    fc.property(figure, fc.constantFrom(...COUNTRIES), (value, country) => {
      expect(parse(formatNumber(value, country, 2), country)).toEqual(read({ value }));
    }),
  );
});

const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,' -Qm$")) }));

test('any text gets one kind of answer, and a value is a plain decimal', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { kind, value, readings, reason } = parse(text);
      expect(value !== null).toBe(kind === 'value');
      expect(readings).toHaveLength(kind === 'ambiguous' ? 2 : 0);
      expect(reason !== null).toBe(kind === 'invalid');
      for (const one of value === null ? readings : [value]) expect(one).toMatch(/^-?\d+(\.\d+)?$/);
    }),
    { numRuns: 500 },
  );
});

test('a column whose decimal sign is known is never ambiguous', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom('.', ','),
      fc.constantFrom('.', ','),
      (n, sign, known) => {
        const text = `${n}${sign}500`;
        expect(parse(text, 'GT', { decimalSign: known }).value).toBe(sign === known ? `${n}.500` : `${n}500`);
      },
    ),
  );
});
