import { expect, test } from '@jest/globals';
import { isQuiet, morningAfter } from './quiet.js';

const at = (date: string, clock: string): { date: string; minutes: number } => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return { date, minutes: hours * 60 + minutes };
};

test.each([
  ['a Tuesday morning', '2026-11-03', '08:30', false],
  ['just before seven', '2026-11-03', '06:59', true],
  ['seven in the morning', '2026-11-03', '07:00', false],
  ['just before seven in the evening', '2026-11-03', '18:59', false],
  ['seven in the evening', '2026-11-03', '19:00', true],
  ['a Saturday at noon', '2026-11-07', '12:00', false],
  ['a Sunday at noon', '2026-11-08', '12:00', true],
  ['a holiday at noon', '2026-09-15', '12:00', true],
])('quiet in Guatemala, %s (domain guide 7)', (_, date, clock, quiet) => {
  expect(isQuiet('GT', at(date, clock))).toBe(quiet);
});

test.each([
  ['at night of a working day', { country: 'CL', from: '2026-09-08 03:00', morning: '2026-09-08' }],
  ['in the evening before a holiday and a weekend', { country: 'CL', from: '2026-09-17 20:00', morning: '2026-09-21' }],
  ['in the night whose clock skips an hour', { country: 'CL', from: '2026-09-06 01:00', morning: '2026-09-07' }],
  ['in the night that shows an hour twice', { country: 'CL', from: '2026-04-04 23:30', morning: '2026-04-06' }],
  ['in the evening before 29 February', { country: 'GT', from: '2028-02-28 19:30', morning: '2028-02-29' }],
] as const)('what waits leaves on the next working morning: %s', (_, { country, from, morning }) => {
  const [date = '', clock = ''] = from.split(' ');
  expect(morningAfter(country, at(date, clock))).toBe(morning);
});
