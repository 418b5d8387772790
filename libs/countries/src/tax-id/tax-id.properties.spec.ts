import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COUNTRIES } from '../country.js';
import type { Country } from '../country.js';
import { packOf } from '../pack/packs.js';
import { CHECK_METHODS, checkCharacter } from './check-digits.js';
import type { CheckMethod } from './check-digits.js';
import { checkTaxId, normaliseTaxId } from './check.js';
import { looksLikePlaceholder } from './placeholder.js';
import { taxIdCheck } from './tax-id.js';

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));

const date = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')));

const serial = fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(3, '0'));

const letters = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ&Ñ')), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** Bodies, without check character, of numbers that the country could give. */
const bodies: readonly (readonly [Country, CheckMethod, string, fc.Arbitrary<string>])[] = [
  ['GT', 'gt-nit', 'NIT', fc.integer({ min: 100_000, max: 999_999_999 }).map(String)],
  [
    'SV',
    'sv-nit',
    'NIT',
    fc.tuple(date, serial).map(([[day, month, year], number]) => `0614${day}${month}${year}${number}`),
  ],
  ['SV', 'sv-dui', 'DUI', digits(8)],
  [
    'MX',
    'mx-rfc',
    'RFC',
    fc.tuple(letters(3), date).map(([name, [day, month, year]]) => `${name}${year}${month}${day}AB`),
  ],
  ['CO', 'co-nit', 'NIT', fc.integer({ min: 800_000_000, max: 999_999_999 }).map(String)],
  ['PE', 'pe-ruc', 'RUC', digits(8).map((all) => `20${all}`)],
  ['CL', 'cl-rut', 'RUT', fc.integer({ min: 1_000_000, max: 99_999_999 }).map(String)],
];

const withCheck = (method: CheckMethod, body: string): string => body + checkCharacter(method, body);

describe.each(bodies)('%s %s', (country, method, scheme, body) => {
  test('every number with its check character is valid and its display and normal form read as themselves', () => {
    fc.assert(
      fc.property(body, (stem) => {
        const number = withCheck(method, stem);
        fc.pre(!packOf(country).taxIds.some(({ generic }) => generic.includes(number)));
        const first = taxIdCheck(country, number, scheme);
        expect(first).toMatchObject({ valid: true, normalised: number });
        expect(first.warnings).not.toContain('TAX_ID_CHECK_DIGIT_UNUSUAL');
        expect(taxIdCheck(country, first.display ?? '', scheme)).toEqual(first);
        expect(taxIdCheck(country, first.normalised ?? '', scheme)).toEqual(first);
      }),
    );
  });
});

// The weights of these algorithms are no multiples of 11 (Guatemala: up to nine digits before the check character) and
// two remainders never share a character, so that no single wrong digit passes. The others map two remainders to one
// character, or have an even weight modulo 10.
test.each(bodies.filter(([, method]) => ['gt-nit', 'mx-rfc', 'cl-rut'].includes(method)))(
  '%s %s catches every single wrong digit',
  (country, method, scheme, body) => {
    fc.assert(
      fc.property(body, fc.nat(), fc.integer({ min: 1, max: 9 }), (stem, where, by) => {
        const number = withCheck(method, stem);
        const places = Array.from(stem, (_, index) => index).filter((index) => /\d/.test(stem.charAt(index)));
        const at = places[where % places.length] ?? 0;
        const wrong = String((Number(number.charAt(at)) + by) % 10);
        const changed = number.slice(0, at) + wrong + number.slice(at + 1);
        const { valid, warnings } = taxIdCheck(country, changed, scheme);
        expect(valid && !warnings.includes('TAX_ID_CHECK_DIGIT_UNUSUAL')).toBe(false);
      }),
    );
  },
);

test('a wrong check digit never passes where it blocks', () => {
  const blocking = bodies.filter(([, method]) => !['sv-dui', 'mx-rfc'].includes(method));
  for (const [country, method, scheme, body] of blocking)
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 9 }), (stem, digit) => {
        fc.pre(String(digit) !== checkCharacter(method, stem));
        const { valid, errors } = taxIdCheck(country, `${stem}-${digit}`, scheme);
        expect({ valid, errors }).toEqual({ valid: false, errors: ['TAX_ID_BAD_CHECK_DIGIT'] });
      }),
    );
});

test('normalising twice is normalising once, whatever was typed', () => {
  const pieces = fc.array(
    fc.constantFrom('0', '00', '7', '/', '#', '-', ' ', 'NIT', 'DV', 'GT', 'K', 'U', 'ß', '\u0301', '\u0303'),
    {
      maxLength: 8,
    },
  );
  const written = pieces.map((parts) => parts.join(''));
  const typed = fc.oneof(written, fc.string(), fc.string({ unit: 'binary' }), digits(9), digits(14));
  fc.assert(
    fc.property(fc.constantFrom(...COUNTRIES), typed, (country, value) => {
      for (const scheme of packOf(country).taxIds) {
        const once = normaliseTaxId(country, scheme, value);
        expect(normaliseTaxId(country, scheme, once)).toBe(once);
      }
    }),
    { numRuns: 1000 },
  );
});

test('any text gets an answer with one error or none, and a proposal that is valid itself', () => {
  const typed = fc.oneof(fc.string(), digits(8), digits(9), digits(10), digits(13), digits(14));
  fc.assert(
    fc.property(fc.constantFrom(...COUNTRIES), typed, (country, value) => {
      for (const scheme of packOf(country).taxIds) {
        const { valid, errors, normalised, suggestion } = checkTaxId(country, scheme, value);
        expect(errors).toHaveLength(valid ? 0 : 1);
        expect(normalised === null).toBe(!valid);
        if (suggestion !== null) expect(checkTaxId(country, scheme, suggestion.display).valid).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('a placeholder is one digit over and over, or counting up or down', () => {
  for (const text of ['1111', '00000000', '12345678', '7890123', '98765432'])
    expect(looksLikePlaceholder(text)).toBe(true);
  for (const text of ['111', '11112', '13579', '2099999999', '1234567A', ''])
    expect(looksLikePlaceholder(text)).toBe(false);
});

test('every method that a pack may name is tried above', () => {
  expect(bodies.map(([, method]) => method).sort()).toEqual(Object.keys(CHECK_METHODS).sort());
});

test('El Salvador: serials up to 100 carry the older check digit, later ones the newer', () => {
  expect(['099', '100', '101'].map((serialOf) => checkCharacter('sv-nit', `0614010190${serialOf}`))).toEqual([
    '7',
    '0',
    '5',
  ]);
});
