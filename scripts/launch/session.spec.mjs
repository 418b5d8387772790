import { expect, test } from '@jest/globals';
import { inStopOrder } from './child.mjs';
import { asRefusal, Refusal } from './refusal.mjs';
import { tableLines } from './report.mjs';
import { restartDelay } from './session.mjs';

test('what depends on others stops before them, tasks first', () => {
  const names = ['postgres', 'api', 'redis', 'seed:demo', 'worker'].map((name) => ({ name }));
  expect(inStopOrder(names).map(({ name }) => name)).toEqual(['seed:demo', 'worker', 'api', 'redis', 'postgres']);
});

test('a program that keeps falling is started after longer and longer waits, never more than half a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map(restartDelay)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test('accounts are shown in columns', () => {
  expect(
    tableLines([
      { role: 'bank', email: 'luz@example.test' },
      { role: 'supplier', email: 'ana@example.test' },
    ]),
  ).toEqual(['bank      luz@example.test', 'supplier  ana@example.test']);
});

test('a fault of the system names the path and what to do, never a stack', () => {
  const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/srv/state' });
  expect(asRefusal(error).message).toBe(
    'no permission at /srv/state. Put that right, or choose another folder with --state.',
  );
  expect(asRefusal(new Refusal('as it is')).message).toBe('as it is');
});
