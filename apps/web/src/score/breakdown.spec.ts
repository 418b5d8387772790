import { describe, expect, test } from '@jest/globals';
import { addsUp, barsOf, sumLine } from './breakdown.js';
import type { Explained } from './breakdown.js';

const part = (
  theme: string,
  contribution: string,
  score: string | null = '50.0',
  weightPct = '12.5',
): Explained['themes'][number] => ({
  theme,
  es: theme,
  en: theme,
  weightPct,
  score,
  contribution,
});

/** Method guide 5.1: FOOD, small, Guatemala. */
const example: Explained = {
  shown: '55.5',
  themes: ['11.2', '7.7', '9.9', '6.7', '4.0', '12.1', '3.6', '1.5'].map((contribution, index) =>
    part(`T${index}`, contribution),
  ),
  balance: '-1.2',
};

describe('a score as a sum that a director can check', () => {
  test('the example of the method guide adds up as shown', () => {
    expect(addsUp(example)).toBe(true);
    expect(sumLine(example, (value) => value)).toBe('11.2 + 7.7 + 9.9 + 6.7 + 4.0 + 12.1 + 3.6 + 1.5 − 1.2 = 55.5');
  });

  test('one tenth too much is noticed', () => {
    expect(addsUp({ ...example, shown: '55.6' })).toBe(false);
  });

  test('the bars follow each other from 0, and the balance leads back to the score', () => {
    const bars = barsOf(example);
    expect(bars[0]).toMatchObject({ from: 0, to: 11.2 });
    expect(bars[1]).toMatchObject({ from: 11.2, to: 18.9 });
    expect(bars.at(-1)).toMatchObject({ kind: 'balance', from: 56.7, to: 55.5 });
  });

  test('a topic without data shows its weight as a gap and adds nothing', () => {
    const bars = barsOf({ shown: '5.0', balance: '0', themes: [part('SUP', '0', null, '8'), part('WAT', '5.0')] });
    expect(bars).toMatchObject([
      { kind: 'noData', from: 0, to: 8 },
      { kind: 'points', from: 0, to: 5 },
      { kind: 'balance', from: 5, to: 5 },
    ]);
  });
});
