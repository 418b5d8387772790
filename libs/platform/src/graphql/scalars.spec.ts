import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError, Kind } from 'graphql';
import type { GraphQLScalarType } from 'graphql';
import { DateScalar, DateTimeScalar, DecimalScalar, idScalar } from './scalars.js';

const SupplierId = idScalar('SupplierTestId', 'sup');
const HEX = '0123456789abcdef';
const scalars = [SupplierId, DecimalScalar, DateScalar, DateTimeScalar];

/** What comes out of a scalar for an input; 'refused' for a coded refusal. Anything else thrown is a defect. */
function read(scalar: GraphQLScalarType, value: unknown): unknown {
  try {
    return scalar.parseValue(value);
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT') return 'refused';
    throw error;
  }
}

const literal = (scalar: GraphQLScalarType, value: string): unknown =>
  scalar.parseLiteral({ kind: Kind.STRING, value }, {});

describe.each(scalars.map((scalar) => [scalar.name, scalar] as const))('%s', (_, scalar) => {
  test('refuses whatever is not of its form, with one code and nothing else', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const result = read(scalar, value);
        if (typeof value !== 'string') expect(result).toBe('refused');
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '',
    ' ',
    '\u0000',
    'NaN',
    'Infinity',
    '1e999',
    '٣',
    '-',
    '--1',
    '1,5',
    '0x10',
    '{"a":1}',
    '\ud800',
    'null',
  ])('refuses %j', (text) => expect(read(scalar, text)).toBe('refused'));

  test('reads a literal as it reads a variable, and no literal of another kind', () => {
    for (const text of ['12.50', '2026-02-28', '2026-02-28T10:00:00Z', `sup_${HEX}${HEX}`]) {
      const result = read(scalar, text);
      if (result === 'refused') expect(() => literal(scalar, text)).toThrow(GraphQLError);
      else expect(literal(scalar, text)).toEqual(result);
    }
    expect(() => scalar.parseLiteral({ kind: Kind.INT, value: '12' }, {})).toThrow(GraphQLError);
    expect(() => scalar.parseLiteral({ kind: Kind.NULL }, {})).toThrow(GraphQLError);
  });
});

describe('an id', () => {
  test('leaves as its kind and 32 hexadecimal digits, and comes back as the same uuid', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        const outside = String(SupplierId.serialize(uuid));
        expect(outside).toMatch(/^sup_[0-9a-f]{32}$/);
        expect(read(SupplierId, outside)).toBe(uuid);
      }),
    );
  });

  test.each([
    `per_${HEX}${HEX}`,
    `sup_${HEX}`,
    `sup_${HEX}${HEX}0`,
    `SUP_${HEX}${HEX}`,
    `sup_${HEX.toUpperCase()}${HEX}`,
    `${HEX}${HEX}`,
    `sup_${HEX}${HEX}\n`,
  ])('of another kind or form is refused: %j', (text) => expect(read(SupplierId, text)).toBe('refused'));
});

describe('a date', () => {
  test('is a day of the calendar, and nothing near it', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (day) => {
        const text = day.toISOString().slice(0, 10);
        expect(read(DateScalar, text)).toBe(text);
      }),
    );
    for (const text of [
      '2026-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '26-01-01',
      '2026-01-01T00:00:00Z',
      '2026-01-01\n',
    ])
      expect({ text, read: read(DateScalar, text) }).toEqual({ text, read: 'refused' });
    expect(read(DateScalar, '2028-02-29')).toBe('2028-02-29');
  });
});

describe('an instant', () => {
  test('is read to the millisecond and written the same', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (instant) => {
          const text = instant.toISOString();
          expect(read(DateTimeScalar, text)).toEqual(instant);
          expect(DateTimeScalar.serialize(instant)).toBe(text);
        },
      ),
    );
  });

  test.each([
    '2026-02-30T10:00:00Z',
    '2026-04-31T10:00:00Z',
    '2026-02-29T10:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T10:60:00Z',
    '2026-01-01T10:00:00+00:00',
    '2026-01-01T10:00:00',
    '2026-01-01 10:00:00Z',
    '2026-01-01T10:00Z',
  ])('that does not exist, or names no UTC, is refused and never moved: %s', (text) =>
    expect(read(DateTimeScalar, text)).toBe('refused'),
  );
});

describe('a decimal', () => {
  test('keeps every digit that was typed', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.stringMatching(/^(\.\d{1,20})?$/),
        (whole, rest) => {
          const text = `${whole}${rest}`;
          expect(read(DecimalScalar, text)).toBe(text);
          expect(DecimalScalar.serialize(text)).toBe(text);
        },
      ),
    );
  });

  test.each(['1e3', '1.', '.5', '+1', '1 000', '1.000,5', '0x1f', '9'.repeat(41), `0.${'1'.repeat(31)}`])(
    'with exponent, grouping or without end is refused: %s',
    (text) => expect(read(DecimalScalar, text)).toBe('refused'),
  );
});
