import { addDays, invalid, partsOf } from '#kernel';
import type { CalendarDate } from '#kernel';

/** Days of a declared season; both ends belong to it. */
export interface Season {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** 8 weeks a calendar year (domain guide 7). */
export const SEASON_DAYS = 56;

/**
 * Whether a supplier may declare the season beside those it declared before; days in two of them count once.
 * @param today at the supplier's place: what has passed is not declared afterwards
 * @throws DomainError SEASON_ORDER, DATE_IN_THE_PAST, SEASON_TOO_LONG with the days that are left in the year
 */
export function checkSeason(wanted: Season, declared: readonly Season[], today: CalendarDate): void {
  if (wanted.to < wanted.from) throw invalid('SEASON_ORDER', { field: 'endsOn' });
  if (wanted.from < today) throw invalid('DATE_IN_THE_PAST', { field: 'startsOn' });
  if (wanted.to > addDays(wanted.from, 366)) throw tooLong(wanted.from, declared);
  for (const day of [wanted.from, wanted.to])
    if (daysIn([...declared, wanted], yearOf(day)) > SEASON_DAYS) throw tooLong(day, declared);
}

/** Days of a calendar year that lie in seasons, each once. */
export function daysIn(seasons: readonly Season[], year: number): number {
  const days = new Set<CalendarDate>();
  for (const { from, to } of seasons)
    for (let day = from; day <= to; day = addDays(day, 1)) if (yearOf(day) === year) days.add(day);
  return days.size;
}

const yearOf = (day: CalendarDate): number => partsOf(day).year;

const tooLong = (day: CalendarDate, declared: readonly Season[]): Error =>
  invalid('SEASON_TOO_LONG', { field: 'endsOn', year: yearOf(day), days: SEASON_DAYS - daysIn(declared, yearOf(day)) });
