import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RUNS } from '../../fixtures/score-input.fixture.js';
import { CURRENT_MODEL } from '../model/shipped.js';
import { uncertaintyOf } from './entrant.js';
import type { RankSupplier } from './entrant.js';
import { fnv1a32, mulberry32 } from './random.js';
import { rankMonteCarlo, rankSuppliers } from './rank-monte-carlo.js';
import type { RankInput } from './rank-monte-carlo.js';

const uncertainty = uncertaintyOf(CURRENT_MODEL);
const WEIGHTS = [18, 16, 14, 12, 10, 16, 6, 8];
const themes = WEIGHTS.map((weight, index) => ({ id: `T${index}`, weight }));

/** A supplier with one indicator a theme, all with the same half width. */
const supplier = (id: string, credits: readonly (number | null)[], halfWidth: number): RankSupplier => ({
  id,
  indicators: credits.map((credit, index) => ({ id: `I${index}`, theme: `T${index}`, credit, halfWidth })),
});

const input = (suppliers: RankSupplier[], more: Partial<RankInput> = {}): RankInput => ({
  seed: 20250318,
  draws: 2000,
  exponent: 0.5,
  themes,
  suppliers,
  uncertainty,
  ...more,
});

describe('numbers by chance that everyone can draw again', () => {
  const first = (seed: number): number[] => Array.from({ length: 3 }, mulberry32(seed));

  test('mulberry32', () => {
    [0.6011037519, 0.448290559, 0.8524657935].forEach((u, at) => expect(first(42)[at]).toBeCloseTo(u, 10));
    [0.0117047532, 0.0619582576, 0.9769076328].forEach((u, at) => expect(first(7)[at]).toBeCloseTo(u, 10));
  });

  test('FNV-1a over UTF-8', () => {
    expect(fnv1a32('S1')).toBe(134350569);
    expect(fnv1a32('SUP-7')).toBe(2904706771);
    const bytes = (text: string): number =>
      Buffer.from(text, 'utf8').reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
    for (const text of ['', 'Panadería', 'ñ€😀', '\ud800x']) expect(fnv1a32(text)).toBe(bytes(text));
  });
});

describe('six suppliers (method guide 7.2)', () => {
  const { suppliers, beats, groups } = rankMonteCarlo(
    input([
      supplier('S1', [72, 66, 70, 61, 64, 75, 70, 52], 3),
      supplier('S2', [70, 71, 60, 66, 58, 78, 64, 60], 6),
      supplier('S3', [88, 80, 75, 35, 62, 70, 60, 18], 12),
      supplier('S4', [55, 52, 58, 50, 61, 66, 70, 45], 6),
      supplier('S5', [58, 50, 52, 55, 57, 64, 60, 50], 20),
      supplier('S6', [20, 35, 30, 25, 40, 55, 50, 15], 12),
    ]),
  );

  test.each([
    ['S1', 67.2, [1, 2, 3], [66, 68.46]],
    ['S2', 67, [1, 2, 3], [64.76, 69.24]],
    ['S3', 63.6, [1, 3, 4], [58.2, 69.01]],
    ['S4', 56.6, [4, 4, 5], [54.38, 58.9]],
    ['S5', 55.8, [3, 5, 5], [48.24, 62.6]],
    ['S6', 32.2, [6, 6, 6], [27.04, 36.92]],
  ])('%s', (id, shown, ranks, scores) => {
    const found = suppliers.find((entry) => entry.id === id);
    expect(found?.shown).toBe(shown);
    expect([found?.rankP5, found?.rankMedian, found?.rankP95]).toEqual(ranks);
    expect(found?.scoreP5).toBeCloseTo(scores[0] ?? NaN, 2);
    expect(found?.scoreP95).toBeCloseTo(scores[1] ?? NaN, 2);
  });

  // The guide prints Pr(S3>S4) with three digits, 0.980.
  test('who beats whom, and who cannot be told apart', () => {
    expect([beats[0]?.[1], beats[0]?.[2], beats[2]?.[3], beats[3]?.[4]]).toEqual([0.565, 0.8715, 0.9795, 0.615]);
    expect(beats[1]?.[0]).toBeCloseTo(1 - 0.565, 12);
    expect(beats[0]?.[0]).toBeNull();
    expect(groups).toEqual([['S1', 'S2', 'S3'], ['S4', 'S5'], ['S6']]);
  });
});

