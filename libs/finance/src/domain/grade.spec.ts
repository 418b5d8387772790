import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gradeOf } from './index.js';
import type { GradeFacts } from './index.js';

const BEST: GradeFacts = {
  ...{ dscr: 1.6, debtToEbitda: 1, yearsInBusiness: 5, monthsOnTime: 12 },
  ...{ statements: 'audited', planReviewed: 1, collateral: 1 },
};
const NONE: GradeFacts = {
  ...{ dscr: null, debtToEbitda: null, yearsInBusiness: null, monthsOnTime: null },
  ...{ statements: null, planReviewed: null, collateral: null },
};

describe('method guide 11.3: grade of pre-qualification', () => {
  test('the weights add up to 100, the best is 100 and the worst 0', () => {
    expect(gradeOf(BEST)).toMatchObject({ grade: 'A', points: 100, knownWeight: 100, capped: false });
    const worst = { dscr: 1, debtToEbitda: 4, yearsInBusiness: 1, monthsOnTime: 0, planReviewed: 0, collateral: 0 };
    expect(gradeOf({ ...worst, statements: 'none' })).toMatchObject({ grade: 'D', points: 0 });
  });

  test('each factor lies straight between its posts', () => {
    const middle = {
      dscr: 1.3,
      debtToEbitda: 2.5,
      yearsInBusiness: 3,
      monthsOnTime: 6,
      planReviewed: 0.5,
      collateral: 0.5,
    };
    const { parts } = gradeOf({ ...middle, statements: 'internal' });
    expect(parts.map(({ points }) => points?.toFixed(6))).toEqual(Array.from({ length: 7 }, () => '50.000000'));
    expect(gradeOf({ ...BEST, dscr: 'no-debt' }).parts[0]?.points).toBe(100);
    expect(gradeOf({ ...BEST, debtToEbitda: Infinity }).parts[1]?.points).toBe(0);
  });

  test('the cut-offs are 75, 60 and 45', () => {
    // Cover weighs 30, so its points move the whole by 0.3.
    const at = (points: number) =>
      gradeOf({ ...BEST, dscr: 1.6, debtToEbitda: 4, monthsOnTime: 0, planReviewed: points }).grade;
    expect([at(0.5), at(0.4)]).toEqual(['B', 'B']);
    expect(gradeOf({ ...BEST, debtToEbitda: 4, planReviewed: 0 })).toMatchObject({ points: 75, grade: 'A' });
    expect(gradeOf({ ...BEST, debtToEbitda: 4, monthsOnTime: 0, planReviewed: 0 })).toMatchObject({
      points: 60,
      grade: 'B',
    });
    expect(gradeOf({ ...BEST, dscr: 1, debtToEbitda: 4, planReviewed: 0 })).toMatchObject({ points: 45, grade: 'C' });
    expect(gradeOf({ ...BEST, dscr: 1, debtToEbitda: 4, monthsOnTime: 0 })).toMatchObject({ points: 40, grade: 'D' });
  });

  test('what is unknown is left out, caps the grade, and in the end gives none', () => {
    const unknown = (...names: (keyof GradeFacts)[]) =>
      gradeOf({ ...BEST, ...Object.fromEntries(names.map((name) => [name, null])) });
    expect(unknown('planReviewed', 'collateral')).toMatchObject({ grade: 'A', points: 100, knownWeight: 80 });
    expect(unknown('monthsOnTime', 'collateral')).toMatchObject({
      grade: 'B',
      points: 100,
      knownWeight: 75,
      capped: true,
    });
    expect(unknown('dscr', 'collateral')).toMatchObject({ grade: 'B', knownWeight: 60 });
    expect(unknown('dscr', 'debtToEbitda')).toMatchObject({ grade: 'C', knownWeight: 55 });
    expect(unknown('dscr', 'collateral', 'statements')).toMatchObject({ grade: 'C', knownWeight: 50 });
    expect(unknown('dscr', 'monthsOnTime', 'collateral')).toMatchObject({
      grade: 'INSUFFICIENT_DATA',
      knownWeight: 45,
    });
    expect(gradeOf(NONE)).toMatchObject({ grade: 'INSUFFICIENT_DATA', points: null, knownWeight: 0 });
  });

  test('points stay within 0 and 100 and better facts never lower them', () => {
    const number = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }), { nil: null });
    const facts: fc.Arbitrary<GradeFacts> = fc.record({
      ...{ dscr: number(3), debtToEbitda: number(8), yearsInBusiness: number(40), monthsOnTime: number(12) },
      statements: fc.option(fc.constantFrom('none', 'internal', 'accountant', 'audited'), { nil: null }),
      ...{ planReviewed: number(1), collateral: number(2) },
    });
    fc.assert(
      fc.property(facts, (given) => {
        const { points } = gradeOf(given);
        if (points === null) return;
        expect(points >= 0 && points <= 100).toBe(true);
        if (given.dscr === null || given.dscr === 'no-debt') return;
        expect(gradeOf({ ...given, dscr: given.dscr + 0.2 }).points).toBeGreaterThanOrEqual(points);
      }),
    );
  });
});
