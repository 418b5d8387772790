import { invalid, isDecimal } from '#kernel';

/** An exact fraction of whole numbers; the denominator is above 0. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Digits that are kept of a number that does not end. */
const SIGNIFICANT = 20;

/**
 * Reads plain decimal text exactly.
 * @param field name of the input, for the error
 * @throws DomainError DECIMAL_INVALID
 */
export function ratioOf(text: string, field: string): Ratio {
  if (!isDecimal(text)) throw invalid('DECIMAL_INVALID', { field, value: text.slice(0, 60) });
  const [whole = '', fraction = ''] = text.split('.');
  return reduced(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

export const times = (a: Ratio, b: Ratio): Ratio => reduced(a.numerator * b.numerator, a.denominator * b.denominator);

/** `b` is not 0. */
export const over = (a: Ratio, b: Ratio): Ratio =>
  b.numerator < 0n
    ? reduced(-a.numerator * b.denominator, a.denominator * -b.numerator)
    : reduced(a.numerator * b.denominator, a.denominator * b.numerator);

export const plus = (a: Ratio, b: Ratio): Ratio =>
  reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const isAtMost = (a: Ratio, b: Ratio): boolean => a.numerator * b.denominator <= b.numerator * a.denominator;

/** Plain decimal text: exact when it ends, else 20 significant digits, half away from zero; says which. */
export function textOf({ numerator, denominator }: Ratio): { text: string; ends: boolean } {
  const places = placesOf(denominator);
  const ends = places !== null;
  const scale = places ?? SIGNIFICANT - magnitude(numerator, denominator);
  return { text: written(scaled(numerator, denominator, scale), scale), ends };
}

function reduced(numerator: bigint, denominator: bigint): Ratio {
  const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Decimals of a fraction in lowest terms; null when it does not end. */
function placesOf(denominator: bigint): number | null {
  let rest = denominator;
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** Digits before the point; 0 or less for values below 1: 0.1 has 0, 0.01 has -1. */
function magnitude(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator;
  const guess = size.toString().length - denominator.toString().length;
  return power(size, -guess) >= denominator * power(1n, guess) ? guess + 1 : guess;
}

/** value x 10^exponent, or the value itself when the exponent is negative. */
const power = (value: bigint, exponent: number): bigint => (exponent > 0 ? value * 10n ** BigInt(exponent) : value);

/** numerator/denominator x 10^scale, half away from zero. */
function scaled(numerator: bigint, denominator: bigint, scale: number): bigint {
  const size = power(numerator < 0n ? -numerator : numerator, scale);
  const divisor = power(denominator, -scale);
  const rounded = (2n * size + divisor) / (2n * divisor);
  return numerator < 0n ? -rounded : rounded;
}

function written(value: bigint, scale: number): string {
  if (scale <= 0) return power(value, -scale).toString();
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -scale)}${fraction === '' ? '' : `.${fraction}`}`;
}
