import { expect, test } from '@jest/globals';
import { pickupOf } from './message-state.js';

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
