import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '#kernel';
import { COUNTRIES } from '../country.js';
import type { Country } from '../country.js';
import {
  addWorkingDays,
  holidaysOf,
  isHoliday,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from './working-days.js';

const add = (country: Country, date: string, days: number): [string, readonly string[]] => {
  const found = addWorkingDays(country, date, days);
  return [found.date, found.holidays];
};

describe('working days (calc contract 11, domain guide 7)', () => {
  test('Christmas 2026 in Peru: two working days after 23 December is the Monday', () => {
    expect(addWorkingDays('PE', '2026-12-23', 2)).toEqual({ date: '2026-12-28', holidays: ['2026-12-25'] });
  });

  test.each<[Country, string, number, [string, string[]]]>([
    ['CL', '2026-09-17', 1, ['2026-09-21', ['2026-09-18']]],
    ['CL', '2026-09-21', -1, ['2026-09-17', ['2026-09-18']]],
    ['CO', '2026-07-10', 1, ['2026-07-14', ['2026-07-13']]],
    ['GT', '2026-04-01', 1, ['2026-04-06', ['2026-04-02', '2026-04-03']]],
    ['GT', '2026-04-06', -1, ['2026-04-01', ['2026-04-03', '2026-04-02']]],
    ['MX', '2026-11-13', 1, ['2026-11-17', ['2026-11-16']]],
    ['SV', '2026-12-31', 1, ['2027-01-04', ['2027-01-01']]],
    ['HN', '2025-09-30', 1, ['2025-10-06', ['2025-10-01', '2025-10-02', '2025-10-03']]],
    ['GT', '2026-12-23', 1, ['2026-12-28', ['2026-12-24', '2026-12-25']]],
    ['CR', '2026-11-30', 1, ['2026-12-02', ['2026-12-01']]],
  ])('%s %s %d is %j', (country, date, days, expected) => {
    expect(add(country, date, days)).toEqual(expected);
  });

  test('0 is the day itself, or the next working day', () => {
    expect(add('PE', '2026-12-24', 0)).toEqual(['2026-12-24', []]);
    expect(add('PE', '2026-12-25', 0)).toEqual(['2026-12-28', ['2026-12-25']]);
    expect(add('PE', '2026-12-26', 0)).toEqual(['2026-12-28', []]);
    expect(add('CL', '2024-01-01', 0)).toEqual(['2024-01-02', ['2024-01-01']]);
  });

  test('a holiday at a weekend takes no working day', () => {
    expect(add('CL', '2026-08-14', 1)).toEqual(['2026-08-17', []]);
    expect(isHoliday('CL', '2026-08-15')).toBe(true);
  });

  test('the ladder before a deadline: 10, 5 and 1 working days', () => {
    expect([-10, -5, -1].map((days) => add('CO', '2026-12-10', days)[0])).toEqual([
      '2026-11-25',
      '2026-12-02',
      '2026-12-09',
    ]);
  });

  test('years that do not ship, and what is no date, are refused', () => {
    expect(() => add('PE', '2023-12-29', 1)).toThrow('NOT_COVERED');
    expect(() => add('PE', '2032-12-31', 1)).toThrow('NOT_COVERED');
    expect(() => add('PE', '2024-01-02', -1)).toThrow('NOT_COVERED');
    expect(() => add('PE', '2026-01-02', 1_000_000)).toThrow('NOT_COVERED');
    expect(() => add('PE', '2026-02-30', 1)).toThrow('DATE_INVALID');
    expect(() => add('PE', '2026-02-03', 1.5)).toThrow('WORKING_DAYS');
    expect(() => holidaysOf('PE', 2033)).toThrow('NOT_COVERED');
  });
});

describe('national holidays of 2026, against the lists that labour authorities and press published', () => {
  test.each<[Country, number]>([
    ['GT', 12],
    ['SV', 11],
    ['HN', 10],
    ['NI', 14],
    ['CR', 12],
    ['PA', 13],
    ['MX', 7],
    ['CO', 19],
    ['PE', 16],
    ['CL', 16],
  ])('%s keeps %d', (country, count) => {
    expect(holidaysOf(country, 2026)).toHaveLength(count);
  });

  test('no country keeps Easter Sunday', () => {
    for (const country of COUNTRIES) expect(isHoliday(country, '2026-04-05')).toBe(false);
  });

  test('Colombia keeps 18 days until 2025, the presidency of Mexico passes on a 1 October', () => {
    expect(new Set(holidaysOf('CO', 2024)).size).toBe(18);
    expect([isHoliday('MX', '2024-10-01'), isHoliday('MX', '2024-12-01'), isHoliday('MX', '2030-10-01')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(isHoliday('MX', '2026-10-01')).toBe(false);
  });

  test('the army day of Guatemala moves to a Monday, the October days of Honduras to one week', () => {
    expect(isHoliday('GT', '2026-06-29')).toBe(true);
    expect(isHoliday('GT', '2027-06-28')).toBe(true);
    expect(holidaysOf('HN', 2026).filter((date) => date.startsWith('2026-10'))).toEqual([
      '2026-10-07',
      '2026-10-08',
      '2026-10-09',
    ]);
  });
});

const day = fc.integer({ min: 0, max: 2900 }).map((days) => addDays('2024-06-01', days));
const country = fc.constantFrom(...COUNTRIES);

test('forward and back again is the same working day', () => {
  fc.assert(
    fc.property(country, day, fc.integer({ min: 1, max: 60 }), (where, date, days) => {
      const start = workingDayFrom(where, date);
      const there = addWorkingDays(where, start, days).date;
      expect(addWorkingDays(where, there, -days).date).toBe(start);
      expect(workingDaysBetween(where, start, there)).toBe(days);
      expect(workingDaysBetween(where, there, start)).toBe(-days);
      expect(isWorkingDay(where, there)).toBe(true);
    }),
  );
});

test('steps add up, and the next working day is one step', () => {
  fc.assert(
    fc.property(country, day, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (where, date, a, b) => {
      const inTwo = addWorkingDays(where, addWorkingDays(where, date, a).date, b).date;
      expect(inTwo).toBe(addWorkingDays(where, date, a + b).date);
      expect(nextWorkingDay(where, date)).toBe(addWorkingDays(where, date, 1).date);
    }),
  );
});

test('months keep the day or take the last one of a shorter month', () => {
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
});
