import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  distanceToTarget,
  goalposts,
  midRank,
  minMax,
  peerScore,
  winsoriseByMoments,
  winsoriseByQuantiles,
  zScore,
} from './index.js';

const one = (value: number, worst: number, best: number): number | null | undefined =>
  goalposts([value], { worst, best })[0];

describe('goalposts (method guide 3.1)', () => {
  test.each([
    ['22 % renewable', 22, 0, 40, 55],
    ['5 accidents per 100 workers', 5, 8, 0, 37.5],
    ['9 accidents per 100 workers', 9, 8, 0, 0],
    ['payment in 60 days', 60, 90, 30, 50],
    ['payment in 20 days', 20, 90, 30, 100],
    ['saving of 12 %', 12, -10, 20, 73.33333333333333],
  ])('%s', (...[, value, worst, best, points]) => {
    expect(one(value, worst, best)).toBeCloseTo(points, 12);
  });

  test('equal posts are an error of the model, logarithms need positive values', () => {
    expect(() => one(1, 3, 3)).toThrow('POSTS_EQUAL');
    expect(() => goalposts([0], { worst: 1, best: 2, log: true })).toThrow('VALUE_NOT_POSITIVE');
    expect(() => goalposts([1], { worst: 0, best: 2, log: true })).toThrow('VALUE_NOT_POSITIVE');
  });

  test('more is never worse, and nothing leaves the scale', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, (a, b, worst, width) => {
        fc.pre(Math.abs(width) > 1e-3);
        const posts = { worst, best: worst + width };
        const [low, high] = goalposts([Math.min(a, b), Math.max(a, b)], posts) as [number, number];
        expect(width > 0 ? high - low : low - high).toBeGreaterThanOrEqual(0);
        for (const points of [low, high]) expect(points >= 0 && points <= 100).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('scales over the set itself (contract 3)', () => {
  test('what is missing stays missing and moves nobody', () => {
    expect(minMax([4, null, 10], {})).toEqual([0, null, 100]);
    expect(zScore([2, 4, null, 6], { direction: -1, mean: 50, sd: 10 })).toEqual([60, 50, null, 40]);
    expect(distanceToTarget([null, 2, 8], { target: 8 })).toEqual([null, 0, 100]);
  });

  test('without spread there is no answer', () => {
    for (const x of [[5, 5], [5], [null], []]) {
      expect(() => minMax(x, {})).toThrow('NO_SOLUTION');
      expect(() => zScore(x, {})).toThrow('NO_SOLUTION');
    }
  });

  test('less is better is measured from the greatest value; without cap a value may pass the target', () => {
    expect(distanceToTarget([9, 5, 1], { target: 5, direction: -1 })).toEqual([0, 100, 100]);
    expect(distanceToTarget([9, 5, 1], { target: 5, direction: -1, cap: false })).toEqual([0, 100, 200]);
    expect(() => distanceToTarget([2, 9], { target: 2 })).toThrow('TARGET_NOT_BETTER');
  });
});

describe('peers (method guide 3.2)', () => {
  // 4.9, less is better: group of n with `worse` values above and `equal` at it.
  const group = (level: string, n: number, worse: number, equal = 0): { level: string; values: number[] } => ({
    level,
    values: Array.from({ length: n }, (_, place) => (place < worse ? 6 : place < worse + equal ? 4.9 : 3)),
  });

  test('few peers move the score little: 50 → 60.833 → 64.583 → 65.667 → 68.788', () => {
    const groups = [
      group('sector group', 40, 26, 1),
      group('sector', 12, 8, 1),
      group('sector+country', 5, 3, 1),
      group('sector+country+size', 2, 2),
    ];
    const { score, steps } = peerScore(4.9, groups, { direction: -1 });
    expect(steps.map(({ percentile }) => percentile)).toEqual([66.25, (100 * 8.5) / 12, 70, 100]);
    const expected = [60.833, 64.583, 65.667, 68.788];
    steps.forEach((step, index) => expect(step.score).toBeCloseTo(expected[index] ?? NaN, 3));
    expect(score).toBeCloseTo(68.788, 3);
  });

  test('without any peer the score is the anchor', () => {
    expect(peerScore(4.9, [], {})).toEqual({ score: 50, steps: [] });
    expect(() => midRank([1], [], 1)).toThrow('NO_SOLUTION');
  });

  test('the percentile is what counting gives', () => {
    const value = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(value, fc.array(value, { minLength: 1 }), fc.constantFrom(1 as const, -1 as const), (x, all, way) => {
        const worse = all.filter((entry) => (way === 1 ? entry < x : entry > x)).length;
        const equal = all.filter((entry) => entry === x).length;
        expect(midRank([x], all, way)).toEqual([(100 * (worse + 0.5 * equal)) / all.length]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('winsorising (contract 3)', () => {
  test('an outlier below is pulled up, one above is pulled down, others stay', () => {
    expect(winsoriseByMoments([-40, 3, 4, 5, 4, 3, 5, 4], 5, {})).toEqual({
      x: [3, 3, 4, 5, 4, 3, 5, 4],
      changed: [0],
      passed: true,
    });
  });

  test('no more steps once winmax points are changed, and the failure is told', () => {
    const x = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 90, 100];
    expect(winsoriseByMoments(x, 1, { skewMax: 1, kurtosisMax: 1 })).toEqual({
      x: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 90, 90],
      changed: [13],
      passed: false,
    });
    expect(winsoriseByMoments(x, 0, { skewMax: 1, kurtosisMax: 1 }).changed).toEqual([]);
  });

  test('what does not spread, or is missing, has no outlier', () => {
    for (const x of [[], [null], [7], [7, 7, 7, 7], [3, 9]])
      expect(winsoriseByMoments(x, 5, {})).toEqual({ x, changed: [], passed: true });
  });

  test('skewness and kurtosis are those of spreadsheets: 0.359543 and -0.151800 for the series of their manual', () => {
    const x = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7];
    const passes = (skewMax: number, kurtosisMax: number): boolean =>
      winsoriseByMoments(x, 0, { skewMax, kurtosisMax }).passed;
    expect([passes(0.35955, -1), passes(0.35954, -1)]).toEqual([true, false]);
    expect([passes(0, -0.15179), passes(0, -0.15181)]).toEqual([true, false]);
  });

  test('quantiles are those of spreadsheets', () => {
    const x = [1, 2, null, 3, 4, 5];
    expect(winsoriseByQuantiles(x, { lower: 0.1, upper: 0.9 }, {})).toEqual({
      x: [1.4, 2, null, 3, 4, 4.6],
      changed: [0, 5],
      passed: true,
    });
    expect(() => winsoriseByQuantiles(x, { lower: 0.9, upper: 0.1 }, {})).toThrow('QUANTILES_INVALID');
  });
});
