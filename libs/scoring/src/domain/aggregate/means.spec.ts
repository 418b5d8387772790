import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RUNS } from '../../fixtures/score-input.fixture.js';
import { arithmeticMean, geometricMean, powerMean } from './means.js';

const runs = { numRuns: RUNS };

describe('joining themes (method guide 5)', () => {
  // Weights of FOOD, small, GT; themes WAT 62, ENE 48, WAS 70, MAT 55, EMS 40, PEO 75, RBC 60, SUP 20.
  const weights = [18, 16, 14, 12, 10, 16, 6, 7.2];
  const themes = [62, 48, 70, 55, 40, 75, 60, 20];

  test('the worked example: arithmetic, power 0.5, geometric, harmonic', () => {
    expect(powerMean(themes, weights, 1)).toBeCloseTo(56.734, 3);
    expect(powerMean(themes, weights, 0.5)).toBeCloseTo(55.526, 3);
    expect(geometricMean(themes, weights)).toBeCloseTo(54.104, 3);
    expect(powerMean(themes, weights, -1)).toBeCloseTo(50.479, 3);
  });

  test('raising the best of very uneven themes still helps: 8.554, 9.453, 10.282', () => {
    const uneven = (best: number): number => powerMean([5, 5, 5, 5, 5, 5, 5, best], undefined, 0.5);
    [8.554, 9.453, 10.282].forEach((score, step) => expect(uneven(60 + 20 * step)).toBeCloseTo(score, 3));
  });

  test('a theme at 0 costs much but does not annihilate the score', () => {
    expect(powerMean([64, 0], undefined, 0.5)).toBe(16);
    expect(() => geometricMean([64, 0], undefined)).toThrow('VALUE_NOT_POSITIVE');
    expect(powerMean([64, 0], undefined, -1)).toBe(0);
    expect(powerMean([64, 0], [1, 0], -1)).toBe(64);
  });
});

describe('means', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 8 });
  const exponent = fc.double({ min: -1e4, max: 1e4, noNaN: true }).filter((p) => p !== 0);

  test('lie between the least and the greatest value, for any exponent and any size of number', () => {
    fc.assert(
      fc.property(values, exponent, (x, p) => {
        const mean = powerMean(x, undefined, p);
        expect(mean >= Math.min(...x) && mean <= Math.max(...x)).toBe(true);
      }),
      runs,
    );
  });

  test('rise with the exponent, and tend to the geometric mean at 0', () => {
    const positive = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(positive, exponent, exponent, (x, p, q) => {
        const [low, high] = [powerMean(x, undefined, Math.min(p, q)), powerMean(x, undefined, Math.max(p, q))];
        expect(high).toBeGreaterThanOrEqual(low * (1 - 1e-9));
        expect(powerMean(x, undefined, 1e-12)).toBeCloseTo(geometricMean(x, undefined), 8);
      }),
      runs,
    );
  });

  test('square root and product agree with the general power', () => {
    const x = [0, 3.7, 88.1, 100];
    expect(powerMean(x, undefined, 0.5)).toBeCloseTo(powerMean(x, undefined, 0.5 + 1e-15), 9);
    expect(powerMean(x, undefined, 0.25)).toBeCloseTo(powerMean(x, undefined, 0.25 + 1e-15), 9);
    expect(powerMean([3, 4], undefined, 2)).toBeCloseTo(Math.sqrt(12.5), 12);
  });

  test('need values, weights that fit, and an exponent', () => {
    expect(() => powerMean([], undefined, 1)).toThrow('VALUES_EMPTY');
    expect(() => powerMean([1], [1, 2], 1)).toThrow('WEIGHTS_INVALID');
    expect(() => powerMean([1, 2], [0, 0], 1)).toThrow('WEIGHTS_INVALID');
    expect(() => powerMean([1], undefined, 0)).toThrow('EXPONENT_INVALID');
    expect(() => powerMean([-1], undefined, 1)).toThrow('VALUE_NEGATIVE');
    expect(() => geometricMean([1], undefined, 0)).toThrow('VALUE_NOT_POSITIVE');
    expect(arithmeticMean([-1, 2], [1, 3])).toBe(1.25);
  });
});
