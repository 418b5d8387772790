import { describe, expect, test } from '@jest/globals';
import { EMPTY, record } from '../answers/answer-book.js';
import type { Book } from '../answers/answer-book.js';
import type { Profile } from '../company/profile.js';
import type { Question } from '../diagnostic/form.js';
import { companyStatus, nextTask, topicTasks } from './tasks.js';
import type { Work } from './tasks.js';

const question = (indicator: string, theme: string): Question => ({
  indicator,
  theme,
  type: 'single',
  es: indicator,
  en: indicator,
  helpEs: null,
  helpEn: null,
  unit: null,
  required: true,
  options: [],
  naAllowed: false,
  evidenceEs: null,
  evidenceEn: null,
});

const questions = [
  question('WAT-01', 'WAT'),
  { ...question('WAT-02', 'WAT'), required: false },
  question('WAT-05', 'WAT'),
  question('ENE-01', 'ENE'),
];

const answered = (...indicators: readonly string[]): Book =>
  indicators.reduce(
    (book, indicator) => record(book, { indicator, kind: 'VALUE', value: 'none', reason: null }, indicator),
    EMPTY,
  );

const profile: Profile = {
  legalName: null,
  taxDisplay: null,
  sectorCode: null,
  workers: null,
  sales: null,
  salesCurrency: null,
  salesYear: null,
  siteTown: null,
  siteAddress: null,
  ownerName: null,
  privacyAgreed: false,
  privacyTextVersion: '2026-11',
  version: 1,
};

const work = (book: Book, changes: Partial<Work> = {}): Work => ({
  enrolment: {
    id: 'enr_1',
    state: 'STARTED',
    stateReason: null,
    version: 1,
    supplierName: 'Panadería La Espiga',
    programmeName: 'Panaderías',
    buyerName: 'Comprador inventado',
    country: 'GT',
    sizeTier: 'MICRO',
  },
  profile,
  openQuestions: questions,
  book,
  ...changes,
});

describe('one next thing to do', () => {
  test('the first question without an answer comes first', () => {
    expect(nextTask(work(answered('WAT-01')))).toMatchObject({
      kind: 'question',
      number: 2,
      to: '/diagnostico/agua/wat-05',
    });
  });

  test('with every question answered it is time to review and send', () => {
    expect(nextTask(work(answered('WAT-01', 'WAT-05', 'ENE-01'))).kind).toBe('review');
  });

  test('after sending, the company’s data are asked for, from the first step that lacks something', () => {
    expect(nextTask(work(EMPTY, { openQuestions: null }))).toEqual({ kind: 'company', step: 'empresa' });
  });

  test('an observation of the programme comes before everything else', () => {
    const observed = work(EMPTY, { enrolment: { ...work(EMPTY).enrolment, state: 'OBSERVED' } });
    expect([nextTask(observed).kind, companyStatus(observed)]).toEqual(['company', 'problem']);
  });

  test('with everything sent, the result is what is left', () => {
    const sent = { ...work(EMPTY).enrolment, state: 'UNDER_REVIEW' as const };
    expect(nextTask(work(EMPTY, { enrolment: sent, openQuestions: null }))).toEqual({ kind: 'result' });
  });
});

describe('each topic says how far it is', () => {
  test('in words that tell not started, in progress and complete apart', () => {
    const tasks = topicTasks(questions, answered('WAT-01'));
    expect(tasks.map(({ topic, answered: count, status }) => [topic.slug, count, status])).toEqual([
      ['agua', 1, 'inProgress'],
      ['energia', 0, 'notStarted'],
    ]);
  });

  test('a question that may be added is not in the way', () => {
    expect(topicTasks(questions, EMPTY)[0]?.topic.questions.map(({ indicator }) => indicator)).toEqual([
      'WAT-01',
      'WAT-05',
    ]);
  });

  test('a topic leads to its first question without an answer', () => {
    expect(topicTasks(questions, answered('WAT-01'))[0]?.to).toBe('/diagnostico/agua/wat-05');
  });
});
