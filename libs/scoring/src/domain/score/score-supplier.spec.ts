import { describe, expect, test } from '@jest/globals';
import { CURRENT_MODEL } from '../model/shipped.js';
import type { Answer } from './answer.js';
import { breakdown } from './breakdown.js';
import { staleness } from './evidence.js';
import { FARM, answering } from '../../fixtures/farm.fixture.js';
import { scoreSupplier } from './score-supplier.js';
import type { IndicatorScore } from './score-supplier.js';

const farm = scoreSupplier(FARM);

describe('the micro farm of method guide 5.2', () => {
  test.each<[string, number, number | null, number, number, number, number]>([
    ['WAT-01', 9.158, 75, 0.9, 1, 67.5, 6.181],
    ['WAT-05', 12.21, 50, 0.9, 1, 45, 5.495],
    ['ENE-01', 4.274, 35, 0.8, 1, 28, 1.197],
    ['ENE-04', 4.274, 50, 0.8, 1, 40, 1.709],
    ['WAS-01', 5.342, 40, 0.8, 1, 32, 1.709],
    ['WAS-07', 5.342, 30, 0.8, 1, 24, 1.282],
    ['MAT-01', 7.212, 75, 0.9, 0.7917, 53.4375, 3.854],
    ['MAT-04', 12.019, 40, 1, 1, 40, 4.808],
    ['EMS-01', 4.274, 100, 1, 1, 100, 4.274],
    ['EMS-03', 4.274, 70, 1, 1, 70, 2.991],
    ['PEO-01', 8.547, 70, 0.8, 1, 56, 4.786],
    ['PEO-02', 6.41, 50, 0.9, 1, 45, 2.885],
    ['PEO-04', 6.41, 100, 0.8, 1, 80, 5.128],
    ['RBC-01', 5.128, 70, 0.9, 1, 63, 3.231],
    ['SUP-01', 5.128, null, 0, 0, 0, 0],
  ])('%s', (id, weightPct, points, ...factors) => {
    const [k, d, credit, contribution] = factors;
    const found = farm.indicators.find((entry) => entry.id === id);
    expect(found?.points).toBe(points);
    const pairs = [
      [found?.weightPct, weightPct],
      [found?.k, k],
      [found?.d, d],
      [found?.credit, credit],
      [found?.contribution, contribution],
    ] as const;
    for (const [value, expected] of pairs) expect(value ?? NaN).toBeCloseTo(expected, 3);
  });

  test('themes, score and the adjustment for balance', () => {
    const themes = [54.64, 34, 28, 45.04, 85, 59.9, 63, 0];
    expect(farm.themes.map(({ id }) => id)).toEqual(CURRENT_MODEL.themes.map(({ id }) => id));
    farm.themes.forEach(({ score }, index) => expect(score).toBeCloseTo(themes[index] ?? NaN, 2));
    expect(farm.score).toBeCloseTo(46.0034, 4);
    expect(farm.shown).toBe(46);
    expect(farm.arithmetic).toBeCloseTo(49.5295, 4);
    expect(farm.balance).toBeCloseTo(-3.5261, 4);
  });

  test('confidence, core score and the score if everything were verified today', () => {
    expect(farm.confidence.value).toBeCloseTo(52.62, 2);
    expect(farm.confidence.letter).toBe('C');
    expect(farm.confidence.answeredShare).toBeCloseTo(0.949, 3);
    expect(farm.confidence.reviewedShare).toBeCloseTo(0.206, 3);
    expect(farm.confidence.evidenceShare).toBeCloseTo(0.607, 3);
    expect(farm.core).toBeCloseTo(43.93, 2);
    expect(farm.ifVerified).toBeCloseTo(52.11, 2);
    expect(farm.status).toBe('published');
  });

  test('reaches L3 by score, but purchases are below its floor: the level is L2 and the page says why', () => {
    expect(farm.level).toBe('L2');
    expect(farm.next).toEqual({ level: 'L3', missing: [{ cause: 'theme', theme: 'SUP' }] });
  });

  test('the waterfall from 100: gap, missing, evidence, stale, balance', () => {
    const { lost, gained, balance, shown, score } = breakdown(FARM);
    const exact = { gap: 37.8575, missing: 5.1282, evidence: 6.4707, stale: 1.0141, balance: 3.5261 };
    for (const [name, value] of Object.entries(exact))
      expect(lost[name as keyof typeof exact].exact).toBeCloseTo(value, 4);
    expect(Object.values(lost).map((part) => part.shown)).toEqual([37.9, 5.1, 6.5, 1, 3.5]);
    expect([shown, balance.shown]).toEqual([46, -3.5]);
    expect(score).toBe(farm.score);
    expect(gained).toHaveLength(15);
    expect(gained.reduce((sum, part) => sum + Math.round(part.shown * 10), 0)).toBe(495);
  });

  test('asking suppliers, self-declared, lifts the score to 51.55', () => {
    expect(scoreSupplier(answering(FARM, { indicator: 'SUP-01', value: 'ask', grade: 'E1' })).score).toBeCloseTo(
      51.55,
      2,
    );
  });

  test('"I do not know" keeps the score and moves the missing part to the gap', () => {
    const unknowing = answering(FARM, { indicator: 'SUP-01', value: 'dont_know', grade: 'E1' });
    const { score, confidence } = scoreSupplier(unknowing);
    expect(score).toBe(farm.score);
    expect(confidence.answeredShare).toBeCloseTo(1, 12);
    const { lost } = breakdown(unknowing);
    expect(lost.missing.exact).toBe(0);
    expect(lost.gap.exact).toBeCloseTo(37.8575 + 5.1282, 4);
  });
});

