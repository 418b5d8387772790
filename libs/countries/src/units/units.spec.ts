import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { convertQuantity } from './convert.js';
import { over, ratioOf, textOf } from './ratio.js';
import { isUnit, unitCodes, unitOf } from './units.js';

const convert = (value: string, from: string, to: string): string => convertQuantity(value, from, to).value;

describe('quantities are converted exactly (calc contract 10, domain guide 8.2)', () => {
  test.each([
    ['12.5', 'qq', 'kg', '566.9904625'],
    ['80937', 'gal_us', 'L', '306379.873561608'],
    ['3774355', 'gal_us', 'm3', '14287.48789399932'],
    ['1', 'gal_us', 'L', '3.785411784'],
    ['1', 'arroba_25lb', 'kg', '11.33980925'],
    ['1', 'tonel_55', 'gal_us', '55'],
    ['3', 'garrafon_5gal', 'gal_us', '15'],
    ['1', 'cyl_25lb', 'lb', '25'],
    ['1', 'MMBTU', 'BTU_IT', '1000000'],
    ['2500', 'kWh', 'GJ', '9'],
    ['1', 'hp', 'kW', '0.74569987158227022'],
    ['1', 'cyl_35lb', 'kg', '15.87573295'],
    ['1.5', 't', 'kg', '1500'],
    ['-4', 'km', 'km', '-4'],
    ['12.50', 'kg', 'kg', '12.5'],
    ['0', 'mi', 'km', '0'],
  ])('%s %s in %s... is %s', (value, from, to, expected) => {
    expect(convertQuantity(value, from, to)).toEqual({ value: expected, unit: to, exact: true });
  });

  test.each([
    ['1', 'L', 'gal_us', '0.26417205235814841538'],
    ['1', 'kg', 'lb', '2.2046226218487758072'],
    ['10', 'km', 'mi', '6.2137119223733396962'],
    ['-1', 'kg', 'lb', '-2.2046226218487758072'],
  ])('%s %s in %s does not end: 20 significant digits, said to be rounded', (value, from, to, expected) => {
    expect(convertQuantity(value, from, to)).toEqual({ value: expected, unit: to, exact: false });
  });

  test('a convention or a rounded constant is never called exact', () => {
    expect(convertQuantity('2', 'pipa_10m3', 'm3')).toEqual({ value: '20', unit: 'm3', exact: false });
    expect(convertQuantity('1', 'TR', 'kW')).toEqual({ value: '3.5168528', unit: 'kW', exact: false });
  });

  test('local measures without a fixed size, and unknown units, are not covered', () => {
    for (const unit of ['carga_tarea', 'mz', 'cuerda_gt', 'saco_qq', 'contenedor', 'boe'])
      expect(() => convertQuantity('1', unit, 'kg')).toThrow('NOT_COVERED');
    expect(() => convertQuantity('1', 'kg', 'mz')).toThrow('NOT_COVERED');
    expect(() => convertQuantity('1', 'kilo', 'kg')).toThrow('NOT_COVERED');
    expect(() => convertQuantity('1', 'toString', 'kg')).toThrow('NOT_COVERED');
  });

  test('nothing converts into another dimension, emissions not even into mass', () => {
    for (const [from, to] of [
      ['qq', 'L'],
      ['kWh', 'kW'],
      ['kVArh', 'kWh'],
      ['kgCO2e', 'kg'],
      ['m', 'km'],
    ] as const)
      expect(() => convertQuantity('1', from, to)).toThrow('UNIT_DIMENSION');
    expect(convert('2.5', 'tCO2e', 'kgCO2e')).toBe('2500');
  });

  test('what is no decimal text is refused', () => {
    for (const value of ['1e3', '1,5', '', 'NaN', '.5'])
      expect(() => convertQuantity(value, 'kg', 'lb')).toThrow('DECIMAL_INVALID');
  });
});

const codes = unitCodes().filter((code) => unitOf(code, 'unit').factor !== null);
const quantity = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
  .map(
    ([digits, places]) => textOf(over(ratioOf(String(digits), ''), ratioOf(String(10n ** BigInt(places)), ''))).text,
  );

test('an exact conversion comes back to what it was', () => {
  fc.assert(
    fc.property(quantity, fc.constantFrom(...codes), fc.constantFrom(...codes), (value, from, to) => {
      fc.pre(unitOf(from, '').dimension === unitOf(to, '').dimension);
      const there = convertQuantity(value, from, to);
      fc.pre(there.exact);
      expect(convert(there.value, to, from)).toBe(value);
    }),
  );
});

test('a rounded conversion is right to its last digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }), (top, bottom) => {
      const { text, ends } = textOf({ numerator: BigInt(top), denominator: BigInt(bottom) });
      const [whole = '', fraction = ''] = text.split('.');
      const shown = BigInt(whole + fraction);
      const scale = 10n ** BigInt(fraction.length);
      const error = shown * BigInt(bottom) - BigInt(top) * scale;
      if (ends) expect(error).toBe(0n);
      else expect(2n * (error < 0n ? -error : error)).toBeLessThanOrEqual(BigInt(bottom));
      expect(text.replace(/^[0.]+|\./g, '').length).toBeLessThanOrEqual(ends ? Infinity : 20);
    }),
  );
});

test('every unit has a name in both languages, and codes are not members of Object', () => {
  for (const code of unitCodes()) {
    const { names } = unitOf(code, 'unit');
    expect([names.es, names.en].every((name) => name !== '')).toBe(true);
  }
  expect(isUnit('constructor')).toBe(false);
});
