import { isHoliday, workingDayFrom } from '#countries';
import type { Country } from '#countries';
import { addDays, dayOfWeek } from '#kernel';
import type { CalendarDate } from '#kernel';

/** A moment as people at a place read it from calendar and clock. */
export interface LocalMoment {
  readonly date: CalendarDate;
  /** Minutes since 00:00 on the clock, 0 to 1439. */
  readonly minutes: number;
}

/** Reminders leave at 08:30 local (domain guide 7), and so does what waited for the end of the quiet. */
export const MORNING = 8 * 60 + 30;

const QUIET_FROM = 19 * 60;
const QUIET_TO = 7 * 60;

/** Quiet: 19:00 to 07:00, Sundays and holidays, for all but security (domain guide 7). */
export const isQuiet = (country: Country, { date, minutes }: LocalMoment): boolean =>
  minutes >= QUIET_FROM || minutes < QUIET_TO || dayOfWeek(date) === 7 || isHoliday(country, date);

/** The next working day whose 08:30 is still to come. */
export const morningAfter = (country: Country, { date, minutes }: LocalMoment): CalendarDate =>
  workingDayFrom(country, minutes < MORNING ? date : addDays(date, 1));