describe('evidence over time (method guide 2.2, 2.3)', () => {
  test.each([
    [15, 1],
    [20, 0.792],
    [26, 0.542],
    [27, 0],
  ])('valid for 15 months, at %d months: %d', (age, factor) => {
    expect(staleness(CURRENT_MODEL.staleness, 15, age)).toBeCloseTo(factor, 3);
  });

  const line = (answer: Answer, asOf = FARM.asOf): IndicatorScore | undefined =>
    scoreSupplier({ ...answering(FARM, answer), asOf }).indicators.find(({ id }) => id === answer.indicator);

  test('past its months of grace an answer counts as missing', () => {
    const old = line({ indicator: 'WAT-01', value: 'monthly', grade: 'E4', date: '2024-09-15' });
    expect(old).toMatchObject({ points: null, k: 0, d: 0, credit: 0, contribution: 0 });
    expect(line({ indicator: 'WAT-01', value: 'monthly', grade: 'E4', date: '2024-09-16' })?.points).toBe(75);
  });

  test('a certificate counts on its last day and falls to self-declared the day after', () => {
    const permit: Answer = { indicator: 'EMS-03', value: 'all', grade: 'E4', validUntil: '2026-12-15' };
    expect(line(permit)?.k).toBe(1);
    expect(line(permit, '2026-12-16')?.k).toBe(0.8);
    expect(line({ ...permit, grade: 'E0' }, '2026-12-16')?.k).toBe(0);
  });

  test('an estimate of poor quality caps the credit of reviewed evidence', () => {
    const water: Answer = { indicator: 'WAT-02', value: 20, grade: 'E3', dataQuality: 4 };
    expect(line(water)).toMatchObject({ points: 100, k: 0.65, credit: 65 });
    expect(line({ ...water, grade: 'E1', dataQuality: 1 })?.k).toBe(0.8);
  });
});

