import { isWorkingDay } from '#countries';
import type { Country } from '#countries';
import { addDays } from '#kernel';
import type { CalendarDate } from '#kernel';
import type { BallHolder } from './rules/rule.js';

/** Who held the ball from when to when, as dates of the clock owner's zone; `to` null: still. */
export interface Held {
  readonly holder: BallHolder;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** Days on which clocks stand still: a paused enrolment, a declared season. Both ends belong to it; `to` null: still. */
export interface Pause {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

export interface FairClock {
  readonly country: Country;
  readonly holder: BallHolder;
  /** What is counted: working days of the country, or every day. */
  readonly unit: 'working' | 'calendar';
  readonly held: readonly Held[];
  readonly pauses: readonly Pause[];
}

/**
 * Days of a holder that were used up to and including `on`: each day belongs to who held the ball when it began, so
 * that it is counted once, the day of a hand-over for who hands over (domain guide 9.7, R10).
 */
export function usedDays(clock: FairClock, on: CalendarDate): number {
  let used = 0;
  for (const { holder, from, to } of clock.held) {
    if (holder !== clock.holder) continue;
    const end = to !== null && to < on ? to : on;
    for (let day = addDays(from, 1); day <= end; day = addDays(day, 1)) if (counts(clock, day)) used += 1;
  }
  return used;
}

/**
 * The last day of a limit when the holder keeps the ball from `on`: `limit` less what was used by then, in days that
 * count; `on` itself when nothing is left; null while a pause has no end.
 */
export function lastDayOf(clock: FairClock, limit: number, on: CalendarDate): CalendarDate | null {
  let left = limit - usedDays(clock, on);
  let day = on;
  while (left > 0) {
    day = addDays(day, 1);
    if (clock.pauses.some(({ from, to }) => to === null && from <= day)) return null;
    if (counts(clock, day)) left -= 1;
  }
  return day;
}

const counts = ({ country, unit, pauses }: FairClock, day: CalendarDate): boolean =>
  !isPaused(pauses, day) && (unit === 'calendar' || isWorkingDay(country, day));

/** True on a day of a pause. */
export const isPaused = (pauses: readonly Pause[], day: CalendarDate): boolean =>
  pauses.some(({ from, to }) => from <= day && (to === null || day <= to));