describe('a ranking', () => {
  const credit = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
  const credits = fc.array(credit, { minLength: 8, maxLength: 8 });

  test('I9 who joins moves ranks, never the score or the draws of another', () => {
    fc.assert(
      fc.property(fc.array(credits, { minLength: 2, maxLength: 5 }), (all) => {
        const suppliers = all.map((entry, index) => supplier(`S${index}`, entry, 12));
        const whole = rankSuppliers(input(suppliers, { draws: 20 }));
        const alone = rankSuppliers(input(suppliers.slice(0, 1), { draws: 20 }));
        expect(whole.scores[0]).toEqual(alone.scores[0]);
        expect(whole.suppliers[0]?.score).toBe(alone.suppliers[0]?.score);
      }),
      { numRuns: RUNS },
    );
  });

  test('the interval holds the nominal rank, and groups hold everyone once', () => {
    fc.assert(
      fc.property(fc.array(credits, { maxLength: 6 }), (all) => {
        const { suppliers, groups } = rankSuppliers(
          input(
            all.map((entry, index) => supplier(`S${index}`, entry, 6)),
            { draws: 10 },
          ),
        );
        for (const { rank, rankP5, rankMedian, rankP95 } of suppliers)
          expect(rankP5 <= Math.min(rank, rankMedian) && rankP95 >= Math.max(rank, rankMedian)).toBe(true);
        expect(groups.flat().sort()).toEqual(suppliers.map(({ id }) => id));
      }),
      { numRuns: RUNS },
    );
  });

  test('equal shown scores share a rank; confidence, then id, decides who is named first', () => {
    const even = [50, 50, 50, 50, 50, 50, 50, 50];
    const [b, a, c] = [supplier('b', even, 0), supplier('a', even, 0), { ...supplier('c', even, 0), confidence: 80 }];
    const { suppliers, groups } = rankSuppliers(
      input(
        [
          b,
          a,
          c,
          supplier(
            'd',
            even.map(() => 40),
            0,
          ),
        ],
        { draws: 5 },
      ),
    );
    expect(suppliers.map(({ rank }) => rank)).toEqual([1, 1, 1, 4]);
    expect(groups).toEqual([['c', 'b', 'a'], ['d']]); // R18: the id descends too
  });

  test.each<[string, Partial<RankInput>, string]>([
    ['a supplier twice', { suppliers: [supplier('a', [1], 0), supplier('a', [1], 0)] }, 'SUPPLIER_REPEATED'],
    ['a theme twice', { themes: [...themes, { id: 'T0', weight: 1 }] }, 'THEME_REPEATED'],
    ['nothing to rank by', { suppliers: [{ id: 'a', indicators: [] }] }, 'WEIGHTS_INVALID'],
    [
      'a strange theme',
      { suppliers: [{ id: 'a', indicators: [{ id: 'i', theme: 'X', credit: null }] }] },
      'THEME_UNKNOWN',
    ],
    [
      'no uncertainty',
      { suppliers: [{ id: 'a', indicators: [{ id: 'i', theme: 'T0', credit: 1 }] }] },
      'HALF_WIDTH_MISSING',
    ],
    ['an exponent of 0', { suppliers: [supplier('a', [1], 0)], exponent: 0 }, 'EXPONENT_INVALID'],
  ])('%s is refused', (_, more, code) => {
    expect(() => rankSuppliers(input([], more))).toThrow(code);
  });
});
