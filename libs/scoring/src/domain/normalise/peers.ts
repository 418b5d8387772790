import { invalid, noSolution } from '#kernel';
import { each, known } from './series.js';
import type { Direction, Series } from './series.js';
import { countBelow, countUpTo } from './sorted.js';

/** Peers of one kind, such as the sector in the country. */
export interface PeerGroup {
  readonly level: string;
  readonly values: Series;
}

/** The score after one level; `percentile` null when the level has no peers. */
export interface PeerStep {
  readonly level: string;
  readonly n: number;
  readonly percentile: number | null;
  readonly score: number;
}

/**
 * Mid-rank percentile `100·(worse + 0.5·equal)/n` of each value in a reference (method guide 3.2).
 * @throws DomainError NO_SOLUTION when the reference holds no known value
 */
export function midRank(x: Series, reference: Series, direction: Direction = 1): (number | null)[] {
  const sorted = Float64Array.from(known(reference)).sort();
  if (sorted.length === 0) throw noSolution({ reason: 'empty reference' });
  return each(x, (value) => percentile(value, sorted, direction));
}

/**
 * Percentile among peers, drawn to the anchor where peers are few: from the widest group inwards
 * `p ← (n·P + κ·p)/(n + κ)` (method guide 3.2). Two look-alikes cannot make a star.
 * @param kappa how many peers weigh as much as what was believed before; 0 or more
 * @throws DomainError KAPPA_INVALID
 */
export function peerScore(
  value: number,
  groups: readonly PeerGroup[],
  { direction = 1, kappa = 20, anchor = 50 }: { direction?: Direction; kappa?: number; anchor?: number },
): { score: number; steps: PeerStep[] } {
  if (!(kappa >= 0)) throw invalid('KAPPA_INVALID', { field: 'kappa' });
  const steps: PeerStep[] = [];
  let score = anchor;
  for (const { level, values } of groups) {
    const sorted = Float64Array.from(known(values)).sort();
    const n = sorted.length;
    const own = n === 0 ? null : percentile(value, sorted, direction);
    if (own !== null) score = (n * own + kappa * score) / (n + kappa);
    steps.push({ level, n, percentile: own, score });
  }
  return { score, steps };
}

function percentile(value: number, sorted: Float64Array, direction: Direction): number {
  const below = countBelow(sorted, value);
  const upTo = countUpTo(sorted, value);
  const worse = direction === 1 ? below : sorted.length - upTo;
  return (100 * (worse + 0.5 * (upTo - below))) / sorted.length;
}
