import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CURRENT_MODEL, scoreSupplier } from '#scoring/domain';
import type { Answer, ScoreInput } from '#scoring/domain';
import { answersAfter, checkEffect, withAnswer } from './effect.js';
import type { Effect } from './effect.js';
import { MEASURES } from './measure.js';

const ON = '2026-11-20';
const input = (...answers: Answer[]): ScoreInput => ({
  ...{ model: CURRENT_MODEL, supplier: { size: 'small', sectorGroup: 'FOOD', country: 'SV' }, asOf: ON, answers },
});
const said = (indicator: string, value: Answer['value'], grade: Answer['grade'] = 'E1'): Answer => ({
  ...{ indicator, value, grade, date: '2026-10-01' },
});
const led: Effect = { indicator: 'ENE-04', value: 'led' };

describe('what a verified action changes in the answers (domain guide 5.7)', () => {
  test('an option that is worth more takes the place of what was said, verified on the day of the finding', () => {
    expect(answersAfter(input(said('WAS-01', 'none')), [{ indicator: 'WAS-01', value: 'three' }], ON)).toEqual([
      { indicator: 'WAS-01', value: 'three', grade: 'E4', date: ON },
    ]);
  });

  test('an answer that is worth more already stays', () => {
    expect(answersAfter(input(said('WAS-01', 'weighed', 'E4')), [{ indicator: 'WAS-01', value: 'three' }], ON)).toEqual(
      [],
    );
  });

  test('what was only said and is less sure gives way to what was seen', () => {
    const [after] = answersAfter(input(said('WAS-01', 'weighed')), [{ indicator: 'WAS-01', value: 'three' }], ON);
    expect(after).toEqual({ indicator: 'WAS-01', value: 'three', grade: 'E4', date: ON });
  });

  test('an item joins a list without lending its proof to what nobody verified', () => {
    const [joined] = answersAfter(input(said('ENE-04', ['maint', 'insul', 'off'])), [led], ON);
    expect(joined).toMatchObject({ value: ['maint', 'insul', 'off', 'led'], grade: 'E1', date: '2026-10-01' });
    const [alone] = answersAfter(input(said('ENE-04', [])), [led], ON);
    expect(alone).toEqual({ indicator: 'ENE-04', value: ['led'], grade: 'E4', date: ON });
  });

  test('two verified items stand together, as sure as both', () => {
    const after = answersAfter(input(), [led, { indicator: 'ENE-04', value: 'insul' }], ON);
    expect(after).toEqual([{ indicator: 'ENE-04', value: ['led', 'insul'], grade: 'E4', date: ON }]);
  });

  test('what does not apply to the firm stays so', () => {
    expect(
      answersAfter(
        input({ indicator: 'ENE-09', na: 'no tiene vehículos' }),
        [{ indicator: 'ENE-09', value: 'routes' }],
        ON,
      ),
    ).toEqual([]);
  });

  test('no effect of the catalogue ever lowers a score', () => {
    const effects = MEASURES.flatMap((measure) => measure.effects);
    const options = CURRENT_MODEL.indicators.flatMap(({ id, options: own = [] }) =>
      own.map(({ code }) => said(id, code)),
    );
    const grades = fc.constantFrom<Answer['grade'][]>('E1', 'E2', 'E3', 'E4');
    const answers = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...options), grades).map(([answer, grade]) => ({ ...answer, grade })),
      { selector: ({ indicator }) => indicator, maxLength: 12 },
    );
    fc.assert(
      fc.property(answers, fc.array(fc.constantFrom(...effects), { maxLength: 4 }), (known, found) => {
        const before = input(...known);
        const after = answersAfter(before, found, ON).reduce(withAnswer, before);
        expect(scoreSupplier(after).score).toBeGreaterThanOrEqual(scoreSupplier(before).score);
      }),
      { numRuns: 60 },
    );
  });
});

describe('effects of measures', () => {
  test('each names an answer to a question that the measure is about', () => {
    for (const { code, tags, effects } of MEASURES)
      for (const effect of effects) {
        checkEffect(CURRENT_MODEL, effect);
        const { measureTags = [] } = CURRENT_MODEL.indicators.find(({ id }) => id === effect.indicator) ?? {};
        expect({ code, fits: measureTags.some((tag) => tags.includes(tag)) }).toEqual({ code, fits: true });
      }
  });

  test.each([
    ['WAS-01', 'gone'],
    ['ENE-02', '12'],
    ['XXX-01', 'yes'],
  ])('what the model does not know is refused: %s %s', (indicator, value) => {
    expect(() => {
      checkEffect(CURRENT_MODEL, { indicator, value });
    }).toThrow('EFFECT_UNKNOWN');
  });
});
