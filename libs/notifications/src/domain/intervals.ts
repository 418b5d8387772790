import type { BallHolder } from './rules/rule.js';

/** A move of a subject as the clock needs it. */
export interface Move {
  readonly at: Date;
  /** Number of the move among those of one instant: the record's version; 0 where none is told. */
  readonly version: number;
  readonly state: string;
  readonly holder: BallHolder;
}

/** Who held the ball of a subject, and why; the newest one has no end. */
export interface Interval extends Move {
  readonly id: string;
  readonly endedAt: Date | null;
}

/** What a move changes of the intervals that are known; null when it was known. */
export interface IntervalChange {
  /** The interval in whose time the move lies ends with it. */
  readonly shorten: { readonly id: string; readonly endedAt: Date } | null;
  /** The new interval; it has no end when the move is the newest one. */
  readonly add: Move & { readonly endedAt: Date | null };
}

/**
 * Puts a move among the intervals of its subject. In whatever order moves arrive, the same intervals come of them; one
 * that arrives again changes nothing.
 */
export function withMove(intervals: readonly Interval[], move: Move): IntervalChange | null {
  const inOrder = [...intervals].sort(compareMoves);
  if (inOrder.some((known) => compareMoves(known, move) === 0 && known.state === move.state)) return null;
  // Of one instant without numbers, what arrives later came later.
  const before = inOrder.findLast((known) => compareMoves(known, move) <= 0);
  const after = inOrder.find((known) => compareMoves(known, move) > 0);
  const add = { ...move, endedAt: after?.at ?? null };
  return { shorten: before ? { id: before.id, endedAt: move.at } : null, add };
}

/** Earlier first; of one instant, by number. */
const compareMoves = (a: Pick<Move, 'at' | 'version'>, b: Pick<Move, 'at' | 'version'>): number =>
  a.at.getTime() - b.at.getTime() || a.version - b.version;
