import { invalid } from '#kernel';
import { shares } from './weights.js';

/** How values become one: a power mean, or a geometric mean whose values count as `floor` at least. */
export type Aggregate =
  { readonly kind: 'power'; readonly p: number } | { readonly kind: 'geometric'; readonly floor?: number | undefined };

/** A value with its share of the whole; shares add up to 1. */
interface Weighted {
  readonly value: number;
  readonly share: number;
}

// Below this exponent the powers differ from 1 by so little that their sum loses its digits.
const SMALL_EXPONENT = 0.1;
// Below this one their difference from 1 is no normal double; the mean is the geometric one to all digits.
const NO_EXPONENT = 1e-100;

/**
 * Weighted power mean `(Σ w·x^p)^(1/p)` (method guide 5): p = 1 arithmetic, p = 0.5 the score's. It lies between the
 * least and the greatest value; values of weight 0 do not count. p = 0.5 and 0.25 use square root and product, which
 * give the same bits on every engine.
 * @param values 0 or more each
 * @throws DomainError VALUES_EMPTY, VALUE_NEGATIVE, EXPONENT_INVALID (p = 0), WEIGHTS_INVALID
 */
export function powerMean(values: readonly number[], weights: readonly number[] | undefined, p: number): number {
  if (p === 0 || !Number.isFinite(p)) throw invalid('EXPONENT_INVALID', { field: 'p' });
  const negative = values.findIndex((value) => !(value >= 0));
  if (negative >= 0) throw invalid('VALUE_NEGATIVE', { field: `x[${negative}]` });
  const parts = weigh(values, weights);
  return between(parts, exponentiate(parts, p));
}

/**
 * Weighted geometric mean. Values below `floor` count as the floor; without one every value must be above 0.
 * @throws DomainError VALUES_EMPTY, VALUE_NOT_POSITIVE (also for a floor of 0 or less), WEIGHTS_INVALID
 */
export function geometricMean(
  values: readonly number[],
  weights: readonly number[] | undefined,
  floor?: number,
): number {
  if (floor !== undefined && !(floor > 0)) throw invalid('VALUE_NOT_POSITIVE', { field: 'floor' });
  const lifted = floor === undefined ? values : values.map((value) => Math.max(value, floor));
  const low = lifted.findIndex((value) => !(value > 0));
  if (low >= 0) throw invalid('VALUE_NOT_POSITIVE', { field: `x[${low}]` });
  const parts = weigh(lifted, weights);
  return between(parts, geometric(parts));
}

/**
 * Weighted arithmetic mean, of values of either sign.
 * @throws DomainError VALUES_EMPTY, WEIGHTS_INVALID
 */
export function arithmeticMean(values: readonly number[], weights?: readonly number[]): number {
  const parts = weigh(values, weights);
  return between(parts, exponentiate(parts, 1));
}

/** The mean of an inner node of an index, or of a score. Only the arithmetic one takes values below 0. */
export function aggregate(kind: Aggregate, values: readonly number[], weights: readonly number[]): number {
  if (kind.kind === 'geometric') return geometricMean(values, weights, kind.floor);
  return kind.p === 1 ? arithmeticMean(values, weights) : powerMean(values, weights, kind.p);
}

function weigh(values: readonly number[], weights: readonly number[] | undefined): Weighted[] {
  if (values.length === 0) throw invalid('VALUES_EMPTY', { field: 'x' });
  const parts = shares(weights, values.length);
  return values.map((value, index) => ({ value, share: parts[index] ?? 0 })).filter(({ share }) => share > 0);
}

/** Sums from the left, in the order given. */
const sum = (parts: readonly Weighted[], term: (part: Weighted) => number): number =>
  parts.reduce((total, part) => total + term(part), 0);

function exponentiate(parts: readonly Weighted[], p: number): number {
  if (p === 1) return sum(parts, ({ value, share }) => share * value);
  if (p === 0.5) return square(sum(parts, ({ value, share }) => share * Math.sqrt(value)));
  if (p === 0.25) return square(square(sum(parts, ({ value, share }) => share * Math.sqrt(Math.sqrt(value)))));
  return scaledPower(parts, p);
}

/** Any exponent, with values scaled by the one that dominates, so that no power overflows. */
function scaledPower(parts: readonly Weighted[], p: number): number {
  const values = parts.map(({ value }) => value);
  const scale = values.reduce((a, b) => (p > 0 ? Math.max(a, b) : Math.min(a, b)));
  if (scale === 0) return 0;
  if (Math.abs(p) < NO_EXPONENT) return geometric(parts);
  if (Math.abs(p) < SMALL_EXPONENT)
    return scale * Math.exp(Math.log1p(sum(parts, (part) => part.share * Math.expm1(p * logRatio(part, scale)))) / p);
  return scale * sum(parts, ({ value, share }) => share * (value / scale) ** p) ** (1 / p);
}

const geometric = (parts: readonly Weighted[]): number =>
  Math.exp(sum(parts, ({ value, share }) => share * Math.log(value)));

const logRatio = ({ value }: Weighted, scale: number): number => Math.log(value / scale);

const square = (value: number): number => value * value;

/** Takes off the rounding noise that would carry a mean beyond its values (100.00000000000004). */
function between(parts: readonly Weighted[], mean: number): number {
  const values = parts.map(({ value }) => value);
  const least = values.reduce((a, b) => Math.min(a, b));
  const greatest = values.reduce((a, b) => Math.max(a, b));
  return Math.min(Math.max(mean, least), greatest);
}
