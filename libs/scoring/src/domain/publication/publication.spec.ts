import { describe, expect, test } from '@jest/globals';
import { FARM } from '../../fixtures/farm.fixture.js';
import { CURRENT_MODEL } from '../model/shipped.js';
import { breakdown } from '../score/breakdown.js';
import { assessSupplier, scoreSupplier } from '../score/score-supplier.js';
import { buyerSeesOn, lastDayOf, mayPublish, monthBefore } from './due.js';
import type { Waiting } from './due.js';
import { shownParts } from './shown-score.js';
import { changeSince, standardError } from './trend.js';

describe('when a buyer reads a first score (domain guide 5.12)', () => {
  test.each([
    ['GT', '2026-02-23', '2026-03-02'],
    ['GT', '2026-03-27', '2026-04-07'], // Holy Thursday and Friday, and the weekend, are no working days
    ['CL', '2026-09-14', '2026-09-22'], // 18 September
  ] as const)('in %s, handed in on %s: on %s', (country, shownOn, day) => {
    expect(buyerSeesOn(country, shownOn)).toBe(day);
  });

  const waiting: Waiting = { enrolmentState: 'ACTIVE', dueOn: '2026-03-02', hasAgreed: false, status: 'published' };
  test.each<[string, Partial<Waiting>, string, boolean]>([
    ['on the day', {}, '2026-03-02', true],
    ['late', {}, '2026-03-09', true],
    ['not the day before', {}, '2026-03-01', false],
    ['sooner if the supplier agreed', { hasAgreed: true }, '2026-02-23', true],
    ['a provisional one too', { status: 'provisional' }, '2026-03-02', true],
    ['not before enough is answered', { status: 'not-published', hasAgreed: true }, '2026-03-02', false],
    ['not before the programme approved', { enrolmentState: 'UNDER_REVIEW', hasAgreed: true }, '2026-03-02', false],
    ['not while the enrolment rests', { enrolmentState: 'PAUSED' }, '2026-03-02', false],
  ])('%s', (_, change, today, expected) => {
    expect(mayPublish({ ...waiting, ...change }, today)).toBe(expected);
  });
});

test('on day 3 the scorecards of the month before are made, as of its last day (domain guide 7)', () => {
  expect(monthBefore('2026-01')).toBe('2025-12');
  expect(lastDayOf('2028-02')).toBe('2028-02-29');
  expect(lastDayOf('2026-12')).toBe('2026-12-31');
  expect(() => lastDayOf('2026-13')).toThrow('DATE_INVALID');
});

describe('what a programme is shown of the farm of method guide 5.2', () => {
  const parts = shownParts(CURRENT_MODEL, scoreSupplier(FARM), breakdown(FARM));

  test('parts by theme that add up to 46.0, and losses that add up to 100', () => {
    const sum = (texts: readonly string[]): number =>
      texts.reduce((total, text) => total + Math.round(Number(text) * 10), 0);
    expect(sum([...parts.themes.map(({ contribution }) => contribution), parts.balance])).toBe(460);
    expect(sum(['46.0', ...Object.values(parts.lost)])).toBe(1000);
    expect(parts.confidence).toMatchObject({ value: '52.6', letter: 'C' });
  });

  test('nothing below a theme', () => {
    expect(JSON.stringify(parts)).not.toMatch(/[A-Z]{3}-\d{2}|indicator|points|credit/);
  });
});

describe('trend (method guide 7.4)', () => {
  const point = (shownTenths: number, error = 2, modelRef = 'm@1'): Parameters<typeof changeSince>[1] => ({
    shownTenths,
    standardError: error,
    modelRef,
  });

  test('a change within the uncertainty of both scores is no clear change', () => {
    expect(changeSince(point(460), point(506))).toEqual({ tenths: 46, clear: false }); // 1.645 x sqrt(8) = 4.65
    expect(changeSince(point(460), point(507))).toEqual({ tenths: 47, clear: true });
    expect(changeSince(point(507), point(460))).toEqual({ tenths: -47, clear: true });
  });

  test('there is none for a first score, nor against another model', () => {
    expect(changeSince(null, point(460))).toBeNull();
    expect(changeSince(point(460, 2, 'm@1'), point(506, 2, 'm@2'))).toBeNull();
  });

  test('the error is a pure function of the score and its supplier, and proof makes it smaller', () => {
    const error = (grade: 'E1' | 'E4'): number =>
      standardError(
        CURRENT_MODEL,
        assessSupplier({ ...FARM, answers: FARM.answers.map((answer) => ({ ...answer, grade })) }),
        'supplier',
      );
    expect(error('E1')).toBe(error('E1'));
    expect(error('E4')).toBeLessThan(error('E1'));
  });
});
