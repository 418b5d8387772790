import { invalid } from '#kernel';
import { moments } from './relative.js';
import { each, extent, known } from './series.js';
import type { Series } from './series.js';

/** When a series counts as free of outliers. */
export interface MomentLimits {
  /** Greatest absolute skewness. */
  readonly skewMax?: number;
  /** Greatest excess kurtosis. */
  readonly kurtosisMax?: number;
}

export interface Winsorised {
  readonly x: (number | null)[];
  /** Positions from 0 whose value changed, ascending. */
  readonly changed: number[];
  /** Whether the result passes the moment test. */
  readonly passed: boolean;
}

/**
 * Pulls outliers in, one step at a time: while the series fails the moment test and fewer than `winmax` points are
 * changed, with skewness 0 or more every value equal to the greatest becomes the next lower one, else the mirror
 * (contract 3).
 */
export function winsoriseByMoments(x: Series, winmax: number, limits: MomentLimits): Winsorised {
  let series = x;
  let changed: number[] = [];
  while (!passes(series, limits) && changed.length < winmax) {
    series = pullIn(series);
    changed = differences(x, series);
  }
  return { x: [...series], changed, passed: passes(series, limits) };
}

/**
 * Clamps to two quantiles with linear interpolation (PERCENTILE.INC of spreadsheets).
 * @param lower, upper shares 0-1
 * @throws DomainError QUANTILES_INVALID unless 0 ≤ lower < upper ≤ 1
 */
export function winsoriseByQuantiles(
  x: Series,
  { lower, upper }: { lower: number; upper: number },
  limits: MomentLimits,
): Winsorised {
  if (!(lower >= 0 && lower < upper && upper <= 1)) throw invalid('QUANTILES_INVALID', { field: 'lower' });
  const sorted = known(x).sort((a, b) => a - b);
  const least = quantile(sorted, lower);
  const greatest = quantile(sorted, upper);
  const series = each(x, (value) => Math.min(Math.max(value, least), greatest));
  return { x: series, changed: differences(x, series), passed: passes(series, limits) };
}

/** Quantile of sorted values with linear interpolation; NaN for none. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const before = Math.floor(place);
  const low = sorted[before] ?? NaN;
  return low + (place - before) * ((sorted[before + 1] ?? low) - low);
}

/** |skewness| or excess kurtosis under its limit. What does not spread has no outlier and passes. */
function passes(series: Series, { skewMax = 2, kurtosisMax = 3.5 }: MomentLimits): boolean {
  const values = known(series);
  return flat(values) || Math.abs(skewness(values)) < skewMax || kurtosis(values) < kurtosisMax;
}

/** Skewness of a sample, as SKEW of spreadsheets; 0 for fewer than 3 values. */
function skewness(values: readonly number[]): number {
  const n = values.length;
  return n < 3 ? 0 : (n / ((n - 1) * (n - 2))) * standardised(values, 3);
}

/** Excess kurtosis of a sample, as KURT of spreadsheets; Infinity (fails) where it does not exist (fewer than 4). */
function kurtosis(values: readonly number[]): number {
  const n = values.length;
  if (n < 4) return Infinity;
  const scale = (n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3));
  return scale * standardised(values, 4) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}

function standardised(values: readonly number[], power: number): number {
  const { mean, deviation } = moments(values);
  return values.reduce((sum, value) => sum + ((value - mean) / deviation) ** power, 0);
}

const flat = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

function pullIn(series: Series): (number | null)[] {
  const { min, max } = extent(series);
  const fromAbove = skewness(known(series)) >= 0;
  const end = fromAbove ? max : min;
  const inner = extent(series.map((value) => (value === end ? null : value)));
  return each(series, (value) => (value === end ? (fromAbove ? inner.max : inner.min) : value));
}

const differences = (before: Series, after: Series): number[] =>
  before.flatMap((value, index) => (value === after[index] ? [] : [index]));
