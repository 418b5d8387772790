import { expect, test } from '@jest/globals';
import { LOST_AFTER_MINUTES, MAX_TRIES, pauseAfter, pickupOf, stateAfter } from './message-state.js';

test('a message leaves once: what was sent, suppressed or failed stays as it is', () => {
  for (const state of ['sent', 'suppressed', 'failed'] as const) expect(pickupOf(state, 60, 1)).toBe('leave');
});

test('a message that another worker holds waits; after ten minutes it is sent again under the same id', () => {
  expect(pickupOf('sending', 9.9, 1)).toBe('wait');
  expect(pickupOf('sending', 10, 1)).toBe('send-again');
});

test('eight tries are enough', () => {
  expect(pickupOf('pending', null, 7)).toBe('send');
  expect(pickupOf('pending', null, 8)).toBe('leave');
  expect(pickupOf('unknown', null, 8)).toBe('leave');
});

test('the pauses grow and fill most of a day', () => {
  const pauses = Array.from({ length: MAX_TRIES - 1 }, (_, index) => pauseAfter(index + 1));
  expect(pauses.every((pause, index) => pause > (pauses[index - 1] ?? 0))).toBe(true);
  const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3600;
  expect(hours).toBeGreaterThan(20);
  expect(hours).toBeLessThan(24);
  expect(pauseAfter(MAX_TRIES)).toBe(0);
  expect(LOST_AFTER_MINUTES).toBe(10);
});

test('a try that brought nothing keeps the message waiting, the eighth ends it', () => {
  expect(stateAfter('later', 1)).toBe('pending');
  expect(stateAfter('unknown', 7)).toBe('unknown');
  expect(stateAfter('later', 8)).toBe('failed');
  expect(stateAfter('unknown', 8)).toBe('failed');
});

test('what the server decided holds, whatever the number of the try', () => {
  expect([1, 8].map((tries) => stateAfter('sent', tries))).toEqual(['sent', 'sent']);
  expect(stateAfter('refused', 1)).toBe('failed');
});