describe('who is measured on what (method guide 2.6)', () => {
  test('water of a micro firm counts once supplied, and "I do not know" supplies nothing', () => {
    const ids = (...answers: Answer[]): number => scoreSupplier(answering(FARM, ...answers)).indicators.length;
    expect(ids()).toBe(15);
    expect(ids({ indicator: 'WAT-02', value: 5, grade: 'E2' })).toBe(16);
    expect(ids({ indicator: 'WAT-02', value: 'dont_know', grade: 'E1' })).toBe(15);
    expect(ids({ indicator: 'WAT-02', na: 'no baseline yet' })).toBe(15);
  });

  test('an answer to a question that is not asked of this size has no weight', () => {
    const more = scoreSupplier(answering(FARM, { indicator: 'EMS-05', value: 'cert', grade: 'E4' }));
    expect(more).toEqual(farm);
  });

  test('what does not apply leaves its weight to the rest of the theme', () => {
    const { indicators, core } = scoreSupplier(answering(FARM, { indicator: 'PEO-01', na: 'negocio familiar' }));
    expect(indicators.map(({ id }) => id)).not.toContain('PEO-01');
    const people = indicators.filter(({ id }) => id.startsWith('PEO'));
    expect(people.reduce((sum, { weightPct }) => sum + weightPct, 0)).toBeCloseTo(8.547 + 6.41 + 6.41, 2);
    expect(core).not.toBe(farm.core);
  });

  test('too few answers are not published, too little evidence is provisional', () => {
    const without = FARM.answers.slice(3);
    expect(scoreSupplier({ ...FARM, answers: without }).status).toBe('not-published');
    const declared = FARM.answers.map(({ indicator, value }) => ({ indicator, value, grade: 'E1' as const }));
    expect(scoreSupplier({ ...FARM, answers: declared }).status).toBe('provisional');
  });
});

describe('answers that cannot be', () => {
  test.each<[Answer, string, string]>([
    [{ indicator: 'XYZ-01', value: 'x', grade: 'E1' }, 'INDICATOR_UNKNOWN', 'indicator'],
    [{ indicator: 'WAT-01', value: 'x', grade: 'E1' }, 'ANSWER_OPTION_UNKNOWN', 'value'],
    [{ indicator: 'WAT-01', value: 1, grade: 'E1' }, 'ANSWER_TYPE', 'value'],
    [{ indicator: 'WAT-01', grade: 'E1' }, 'ANSWER_MISSING', 'value'],
    [{ indicator: 'WAT-01', value: 'none' }, 'GRADE_MISSING', 'grade'],
    [{ indicator: 'WAT-01', na: 'no water' }, 'NA_NOT_ALLOWED', 'na'],
    [{ indicator: 'WAT-05', na: ' ' }, 'NA_WITHOUT_REASON', 'na'],
    [{ indicator: 'ENE-04', value: 'led', grade: 'E1' }, 'ANSWER_TYPE', 'value'],
    [{ indicator: 'ENE-04', value: ['led', 'led'], grade: 'E1' }, 'ANSWER_OPTION_REPEATED', 'value'],
    [{ indicator: 'ENE-04', value: ['sun'], grade: 'E1' }, 'ANSWER_OPTION_UNKNOWN', 'value'],
    [{ indicator: 'WAS-02', value: 101, grade: 'E1' }, 'ANSWER_OUT_OF_RANGE', 'value'],
    [{ indicator: 'PEO-03', value: -1, grade: 'E1' }, 'ANSWER_OUT_OF_RANGE', 'value'],
    [{ indicator: 'WAT-03', value: 2.5, grade: 'E1' }, 'ANSWER_NEEDS_POINTS', 'value'],
    [{ indicator: 'WAT-03', points: 101, grade: 'E1' }, 'POINTS_RANGE', 'points'],
    [{ indicator: 'WAT-02', value: 1, grade: 'E1', dataQuality: 6 }, 'DATA_QUALITY_UNKNOWN', 'dataQuality'],
  ])('%j is refused as %s at its %s', (answer, code, field) => {
    const input = { ...FARM, answers: [answer] };
    expect(() => scoreSupplier(input)).toThrow(
      expect.objectContaining({ code, details: expect.objectContaining({ field: `answers[0].${field}` }) as unknown }),
    );
  });

  test('the same indicator twice, and a sector group that the model does not know', () => {
    const twice = { ...FARM, answers: [...FARM.answers, ...FARM.answers.slice(0, 1)] };
    expect(() => scoreSupplier(twice)).toThrow('ANSWER_REPEATED');
    const elsewhere = { ...FARM, supplier: { ...FARM.supplier, sectorGroup: 'MINING' } };
    expect(() => scoreSupplier(elsewhere)).toThrow('SECTOR_GROUP_UNKNOWN');
  });
});
