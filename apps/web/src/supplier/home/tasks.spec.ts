import { describe, expect, test } from '@jest/globals';
import { EMPTY, record } from '../answers/answer-book.js';
import type { Book } from '../answers/answer-book.js';
import type { Questionnaire } from '../diagnostic/form.js';
import type { MyEnrolment } from '../enrolment.js';
import { companyStatus, nextTask, topicTasks } from './tasks.js';

const question = (indicator: string, theme: string): Questionnaire['questions'][number] => ({
  indicator,
  theme,
  type: 'single',
  es: indicator,
  en: indicator,
  helpEs: null,
  helpEn: null,
  unit: null,
  core: true,
  required: true,
  automatic: false,
  options: [],
  checklist: [],
  naAllowed: false,
  naLabelEs: null,
  naLabelEn: null,
  evidenceEs: null,
  evidenceEn: null,
});

const questionnaire: Questionnaire = {
  modelVersion: '1.0.0',
  minutes: 20,
  themes: [
    { id: 'WAT', es: 'Agua', en: 'Water' },
    { id: 'ENE', es: 'Energía y emisiones', en: 'Energy and emissions' },
  ],
  questions: [question('WAT-01', 'WAT'), question('WAT-05', 'WAT'), question('ENE-01', 'ENE')],
};

const answered = (...indicators: readonly string[]): Book =>
  indicators.reduce(
    (book, indicator) => record(book, { indicator, kind: 'VALUE', value: 'none', reason: null }, indicator),
    EMPTY,
  );

const enrolment = (changes: Partial<MyEnrolment>): MyEnrolment => ({
  id: 'enr_1',
  state: 'STARTED',
  version: 1,
  supplierName: 'Panadería La Espiga',
  programmeName: 'Panaderías',
  buyerName: 'Comprador inventado',
  country: 'GT',
  sizeTier: 'MICRO',
  workers: null,
  diagnostic: {
    id: 'dia_1',
    state: 'OPEN',
    version: 1,
    canSubmit: false,
    missing: [],
    submittedAt: null,
    reference: null,
  },
  profile: null,
  ...changes,
});

describe('one next thing to do', () => {
  test('the first question without an answer comes first', () => {
    expect(nextTask(enrolment({}), questionnaire, answered('WAT-01'))).toMatchObject({
      kind: 'question',
      number: 2,
      to: '/diagnostico/agua/wat-05',
    });
  });

  test('with every question answered it is time to review and send', () => {
    expect(nextTask(enrolment({}), questionnaire, answered('WAT-01', 'WAT-05', 'ENE-01')).kind).toBe('review');
  });

  test('after sending, the company’s data are asked for, from the first step that lacks something', () => {
    const sent = enrolment({
      diagnostic: { ...enrolment({}).diagnostic, state: 'SUBMITTED' } as MyEnrolment['diagnostic'],
    });
    expect(nextTask(sent, questionnaire, EMPTY)).toEqual({ kind: 'company', step: 'empresa' });
  });

  test('an observation of the programme comes before everything else', () => {
    const observed = enrolment({ state: 'OBSERVED' });
    expect(nextTask(observed, questionnaire, EMPTY).kind).toBe('company');
    expect(companyStatus(observed)).toBe('problem');
  });
});

describe('each topic says how far it is', () => {
  test('in words that tell not started, in progress and complete apart', () => {
    const tasks = topicTasks(questionnaire, answered('WAT-01'));
    expect(tasks.map(({ topic, answered: count, status }) => [topic.slug, count, status])).toEqual([
      ['agua', 1, 'inProgress'],
      ['energia-y-emisiones', 0, 'notStarted'],
    ]);
  });

  test('a topic leads to its first question without an answer', () => {
    expect(topicTasks(questionnaire, answered('WAT-01'))[0]?.to).toBe('/diagnostico/agua/wat-05');
  });
});
