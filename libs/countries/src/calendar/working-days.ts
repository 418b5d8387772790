import { addDays, dayOfWeek, invalid, notCovered, partsOf } from '#kernel';
import type { CalendarDate } from '#kernel';
import type { Country } from '../country.js';
import { HOLIDAYS } from '../generated/holidays.js';

/** A date and the holidays from Monday to Friday that were passed over on the way to it, in the order met. */
export interface WorkingDay {
  readonly date: CalendarDate;
  readonly holidays: readonly CalendarDate[];
}

/** National holidays of a year, ascending. @throws DomainError NOT_COVERED outside the years that ship */
export function holidaysOf(country: Country, year: number): CalendarDate[] {
  const days = HOLIDAYS[country][year];
  if (days === undefined) throw notCovered({ country, year });
  return days.split(' ').map((day) => `${year}-${day}`);
}

export const isHoliday = (country: Country, date: CalendarDate): boolean => {
  const { year } = partsOf(date);
  return holidaysOf(country, year).includes(date);
};

/** Monday to Friday without national holidays (domain guide 7). @throws DomainError NOT_COVERED, DATE_INVALID */
export const isWorkingDay = (country: Country, date: CalendarDate): boolean =>
  !isHoliday(country, date) && dayOfWeek(date) <= 5;

/**
 * The working day that lies `days` working days later; negative counts back; 0 is the day itself or the next working
 * day (calc contract 11).
 * @param days whole
 * @throws DomainError NOT_COVERED when the way leaves the years that ship; DATE_INVALID; WORKING_DAYS
 */
export function addWorkingDays(country: Country, date: CalendarDate, days: number): WorkingDay {
  if (!Number.isSafeInteger(days)) throw invalid('WORKING_DAYS', { field: 'days' });
  const isWorking = isWorkingDay(country, date);
  if (days !== 0) return walk(country, date, days);
  return isWorking ? { date, holidays: [] } : walk(country, addDays(date, -1), 1);
}

/** The day itself when it is a working day, else the next one. */
export const workingDayFrom = (country: Country, date: CalendarDate): CalendarDate =>
  addWorkingDays(country, date, 0).date;

/** The first working day after the day. */
export const nextWorkingDay = (country: Country, date: CalendarDate): CalendarDate =>
  addWorkingDays(country, date, 1).date;

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(country: Country, from: CalendarDate, to: CalendarDate): number {
  if (to < from) return -workingDaysBetween(country, to, from);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(country, day)) count += 1;
  }
  return count;
}

/** `days` working days after the day, which is not looked at itself; `days` is not 0. */
function walk(country: Country, from: CalendarDate, days: number): WorkingDay {
  const holidays: CalendarDate[] = [];
  let day = from;
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, days < 0 ? -1 : 1);
    if (isWorkingDay(country, day)) left -= 1;
    else if (dayOfWeek(day) <= 5) holidays.push(day);
  }
  return { date: day, holidays };
}
