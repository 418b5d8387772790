import { decimal, roundHalfUp } from '#kernel';
import type { Decimal } from '#kernel';

// Below this a double is rounding noise of a sum, and its shortest form has more digits than a decimal takes.
const NOISE = 1e-12;

/** The value as the result tree keeps it: six decimals, half-up from its shortest decimal form (method guide 1). */
export const sixDecimals = (value: number): number => six(value).toNumber();

/** The value as people see it and as levels and ranks use it: one decimal, half-up from the value at six decimals. */
export const shown = (value: number): number => roundHalfUp(six(value), 1).toNumber();

/** `shown` in whole tenths, for sums without binary noise. */
export const shownTenths = (value: number): number => roundHalfUp(six(value), 1).times(10).toNumber();

/** The stored score: whole hundredths, cut off from the value at six decimals, so that 46.0499 is 4604 (method guide 1). */
export const hundredths = (value: number): number => six(value).times(100).truncated().toNumber();

/** A result with every number at six decimals, as snapshots keep it. */
export function resultTree<T>(tree: T): T {
  return rounded(tree) as T;
}

function rounded(tree: unknown): unknown {
  if (typeof tree === 'number') return sixDecimals(tree);
  if (Array.isArray(tree)) return tree.map(rounded);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, member]) => [name, rounded(member)]));
}

const six = (value: number): Decimal => roundHalfUp(decimal(Math.abs(value) < NOISE ? 0 : value), 6);
