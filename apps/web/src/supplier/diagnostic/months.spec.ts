import { describe, expect, test } from '@jest/globals';
import { joinMonths, monthsBefore, splitMonths } from './months.js';

describe('twelve months of a bill', () => {
  test('in March 2026 the twelve months are March 2025 to February 2026', () => {
    const months = monthsBefore({ year: 2026, month: 3 });
    expect([months.length, months[0], months[11]]).toEqual([12, { year: 2025, month: 3 }, { year: 2026, month: 2 }]);
  });

  test('in January the year before is complete', () => {
    const months = monthsBefore({ year: 2026, month: 1 });
    expect([months[0], months[11]]).toEqual([
      { year: 2025, month: 1 },
      { year: 2025, month: 12 },
    ]);
  });

  test('a missing month stays missing and is never zero', () => {
    const values = ['12', null, '0', ...Array.from({ length: 9 }, () => null)];
    expect(joinMonths(values)).toBe('12;;0;;;;;;;;;');
    expect(splitMonths(joinMonths(values))).toEqual(values);
  });

  test('twelve empty months are no answer', () => {
    expect(joinMonths(splitMonths(null))).toBeNull();
  });
});
