import { goalposts } from '../normalise/goalposts.js';
import type { Goalposts } from '../normalise/goalposts.js';
import { midRank } from '../normalise/peers.js';
import { distanceToTarget, minMax, zScore } from '../normalise/relative.js';
import type { Direction, Scale, Series } from '../normalise/series.js';

interface Directed {
  readonly direction?: Direction;
}

/** How the values of a leaf are brought to one scale; "percentile" is the mid-rank among the units given. */
export type LeafNormalise =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'goalposts' } & Goalposts)
  | ({ readonly kind: 'minMax' } & Directed & Scale)
  | ({ readonly kind: 'zScore'; readonly mean?: number; readonly sd?: number } & Directed)
  | ({ readonly kind: 'percentile' } & Directed)
  | ({ readonly kind: 'distanceToTarget'; readonly target: number; readonly cap?: boolean } & Directed & Scale);

/** The normalised values of one leaf over all units. @throws DomainError as the function of that kind */
export function normaliseLeaf(values: Series, how: LeafNormalise): Series {
  switch (how.kind) {
    case 'none':
      return values;
    case 'goalposts':
      return goalposts(values, how);
    case 'minMax':
      return minMax(values, how);
    case 'zScore':
      return zScore(values, how);
    case 'percentile':
      return midRank(values, values, how.direction);
    case 'distanceToTarget':
      return distanceToTarget(values, how);
  }
}
