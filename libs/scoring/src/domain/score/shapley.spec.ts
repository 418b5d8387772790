import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FARM, answering } from '../../fixtures/farm.fixture.js';
import { RUNS, input } from '../../fixtures/score-input.fixture.js';
import type { ScoreInput } from './reading.js';
import { assessSupplier } from './score-supplier.js';
import { shapleyDelta } from './shapley.js';

const sum = (parts: object): number => (Object.values(parts) as number[]).reduce((total, part) => total + part, 0);

describe('why a score changed (method guide 5.3)', () => {
  test('six months on, the farm has a fire extinguisher, guards, bills and a reviewed payroll', () => {
    const later = answering(
      FARM,
      { indicator: 'PEO-02', value: ['aid', 'ppe', 'water', 'fire', 'guards'], grade: 'E2', date: '2027-06-15' },
      { indicator: 'ENE-01', value: 'sometimes', grade: 'E2', date: '2027-06-15' },
      { indicator: 'PEO-01', value: 'most', grade: 'E3', date: '2027-06-15' },
    );
    const { before, after, delta, parts } = shapleyDelta(FARM, { ...later, asOf: '2027-06-15' });
    expect(before).toBeCloseTo(46.0034, 4);
    expect(after).toBeCloseTo(47.4957, 4);
    expect(delta).toBeCloseTo(1.4923, 4);
    expect(parts.answers).toBeCloseTo(1.606, 4);
    expect(parts.evidence).toBeCloseTo(1.1731, 4);
    expect(parts.time).toBeCloseTo(-1.2869, 4);
    expect([parts.model, parts.reference]).toEqual([0, 0]);
  });

  test('another model alone, or another reference set alone, is all of the change', () => {
    const small: ScoreInput = {
      ...answering(FARM, { indicator: 'WAT-03', points: 40, grade: 'E3' }),
      supplier: { ...FARM.supplier, size: 'small' },
    };
    const peers = answering(small, { indicator: 'WAT-03', points: 70, grade: 'E3' });
    const moved = shapleyDelta(small, peers);
    expect(moved.delta).toBeGreaterThan(0.01);
    expect(moved.parts).toEqual({ answers: 0, evidence: 0, time: 0, model: 0, reference: moved.parts.reference });
    expect(moved.parts.reference).toBeCloseTo(moved.delta, 12);

    const model = {
      ...FARM.model,
      aggregation: { ...FARM.model.aggregation, themesToOverall: { kind: 'power' as const, p: 1 } },
    };
    const remodelled = shapleyDelta(FARM, { ...FARM, model });
    expect(remodelled.parts.model).toBeCloseTo(49.5295 - 46.0034, 4);
    expect(remodelled.parts.answers).toBe(0);
  });

  test('an answer that is new brings its points as declared; its proof brings the rest', () => {
    const proven = answering(FARM, { indicator: 'SUP-01', value: 'ask', grade: 'E3', date: '2026-12-01' });
    const declared = answering(FARM, { indicator: 'SUP-01', value: 'ask', grade: 'E1', date: '2026-12-01' });
    const [first, all] = [FARM, proven].map((side) => assessSupplier(side).score) as [number, number];
    const half = assessSupplier(declared).score;
    const { parts } = shapleyDelta(FARM, proven);
    // Evidence before the answer moves nothing, so answers gain the average of both orders.
    expect(parts.answers).toBeCloseTo((half - first + (all - first)) / 2, 9);
    expect(parts.evidence).toBeCloseTo((all - half) / 2, 9);
  });

  test('I14 the parts add up to the change', () => {
    fc.assert(
      fc.property(input, input, (before, other) => {
        const after = { ...other, supplier: before.supplier };
        const { delta, parts } = shapleyDelta(before, after);
        expect(sum(parts)).toBeCloseTo(delta, 9);
      }),
      // Each case scores 34 inputs, so a quarter of the usual number of cases.
      { numRuns: RUNS / 4 },
    );
  });

  test('where nothing changed, nothing is attributed', () => {
    expect(Object.values(shapleyDelta(FARM, FARM).parts)).toEqual([0, 0, 0, 0, 0]);
  });

  test('another supplier on the other side is refused', () => {
    expect(() => shapleyDelta(FARM, { ...FARM, supplier: { ...FARM.supplier, size: 'small' } })).toThrow(
      'SUPPLIER_DIFFERS',
    );
  });
});
