import { addWorkingDays } from '#countries';
import type { Country } from '#countries';
import { addDays, addMonths, partsOf } from '#kernel';
import type { CalendarDate } from '#kernel';
import type { PublicationStatus } from '../score/confidence.js';

/** Why a score is published: the supplier's first one, the scorecard of a month, or a verification (domain guide 5.12). */
export type PublicationCause = 'FIRST' | 'SCORECARD' | 'VERIFICATION';

/** Working days that a supplier has its first score to itself (domain guide 5.12). */
export const DAYS_ALONE = 5;

/**
 * The day on which the buyer reads a first score: five working days of the supplier's country after it was shown to
 * the supplier. @throws DomainError NOT_COVERED outside the years whose holidays ship
 */
export const buyerSeesOn = (country: Country, shownOn: CalendarDate): CalendarDate =>
  addWorkingDays(country, shownOn, DAYS_ALONE).date;

/** The month `YYYY-MM` of a day. */
export const monthOf = (day: CalendarDate): string => day.slice(0, 7);

/** The month whose scorecards are made in a month: the one before (domain guide 7). @param month `YYYY-MM` */
export const monthBefore = (month: string): string => monthOf(addDays(`${month}-01`, -1));

/** The last day of a month `YYYY-MM`. @throws DomainError DATE_INVALID */
export function lastDayOf(month: string): CalendarDate {
  partsOf(`${month}-01`);
  return addDays(addMonths(`${month}-01`, 1), -1);
}

/** What decides whether a score that waits goes to the programme now. */
export interface Waiting {
  readonly enrolmentState: string;
  readonly dueOn: CalendarDate;
  readonly hasAgreed: boolean;
  readonly status: PublicationStatus;
}

/**
 * Publication is allowed in an active enrolment (domain guide 5.2), on the day or once the supplier agreed to an
 * earlier one, and not before enough is answered (method guide 2.6).
 * @param today in the supplier's zone
 */
export const mayPublish = ({ enrolmentState, dueOn, hasAgreed, status }: Waiting, today: CalendarDate): boolean =>
  enrolmentState === 'ACTIVE' && (hasAgreed || dueOn <= today) && status !== 'not-published';
