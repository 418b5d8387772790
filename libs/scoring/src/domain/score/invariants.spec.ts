import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Grade, ScoringModel } from '../model/model.js';
import { standing } from '../model/path.js';
import type { Answer } from './answer.js';
import { breakdown } from './breakdown.js';
import { answering } from '../../fixtures/farm.fixture.js';
import type { ScoreInput } from './reading.js';
import { RUNS, answerTo, input } from '../../fixtures/score-input.fixture.js';
import { assessSupplier, scoreSupplier } from './score-supplier.js';

const runs = { numRuns: RUNS };
// Two doubles that differ by less than this are the same sum in another order.
const NOISE = 1e-9;

const scoreOf = (of: ScoreInput): number => assessSupplier(of).score;
const tenths = (parts: readonly { shown: number }[]): number =>
  parts.reduce((sum, { shown }) => sum + Math.round(shown * 10), 0);

/** An input and one of its answers. */
const withAnswer = input
  .filter(({ answers }) => answers.length > 0)
  .chain((of) => fc.record({ of: fc.constant(of), answer: fc.constantFrom(...of.answers) }));

describe('what the score promises (method guide 13)', () => {
  test('I1 it lies between 0 and 100', () => {
    fc.assert(
      fc.property(input, (of) => {
        const { score, ifVerified, core, confidence } = scoreSupplier(of);
        for (const value of [score, ifVerified, core ?? 0, confidence.value]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
        }
        expect(ifVerified).toBeGreaterThanOrEqual(score - NOISE);
      }),
      runs,
    );
  });

  test('I2 a better answer never lowers it', () => {
    fc.assert(
      fc.property(
        withAnswer,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        ({ of, answer }, a, b) => {
          const at = (points: number): number => scoreOf(answering(of, { ...answer, points }));
          expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)) - NOISE);
        },
      ),
      runs,
    );
  });

  test('I3 better evidence never lowers it', () => {
    const grades: Grade[] = ['E0', 'E1', 'E2', 'E3', 'E4'];
    fc.assert(
      fc.property(withAnswer, ({ of, answer }) => {
        const scores = grades.map((grade) => scoreOf(answering(of, { ...answer, grade })));
        scores.slice(1).forEach((score, index) => expect(score).toBeGreaterThanOrEqual((scores[index] ?? NaN) - NOISE));
      }),
      runs,
    );
  });

  test('I4 answering a blank question never lowers it, whatever the answer', () => {
    const blank = input
      .map((of) => ({
        of,
        open: of.model.indicators.filter(
          (indicator) =>
            standing(indicator, of.supplier) === 'asked' &&
            !of.answers.some((answer) => answer.indicator === indicator.id),
        ),
      }))
      .filter(({ open }) => open.length > 0)
      .chain(({ of, open }) =>
        fc.record({ of: fc.constant(of), answer: fc.constantFrom(...open).chain((indicator) => answerTo(indicator)) }),
      );
    fc.assert(
      fc.property(blank, ({ of, answer }) => {
        expect(scoreOf(answering(of, answer))).toBeGreaterThanOrEqual(scoreOf(of) - NOISE);
      }),
      runs,
    );
  });

  test('I5 equal credits give that score, whatever the weights and the exponent', () => {
    const exponent = fc.double({ min: -3, max: 3, noNaN: true }).filter((p) => p !== 0);
    fc.assert(
      fc.property(input, fc.double({ min: 0.01, max: 100, noNaN: true }), exponent, (of, points, p) => {
        const answers = of.model.indicators.map(({ id }): Answer => ({ indicator: id, points, grade: 'E4' }));
        const aggregation = { ...of.model.aggregation, themesToOverall: { kind: 'power' as const, p } };
        expect(scoreOf({ ...of, model: { ...of.model, aggregation }, answers })).toBeCloseTo(points, 8);
      }),
      runs,
    );
  });

  test('I6 the order of answers changes no bit; the order of indicators and the scale of weights change nothing', () => {
    const scaled = (model: ScoringModel, factor: number): ScoringModel => ({
      ...model,
      sectorGroups: model.sectorGroups.map((group) => ({
        ...group,
        themeWeights: Object.fromEntries(Object.entries(group.themeWeights).map(([id, w]) => [id, w * factor])),
      })),
      indicators: [...model.indicators].reverse().map((indicator) => ({
        ...indicator,
        weight: indicator.weight * factor,
        sectorWeight: Object.fromEntries(
          Object.entries(indicator.sectorWeight ?? {}).map(([id, w]) => [id, w * factor]),
        ),
      })),
    });
    fc.assert(
      fc.property(input, fc.double({ min: 0.01, max: 1000, noNaN: true }), (of, factor) => {
        expect(JSON.stringify(scoreSupplier({ ...of, answers: [...of.answers].reverse() }))).toBe(
          JSON.stringify(scoreSupplier(of)),
        );
        expect(scoreOf({ ...of, model: scaled(of.model, factor) })).toBeCloseTo(scoreOf(of), 9);
      }),
      runs,
    );
  });

  test('I7 what is shown as gained adds up to the shown score, and with what is lost to 100', () => {
    fc.assert(
      fc.property(input, (of) => {
        const { score, shown, gained, balance, lost } = breakdown(of);
        expect(tenths(gained) + Math.round(balance.shown * 10)).toBe(Math.round(shown * 10));
        expect(tenths(Object.values(lost)) + Math.round(shown * 10)).toBe(1000);
        expect(gained.reduce((sum, { exact }) => sum + exact, balance.exact)).toBeCloseTo(score, 9);
        expect(Object.values(lost).reduce((sum, { exact }) => sum + exact, score)).toBeCloseTo(100, 9);
      }),
      runs,
    );
  });

  test('I8 without new input it never rises as time passes', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 2027, max: 2032 }), (of, year) => {
        const later = { ...of, asOf: `${year}-12-31` };
        expect(scoreOf(later)).toBeLessThanOrEqual(scoreOf(of) + NOISE);
        expect(scoreSupplier(later).confidence.value).toBeLessThanOrEqual(scoreSupplier(of).confidence.value + NOISE);
      }),
      runs,
    );
  });

  test('I10 a replay gives the same bytes, and leaves its input untouched', () => {
    fc.assert(
      fc.property(input, (of) => {
        const before = JSON.stringify(of.answers);
        const replay = { ...of, answers: structuredClone(of.answers) };
        expect(JSON.stringify(scoreSupplier(of))).toBe(JSON.stringify(scoreSupplier(replay)));
        expect(JSON.stringify(of.answers)).toBe(before);
      }),
      runs,
    );
  });
});
