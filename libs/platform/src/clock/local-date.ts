import { DateTime } from 'luxon';
import type { CalendarDate } from '#kernel';

/** The calendar date of an instant in a zone. */
export const localDate = (instant: Date, zone: string): CalendarDate =>
  DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd');
