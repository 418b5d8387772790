import { invalid } from '#kernel';
import { each, onScale } from './series.js';
import type { Scale, Series } from './series.js';

export interface Goalposts extends Scale {
  /** The value that gives `low`. */
  readonly worst: number;
  /** The value that gives `high`; below `worst` where less is better. */
  readonly best: number;
  /** Compares logarithms; values and posts must then be above 0. */
  readonly log?: boolean;
}

/**
 * Where each value lies between two fixed posts, clamped to them (method guide 3.1).
 * @throws DomainError POSTS_EQUAL (field `best`); VALUE_NOT_POSITIVE under `log`
 */
export function goalposts(x: Series, posts: Goalposts): (number | null)[] {
  if (posts.worst === posts.best) throw invalid('POSTS_EQUAL', { field: 'best' });
  const read = posts.log === true ? logarithm : (value: number): number => value;
  const worst = read(posts.worst, 'worst');
  const best = read(posts.best, 'best');
  return each(x, (value, index) => onScale(clamp01((read(value, `x[${index}]`) - worst) / (best - worst)), posts));
}

function logarithm(value: number, field: string): number {
  if (!(value > 0)) throw invalid('VALUE_NOT_POSITIVE', { field });
  return Math.log(value);
}

const clamp01 = (share: number): number => Math.min(Math.max(share, 0), 1);
