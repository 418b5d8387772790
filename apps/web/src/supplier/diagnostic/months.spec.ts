import { describe, expect, test } from '@jest/globals';
import { monthsIn, monthsText, twelveFrom, yearBefore } from './months.js';

describe('twelve months of a bill', () => {
  test('in March 2026 the twelve months are March 2025 to February 2026', () => {
    const months = twelveFrom(yearBefore({ year: 2026, month: 3 }));
    expect([months.length, months[0], months[11]]).toEqual([12, { year: 2025, month: 3 }, { year: 2026, month: 2 }]);
  });

  test('in January the year before is complete', () => {
    const months = twelveFrom(yearBefore({ year: 2026, month: 1 }));
    expect([months[0], months[11]]).toEqual([
      { year: 2025, month: 1 },
      { year: 2025, month: 12 },
    ]);
  });

  test('a missing month stays missing and is never zero; months and unit come back as they were given', () => {
    const months = {
      from: { year: 2025, month: 3 },
      unit: 'gal_us',
      values: ['12', null, '0', ...Array.from({ length: 9 }, () => null)],
    };
    expect(monthsText(months)).toBe('2025-03 gal_us 12;;0;;;;;;;;;');
    expect(monthsIn(monthsText(months))).toEqual(months);
  });

  test('twelve empty months are no answer', () => {
    const values = Array.from({ length: 12 }, () => null);
    expect(monthsText({ from: { year: 2025, month: 3 }, unit: 'kWh', values })).toBeNull();
    expect(monthsIn(null)).toBeNull();
  });
});
