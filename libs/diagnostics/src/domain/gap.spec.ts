import { expect, test } from '@jest/globals';
import { checkSilence, judge, mayStayAtDesk } from './gap.js';

test('a gap that the adviser finds as suggested is confirmed, without a word', () => {
  expect(judge({ severity: 2, suggestedSeverity: null }, { indicator: 'WAT-01', severity: 2, reason: null })).toEqual({
    ...{ severity: 2, status: 'CONFIRMED', suggestedSeverity: 2, reason: null },
  });
});

test('a gap that the adviser finds graver or lighter is changed, with a reason, and keeps what was suggested', () => {
  const found = { indicator: 'WAT-01', severity: 1, reason: ' Ya instaló medidor ' };
  const changed = { severity: 1, status: 'CHANGED', suggestedSeverity: 3, reason: 'Ya instaló medidor' };
  expect(judge({ severity: 3, suggestedSeverity: null }, found)).toEqual(changed);
  expect(judge({ severity: 2, suggestedSeverity: 3 }, found)).toEqual(changed);
  expect(() => judge({ severity: 3, suggestedSeverity: null }, { ...found, reason: '  ' })).toThrow('REASON_MISSING');
});

test('a gap that the answers did not suggest is added, with a reason', () => {
  const found = { indicator: 'WAT-04', severity: 2, reason: 'Fuga en la cisterna' };
  expect(judge(undefined, found)).toMatchObject({ status: 'ADDED', suggestedSeverity: null });
  expect(() => judge(undefined, { ...found, reason: null })).toThrow('REASON_MISSING');
});

test('a report stays at the desk for micro firms, and where nothing is critical', () => {
  expect(mayStayAtDesk('micro', [3])).toBe(true);
  expect(mayStayAtDesk('small', [2, 1])).toBe(true);
  expect(mayStayAtDesk('small', [3])).toBe(false);
});

test('silence is consent after the deadline and two reminders, and before it is not', () => {
  expect(() => {
    checkSilence('2026-03-10', '2026-03-10', 2, 2);
  }).toThrow('REVIEW_NOT_OVER');
  expect(() => {
    checkSilence(null, '2026-03-11', 2, 2);
  }).toThrow('REVIEW_NOT_OVER');
  expect(() => {
    checkSilence('2026-03-10', '2026-03-11', 1, 2);
  }).toThrow('REMINDERS_MISSING');
  expect(() => {
    checkSilence('2026-03-10', '2026-03-11', 2, 2);
  }).not.toThrow();
});
