import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withMove } from './intervals.js';
import type { Interval, Move } from './intervals.js';
import type { BallHolder } from './rules/rule.js';

/** Puts moves in one after the other, as the follower writes them. */
function after(moves: readonly Move[]): Interval[] {
  let intervals: Interval[] = [];
  for (const move of moves) {
    const change = withMove(intervals, move);
    if (!change) continue;
    const { shorten, add } = change;
    intervals = intervals.map((each) => (each.id === shorten?.id ? { ...each, endedAt: shorten.endedAt } : each));
    intervals.push({ ...add, id: String(intervals.length) });
  }
  return intervals;
}

const shown = (intervals: readonly Interval[]): string[] =>
  intervals
    .map(
      ({ at, endedAt, version, state }) =>
        `${at.toISOString()} ${version} ${endedAt?.toISOString() ?? 'open'} ${state}`,
    )
    .sort();

const move = fc
  .record({
    minute: fc.integer({ min: 0, max: 12 }),
    version: fc.integer({ min: 1, max: 40 }),
    holder: fc.constantFrom<BallHolder>('supplier', 'programme', 'nobody'),
  })
  .map(({ minute, version, holder }): Move => ({
    at: new Date(Date.UTC(2026, 10, 2, 10, minute)),
    version,
    state: `S${version}`,
    holder,
  }));
const story = fc.uniqueArray(move, { minLength: 1, maxLength: 8, selector: ({ version }) => version });

test('moves that arrive late, twice or in any order give the same intervals: one end each, the last open', () => {
  fc.assert(
    fc.property(story, fc.array(fc.nat(), { minLength: 16, maxLength: 16 }), (moves, luck) => {
      const mixed = [...moves, ...moves]
        .map((each, index) => ({ each, by: luck[index] ?? 0 }))
        .sort((a, b) => a.by - b.by)
        .map(({ each }) => each);
      const inOrder = [...moves].sort((a, b) => a.at.getTime() - b.at.getTime() || a.version - b.version);
      expect(shown(after(mixed))).toEqual(shown(after(inOrder)));
      expect(after(mixed).filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
    }),
  );
});

test('an older move that arrives late is no newest one: it ends where the newer one begins', () => {
  const [older, newer] = [
    { at: new Date('2026-11-02T10:00:00Z'), version: 2, state: 'OBSERVED', holder: 'supplier' },
    { at: new Date('2026-11-02T11:00:00Z'), version: 3, state: 'UNDER_REVIEW', holder: 'programme' },
  ] as const;
  expect(withMove(after([newer]), older)).toEqual({ shorten: null, add: { ...older, endedAt: newer.at } });
});

test('two moves of one instant stand in the order of their numbers', () => {
  const at = new Date('2026-11-02T10:00:00Z');
  const accepted: Move = { at, version: 3, state: 'ACCEPTED_BY_VERIFIER', holder: 'verifier' };
  const working: Move = { at, version: 4, state: 'WORKING', holder: 'verifier' };
  for (const moves of [
    [accepted, working],
    [working, accepted],
  ])
    expect(after(moves).find(({ endedAt }) => endedAt === null)?.state).toBe('WORKING');
});
