/** A list of numbers in which null is "missing": it is handed on, never read as 0. */
export type Series = readonly (number | null)[];

/** 1: more is better; -1: less is better. */
export type Direction = 1 | -1;

/** The ends of the scale that values are brought to. */
export interface Scale {
  /** What the worst value becomes; 0 by default. */
  readonly low?: number;
  /** What the best value becomes; 100 by default. */
  readonly high?: number;
}

export const known = (series: Series): number[] => series.filter((value) => value !== null);

/** Applies `change` to what is known; what is missing stays missing. */
export const each = (series: Series, change: (value: number, index: number) => number): (number | null)[] =>
  series.map((value, index) => (value === null ? null : change(value, index)));

/** Least and greatest of the known values; (Infinity, -Infinity) when none is known. */
export function extent(series: Series): { min: number; max: number } {
  return known(series).reduce(({ min, max }, value) => ({ min: Math.min(min, value), max: Math.max(max, value) }), {
    min: Infinity,
    max: -Infinity,
  });
}

/** A share of the way from worst (0) to best (1), on the scale; the best is exactly `high`. */
export const onScale = (share: number, { low = 0, high = 100 }: Scale): number =>
  share === 1 ? high : low + (high - low) * share;
