import { decimal, invalid, partsOf, plain } from '#kernel';
import type { CalendarDate } from '#kernel';

/** A quarter of the calendar, `2026-Q4`. */
export type Quarter = string;

/** The quarter in which a day lies. */
export function quarterOf(day: CalendarDate): Quarter {
  const { year, month } = partsOf(day);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

export const isQuarter = (text: string): boolean => /^\d{4}-Q[1-4]$/.test(text);

/**
 * Hours as they are kept: plain decimal with two places.
 * @throws DomainError HOURS_INVALID when negative, above 99,999, or with more than two places
 */
export function readHours(text: string, field: string): string {
  const hours = decimal(text);
  if (hours.isNegative() || hours.greaterThan(99_999) || hours.decimalPlaces() > 2)
    throw invalid('HOURS_INVALID', { field });
  return plain(hours, 2);
}
