import { describe, expect, test } from '@jest/globals';
import { CURRENT_MODEL } from '../model/shipped.js';
import type { Size } from '../model/model.js';
import { levelOf } from './level.js';
import { hundredths, resultTree, shown, sixDecimals } from './rounding.js';

describe('levels (method guide 6)', () => {
  const level = (
    score: number,
    theme: number,
    reviewedShare: number,
    size: Size = 'small',
  ): ReturnType<typeof levelOf> =>
    levelOf(CURRENT_MODEL, size, { score, themes: [{ id: 'WAT', share: 1, score: theme }], reviewedShare });

  test.each([
    [0, 0, 0, 'L1'],
    [24.949, 90, 1, 'L1'],
    [24.95, 0, 0, 'L2'],
    [45, 15, 0.2, 'L3'],
    [45, 14.94, 0.2, 'L2'],
    [45, 14.95, 0.2, 'L3'],
    [45, 15, 0.1999, 'L2'],
    [65, 30, 0.1 + 0.3, 'L4'],
    [80, 40, 0.6, 'L5'],
    [99, 39, 0.6, 'L4'],
  ])('score %d, weakest theme %d, reviewed %d: %s', (score, theme, reviewed, expected) => {
    expect(level(score, theme, reviewed).level).toBe(expected);
  });

  test('smaller firms need less reviewed evidence', () => {
    expect(level(46, 20, 0.1, 'micro').level).toBe('L3');
    expect(level(46, 20, 0.2, 'medium').level).toBe('L2');
  });

  test('all that is missing for the next level is told, and nothing at the top', () => {
    expect(level(30, 14, 0).next).toEqual({
      level: 'L3',
      missing: [{ cause: 'score' }, { cause: 'theme', theme: 'WAT' }, { cause: 'reviewed' }],
    });
    expect(level(80, 40, 0.6).next).toBeNull();
  });
});

describe('rounding (method guide 1)', () => {
  test('the stored hundredths are cut off and the shown tenths are rounded, both from six decimals', () => {
    expect([hundredths(46.0499), shown(46.0499)]).toEqual([4604, 46]);
    expect([hundredths(46.05), shown(46.05)]).toEqual([4605, 46.1]);
    expect([hundredths(46.0499999), shown(46.0499999)]).toEqual([4605, 46.1]);
    expect([hundredths(100), shown(99.96), shown(0)]).toEqual([10000, 100, 0]);
  });

  test('noise of a sum is nothing', () => {
    expect(sixDecimals(1.2345678901234567e-20)).toBe(0);
    expect(sixDecimals(-7.105427357601002e-15)).toBe(0);
    expect(sixDecimals(-3.5261005)).toBe(-3.526101);
  });

  test('a snapshot keeps every number at six decimals and everything else as it is', () => {
    const tree = { score: 46.00340049, next: null, themes: [{ id: 'WAT', score: 54.6428571 }], status: 'published' };
    expect(resultTree(tree)).toEqual({
      score: 46.0034,
      next: null,
      themes: [{ id: 'WAT', score: 54.642857 }],
      status: 'published',
    });
  });
});
