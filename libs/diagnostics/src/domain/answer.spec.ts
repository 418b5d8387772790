import { describe, expect, test } from '@jest/globals';
import { CURRENT_MODEL, scoreSupplier } from '#scoring/domain';
import { isQuantity, quantityText, readAnswer, saidText, scoredAnswers } from './index.js';
import type { KeptAnswer } from './index.js';

const TODAY = '2026-11-22';
const YEAR = '2025-11 m3 12.50;13;;11;10;9;8;7;6;5;4;0';
const read = (value: string): unknown =>
  readAnswer(CURRENT_MODEL, { indicator: 'WAT-02', kind: 'VALUE', value, reason: null }, TODAY).value;

describe('a quantity: twelve months with their unit', () => {
  test('keeps first month, unit and exact figures; a missing month is null and never zero', () => {
    const value = read(YEAR);
    expect(value).toEqual({
      from: '2025-11',
      unit: 'm3',
      months: ['12.5', '13', null, '11', '10', '9', '8', '7', '6', '5', '4', '0'],
    });
    if (isQuantity(value)) expect(read(quantityText(value))).toEqual(value);
    expect(saidText(value as KeptAnswer['value'])).toBe('2025-11 m3 12.5;13;;11;10;9;8;7;6;5;4;0');
  });

  test.each([
    ['QUANTITY_FORM', '12;13'],
    ['QUANTITY_FORM', '2025-11 m3 1;2;3'],
    ['QUANTITY_FORM', '2025-13 m3 1;2;3;4;5;6;7;8;9;10;11;12'],
    ['QUANTITY_FORM', '2025-11 m3 -1;2;3;4;5;6;7;8;9;10;11;12'],
    ['QUANTITY_FORM', '2025-11 m3 1,5;2;3;4;5;6;7;8;9;10;11;12'],
    ['QUANTITY_UNIT', '2025-11 kWh 1;2;3;4;5;6;7;8;9;10;11;12'],
    ['QUANTITY_UNIT', '2025-11 tinacos 1;2;3;4;5;6;7;8;9;10;11;12'],
    ['QUANTITY_EMPTY', '2025-11 m3 ;;;;;;;;;;;'],
    ['QUANTITY_FUTURE', '2025-12 m3 1;2;3;4;5;6;7;8;9;10;11;12'],
  ])('is refused with %s: %s', (code, value) => {
    expect(() => read(value)).toThrow(expect.objectContaining({ code }));
  });
});

describe('what needs a baseline, peers, a footprint or an agreement (method guide 2.6)', () => {
  const kept = (indicator: string, value: KeptAnswer['value']): KeptAnswer => ({
    ...{ indicator, kind: 'VALUE', value, reason: null, grade: 'E1', proofOn: null, validUntil: null },
    ...{ dataQuality: null, answeredOn: TODAY },
  });
  const scoreOf = (answers: readonly KeptAnswer[]): ReturnType<typeof scoreSupplier> =>
    scoreSupplier({
      model: CURRENT_MODEL,
      supplier: { size: 'small', sectorGroup: 'FOOD', country: 'GT' },
      asOf: TODAY,
      answers: scoredAnswers(CURRENT_MODEL, answers),
    });

  test('does not apply while there is none: giving twelve months changes no score', () => {
    const said = [kept('WAT-01', 'monthly')];
    const months = read(YEAR) as KeptAnswer['value'];
    expect(scoreOf([...said, kept('WAT-02', months)]).score).toBe(scoreOf(said).score);
  });

  test('a firm that answered all it was asked has answered everything', () => {
    const asked = CURRENT_MODEL.indicators.filter(({ naRule }) => !naRule.startsWith('auto_'));
    const answers = asked.map(({ id }): KeptAnswer => ({ ...kept(id, null), kind: 'DONT_KNOW' }));
    expect(scoreOf(answers).confidence.answeredShare).toBeCloseTo(1, 12);
  });
});
