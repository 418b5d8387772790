import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addMonths,
  canonicalJson,
  cleanText,
  decimal,
  foldText,
  isCalendarDate,
  largestRemainder,
  normaliseEmail,
  plain,
  publicId,
  roundHalfUp,
  uuidOf,
  wholeMonths,
} from '#kernel';

describe('calendar dates (domain guide 5.8.1 D9)', () => {
  test('a month keeps the day, or takes the last one of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  test('age is counted in whole calendar months', () => {
    expect(wholeMonths('2026-01-15', '2026-02-14')).toBe(0);
    expect(wholeMonths('2026-01-15', '2026-02-15')).toBe(1);
    expect(wholeMonths('2026-01-31', '2026-02-28')).toBe(1);
    expect(wholeMonths('2026-05-01', '2026-01-01')).toBe(0);
  });

  test('a day that the calendar does not hold is no date', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '0000-01-01', ''])
      expect(isCalendarDate(text)).toBe(false);
    expect(isCalendarDate('2028-02-29')).toBe(true);
  });
});

describe('decimals', () => {
  test('plain text only', () => {
    for (const text of ['NaN', '1e3', '1,5', '', '.5', '5.', '--1'])
      expect(() => decimal(text)).toThrow('DECIMAL_INVALID');
    expect(() => decimal(Number.NaN)).toThrow('DECIMAL_INVALID');
  });

  test('a number is read by its shortest form and rounding is half away from zero', () => {
    expect(plain(decimal(0.115).times(1000))).toBe('115');
    expect(plain(roundHalfUp(decimal('2.5'), 0))).toBe('3');
    expect(plain(roundHalfUp(decimal('-2.5'), 0))).toBe('-3');
    expect(plain(decimal('-0.001'), 2)).toBe('0.00');
  });
});

test('parts rounded by largest remainder always add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 1, maxLength: 60 }), (values) => {
      const whole = Math.round(values.reduce((sum, value) => sum + value, 0) * 10) / 10;
      const parts = largestRemainder(
        values.map((exact, index) => ({ id: `I${index}`, exact })),
        whole,
        1,
      );
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.round(whole * 10));
    }),
  );
});

test('the weights of FOOD, small, GT are shown as in method guide 4', () => {
  const exact = [18, 16, 14, 12, 10, 16, 6, 8 * 0.9].map((weight) => (100 * weight) / 99.2);
  const shown = largestRemainder(
    exact.map((value, index) => ({ id: String(index), exact: value })),
    100,
    1,
  );
  expect(shown).toEqual([181, 161, 141, 121, 101, 161, 61, 73]);
});

test('canonical JSON sorts keys, drops undefined and refuses what JSON cannot hold', () => {
  expect(canonicalJson({ b: [1, null, 'ñ'], a: undefined, aa: { z: 0.1, y: true } })).toBe(
    '{"aa":{"y":true,"z":0.1},"b":[1,null,"ñ"]}',
  );
  expect(() => canonicalJson({ x: Number.NaN })).toThrow(TypeError);
});

describe('text that a person typed', () => {
  test('is composed and trimmed; what hides in it is refused', () => {
    expect(cleanText('  Panaderi\u0301a\u200B ', 20)).toBe('Panadería');
    expect(() => cleanText('a\u0000b', 20)).toThrow('TEXT_INVALID');
    expect(() => cleanText('a\u202Eb', 20)).toThrow('TEXT_INVALID');
    expect(() => cleanText('\uD800', 20)).toThrow('TEXT_INVALID');
    expect(() => cleanText(' \u200B ', 20)).toThrow('TEXT_EMPTY');
    expect(() => cleanText('ñandú', 4)).toThrow('TEXT_TOO_LONG');
  });

  test('is compared without accents and case', () => {
    expect(foldText('  Lácteos "El  Volcán", S.A. ')).toBe('lacteos el volcan s a');
    expect(normaliseEmail(' Duena@Example.ORG ')).toBe('duena@example.org');
    for (const text of ['a@b', 'a b@c.org', 'a@b..org', '@c.org', 'a@-b.org']) expect(normaliseEmail(text)).toBeNull();
  });
});

test('public ids carry their type and nothing else fits', () => {
  const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';
  expect(publicId('sup', uuid)).toBe('sup_0f8fad5bd9cb469fa16570867728950e');
  expect(uuidOf('sup', publicId('sup', uuid))).toBe(uuid);
  for (const id of [publicId('inv', uuid), uuid, 'sup_', 'sup_0F8FAD5BD9CB469FA16570867728950E'])
    expect(() => uuidOf('sup', id)).toThrow('ID_INVALID');
});
