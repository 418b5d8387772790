import { Decimal as Big } from 'decimal.js';
import { invalid } from './domain-error.js';

// 60 significant digits: the widest product that occurs (a quantity of 18 digits x a factor of 20) stays exact.
const Exact = Big.clone({ precision: 60, rounding: Big.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });

const PLAIN = /^-?\d{1,40}(\.\d{1,30})?$/;

/** An exact decimal number. Money and quantities are Decimals, in code, in the database and in every answer. */
export type Decimal = Big;

/**
 * Reads plain decimal text (`-?digits[.digits]`, no exponent, no grouping), or a number by its shortest decimal form.
 * @throws DomainError DECIMAL_INVALID for anything else: NaN, Infinity, "1e3", "1,5", "".
 */
export function decimal(value: string | number | Big): Big {
  if (value instanceof Big) return value;
  const text = typeof value === 'number' ? shortest(value) : value;
  if (!PLAIN.test(text)) throw invalid('DECIMAL_INVALID', { value: String(value).slice(0, 60) });
  return new Exact(text);
}

/** True for text that `decimal` accepts. */
export const isDecimal = (text: string): boolean => PLAIN.test(text);

/** Plain text of a Decimal, without exponent, with `places` digits after the point (half-up) when given. */
export function plain(value: Big, places?: number): string {
  const text = places === undefined ? value.toFixed() : value.toFixed(places, Big.ROUND_HALF_UP);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/** Rounds half away from zero to `places` digits after the point; the only rounding in the product. */
export const roundHalfUp = (value: Big, places: number): Big => value.toDecimalPlaces(places, Big.ROUND_HALF_UP);

/** Exact sum, from the left; 0 for none. */
export const sumOf = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), new Exact(0));

function shortest(value: number): string {
  return Number.isFinite(value) ? new Exact(value).toFixed() : String(value);
}
