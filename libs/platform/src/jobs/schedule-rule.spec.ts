import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { nextDue } from './schedule-rule.js';

const due = (rule: string, zone: string, after: string): [string, string] => {
  const { at, period } = nextDue(rule, zone, new Date(after));
  return [at.toISOString(), period];
};

/** The run of a period has to come once, whatever the clocks do (tz database: Chile 2026, change at local midnight). */
describe('on the nights when Chile changes its clocks', () => {
  const runs = (from: string, days: number): [string, string][] => {
    const found: [string, string][] = [];
    let after = new Date(from);
    for (let day = 0; day < days; day += 1) {
      const next = nextDue('daily 06:00', 'America/Santiago', after);
      found.push([next.period, next.at.toISOString()]);
      after = next.at;
    }
    return found;
  };

  test('in spring, when there is no midnight, no day is left out', () => {
    expect(runs('2026-09-04T12:00:00Z', 3)).toEqual([
      ['2026-09-05', '2026-09-05T10:00:00.000Z'],
      ['2026-09-06', '2026-09-06T09:00:00.000Z'],
      ['2026-09-07', '2026-09-07T09:00:00.000Z'],
    ]);
  });

  test('in autumn, when an hour comes twice, no day comes twice', () => {
    expect(runs('2026-04-03T12:00:00Z', 3)).toEqual([
      ['2026-04-04', '2026-04-04T09:00:00.000Z'],
      ['2026-04-05', '2026-04-05T10:00:00.000Z'],
      ['2026-04-06', '2026-04-06T10:00:00.000Z'],
    ]);
  });

  test('Punta Arenas, which changes nothing, runs at the same hour', () => {
    expect(due('daily 06:00', 'America/Punta_Arenas', '2026-09-06T00:00:00Z')).toEqual([
      '2026-09-06T09:00:00.000Z',
      '2026-09-06',
    ]);
  });
});

describe('periods', () => {
  test('the leap day has its run', () => {
    expect(due('daily 08:00', 'America/Guatemala', '2028-02-28T20:00:00Z')).toEqual([
      '2028-02-29T14:00:00.000Z',
      '2028-02-29',
    ]);
    expect(due('daily 08:00', 'America/Guatemala', '2028-02-29T20:00:00Z')).toEqual([
      '2028-03-01T14:00:00.000Z',
      '2028-03-01',
    ]);
  });

  test('a month is named by its month, a quarter by its quarter, across the turn of the year', () => {
    expect(due('monthly 28 07:30', 'America/Lima', '2026-12-28T12:30:00Z')).toEqual([
      '2027-01-28T12:30:00.000Z',
      '2027-01',
    ]);
    expect(due('monthly 1 07:30', 'America/Lima', '2026-12-31T23:59:00Z')).toEqual([
      '2027-01-01T12:30:00.000Z',
      '2027-01',
    ]);
    expect(due('quarterly 5 09:00', 'America/Bogota', '2026-10-05T14:00:00Z')).toEqual([
      '2027-01-05T14:00:00.000Z',
      '2027-Q1',
    ]);
    expect(due('quarterly 5 09:00', 'America/Bogota', '2026-10-05T13:59:59Z')).toEqual([
      '2026-10-05T14:00:00.000Z',
      '2026-Q4',
    ]);
  });

  test('the day is that of the place, not that of the machine', () => {
    expect(due('daily 06:00', 'Pacific/Kiritimati', '2026-11-21T15:00:00Z')).toEqual([
      '2026-11-21T16:00:00.000Z',
      '2026-11-22',
    ]);
  });
});

test('from run to run time rises, periods differ, and it is always the same hour of the clock there', () => {
  const rule = fc.tuple(
    fc.constantFrom('daily', 'monthly 15', 'quarterly 1'),
    fc.integer({ min: 6, max: 19 }),
    fc.integer({ min: 0, max: 59 }),
  );
  const zone = fc.constantFrom(
    'America/Santiago',
    'America/Guatemala',
    'America/Asuncion',
    'Pacific/Kiritimati',
    'UTC',
    'Europe/Madrid',
  );
  const start = fc.date({ min: new Date('2025-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(rule, zone, start, ([cycle, hour, minute], place, after) => {
      const text = `${cycle} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      const first = nextDue(text, place, after);
      const second = nextDue(text, place, first.at);
      expect(first.at.getTime()).toBeGreaterThan(after.getTime());
      expect(second.at.getTime()).toBeGreaterThan(first.at.getTime());
      expect(second.period > first.period).toBe(true);
      for (const { at } of [first, second])
        expect(DateTime.fromJSDate(at, { zone: place }).toFormat('HH:mm')).toBe(text.slice(-5));
      // Nothing due lies between: asking from any moment before gives the same run.
      const between = new Date((after.getTime() + first.at.getTime()) / 2);
      expect(nextDue(text, place, between)).toEqual(first);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  'daily 05:59',
  'daily 20:00',
  'daily 24:00',
  'daily 08:60',
  'daily 8:00',
  'monthly 0 08:00',
  'monthly 29 08:00',
  'quarterly 31 08:00',
  'weekly 1 08:00',
  'daily',
  '',
])('the rule "%s" is refused', (rule) => {
  expect(() => nextDue(rule, 'UTC', new Date(0))).toThrow(/^Schedule rule/);
});

test('a zone that does not exist is refused', () => {
  expect(() => nextDue('daily 08:00', 'America/Nowhere', new Date(0))).toThrow(/zone/i);
});
