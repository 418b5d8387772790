import { invalid, noSolution } from '#kernel';
import { each, extent, known, onScale } from './series.js';
import type { Direction, Scale, Series } from './series.js';

/**
 * Where each value lies between the worst and the best of the known ones (contract 3).
 * Not for official scores: who joins the set moves the others (method guide 3.3).
 * @throws DomainError NO_SOLUTION when the known values are all equal, or none is known
 */
export function minMax(
  x: Series,
  { direction = 1, ...scale }: Scale & { readonly direction?: Direction },
): (number | null)[] {
  const { min, max } = spread(x);
  return each(x, (value) => onScale((direction === 1 ? value - min : max - value) / (max - min), scale));
}

/**
 * Distance from the mean in sample deviations (n - 1), brought to another mean and deviation.
 * @throws DomainError NO_SOLUTION when the known values do not spread; SD_NOT_POSITIVE
 */
export function zScore(
  x: Series,
  { direction = 1, mean = 0, sd = 1 }: { readonly direction?: Direction; readonly mean?: number; readonly sd?: number },
): (number | null)[] {
  if (!(sd > 0)) throw invalid('SD_NOT_POSITIVE', { field: 'sd' });
  spread(x);
  const sample = moments(known(x));
  return each(x, (value) => mean + (sd * direction * (value - sample.mean)) / sample.deviation);
}

/**
 * How far each value has come from the worst known one to a target: share `(x - min)/(target - min)`, or for less is
 * better `(max - x)/(max - target)`.
 * @param cap a value beyond the target counts as the target
 * @throws DomainError TARGET_NOT_BETTER when the target is no better than the worst known value: the share would be
 *   infinite, or fall as values improve
 */
export function distanceToTarget(
  x: Series,
  options: Scale & { readonly target: number; readonly direction?: Direction; readonly cap?: boolean },
): (number | null)[] {
  const { target, direction = 1, cap = true, ...scale } = options;
  const { min, max } = extent(x);
  const way = direction === 1 ? target - min : max - target;
  if (min <= max && way <= 0) throw invalid('TARGET_NOT_BETTER', { field: 'target' });
  return each(x, (value) => {
    const share = (direction === 1 ? value - min : max - value) / way;
    return onScale(cap ? Math.min(share, 1) : share, scale);
  });
}

/** Mean and sample deviation (n - 1), two passes, sums from the left. */
export function moments(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}

function spread(x: Series): { min: number; max: number } {
  const ends = extent(x);
  if (ends.min >= ends.max) throw noSolution({ reason: 'no spread' });
  return ends;
}
