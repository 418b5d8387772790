import { DateTime } from 'luxon';
import type { CalendarDate } from '#kernel';

/** The calendar date of an instant in a zone. */
export const localDate = (instant: Date, zone: string): CalendarDate =>
  DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd');

/** Minutes since 00:00 that the clock shows in a zone, 0 to 1439. */
export function localMinutes(instant: Date, zone: string): number {
  const { hour, minute } = DateTime.fromJSDate(instant, { zone });
  return hour * 60 + minute;
}

/** The instant at which the clock of a zone shows so many minutes since 00:00; by day, where every time exists once. */
export const instantAt = (date: CalendarDate, minutes: number, zone: string): Date =>
  DateTime.fromISO(date, { zone })
    .set({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
    .toJSDate();
