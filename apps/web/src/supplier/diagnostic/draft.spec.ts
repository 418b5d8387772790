import { describe, expect, test } from '@jest/globals';
import type { Question } from './form.js';
import { DONT_KNOW, NONE_OF_THESE, NOT_APPLICABLE, chosen, draftFault, draftOf, saidBy } from './draft.js';
import type { Draft } from './draft.js';

const question = (changes: Partial<Question>): Question => ({
  indicator: 'ENE-04',
  theme: 'ENE',
  type: 'checklist',
  es: '¿Qué hace?',
  en: 'What do you do?',
  helpEs: null,
  helpEn: null,
  unit: null,
  required: true,
  options: [
    { code: 'led', es: 'Focos LED', en: 'LED lamps' },
    { code: 'off', es: 'Se apaga', en: 'Switched off' },
  ],
  naAllowed: true,
  evidenceEs: null,
  evidenceEn: null,
  ...changes,
});

const checklist = question({});
const untouched = draftOf(checklist, undefined);
const after = (...steps: readonly (readonly string[])[]): Draft =>
  steps.reduce<Draft>((draft, codes) => chosen(checklist, draft, codes), untouched);

describe('a question is answered, not known, or does not apply', () => {
  test('nothing chosen is no answer', () => {
    expect([draftFault(untouched), saidBy(checklist, untouched)]).toEqual(['nothing', null]);
  });

  test('several things ticked travel joined by commas', () => {
    expect(saidBy(checklist, after(['led'], ['led', 'off']))).toMatchObject({ kind: 'VALUE', value: 'led,off' });
  });

  test('"none of these" is an answer of its own, and takes back what was ticked', () => {
    expect(saidBy(checklist, after(['led'], ['led', NONE_OF_THESE]))).toMatchObject({ kind: 'VALUE', value: '' });
  });

  test('ticking something takes back "I do not know yet"', () => {
    const draft = after([DONT_KNOW], [DONT_KNOW, 'led']);
    expect([draft.codes, draft.kind]).toEqual([['led'], 'VALUE']);
  });

  test('"I do not know yet" carries no value', () => {
    expect(saidBy(checklist, after(['led'], ['led', DONT_KNOW]))).toMatchObject({ kind: 'DONT_KNOW', value: null });
  });

  test('"does not apply" needs a reason in words', () => {
    const draft = after([NOT_APPLICABLE]);
    expect(draftFault(draft)).toBe('reason');
    expect(saidBy(checklist, { ...draft, reason: ' Alquilo el local ' })).toMatchObject({
      kind: 'NOT_APPLICABLE',
      reason: 'Alquilo el local',
    });
  });

  test('an answer comes back as it was given', () => {
    const stored = {
      ...(saidBy(checklist, after(['led'], ['led', NONE_OF_THESE])) ?? {
        indicator: '',
        kind: 'VALUE' as const,
        value: null,
        reason: null,
      }),
      version: 1,
      state: 'sent' as const,
      typed: null,
      proof: null,
      theirs: null,
      message: null,
    };
    expect(draftOf(checklist, stored).codes).toEqual([NONE_OF_THESE]);
  });

  test('a number that cannot be read is no answer', () => {
    const percent = question({ type: 'percent' });
    expect(draftFault({ ...draftOf(percent, undefined), kind: 'VALUE' })).toBe('number');
  });
});
