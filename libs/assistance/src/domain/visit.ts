import { cleanText, invalid, moves } from '#kernel';
import type { CalendarDate, StateMachine } from '#kernel';
import { readHours } from './hours.js';

export type VisitState = 'PROPOSED' | 'AGREED' | 'REGISTERED' | 'CANCELLED';
export type VisitEvent = 'propose' | 'confirm' | 'register' | 'cancel';

/** A technical visit: its day is agreed by both; what was registered stays as it is. */
export const visitMachine: StateMachine<VisitState, VisitEvent> = {
  name: 'visit',
  transitions: [
    ...moves<VisitState, VisitEvent>([''], 'propose', 'PROPOSED', 'grantee'),
    ...moves<VisitState, VisitEvent>(['PROPOSED'], 'confirm', 'AGREED', 'counterparty'),
    ...moves<VisitState, VisitEvent>(['AGREED'], 'register', 'REGISTERED', 'grantee'),
    ...moves<VisitState, VisitEvent>(
      ['PROPOSED', 'AGREED'],
      'cancel',
      'CANCELLED',
      'owner',
      'counterparty',
      'grantee',
      'system',
    ),
  ],
};

/** Minutes of a visit. */
export interface Minutes {
  /** Who of the supplier was there, one or more. */
  readonly attendees: readonly string[];
  /** What was seen and said, one or more. */
  readonly points: readonly string[];
  readonly agreements: readonly string[];
  /** Hours of advice used, plain decimal above 0 with at most two places. */
  readonly hours: string;
}

/**
 * Reads the minutes of a visit (domain guide 5.3: attendance of at least one person of the supplier).
 * @throws DomainError VISIT_TOO_EARLY, VISIT_NOBODY_THERE, MINUTES_EMPTY, HOURS_INVALID, TEXT_…
 */
export function readMinutes(said: Minutes, plannedOn: CalendarDate, today: CalendarDate): Minutes {
  if (today < plannedOn) throw invalid('VISIT_TOO_EARLY', { date: plannedOn });
  if (said.attendees.length === 0) throw invalid('VISIT_NOBODY_THERE', { field: 'attendees' });
  if (said.points.length === 0) throw invalid('MINUTES_EMPTY', { field: 'points' });
  const hours = readHours(said.hours, 'hours');
  if (hours === '0.00') throw invalid('HOURS_INVALID', { field: 'hours' });
  return {
    attendees: said.attendees.map((name) => cleanText(name, 120)),
    points: said.points.map((point) => cleanText(point, 1000)),
    agreements: said.agreements.map((agreement) => cleanText(agreement, 1000)),
    hours,
  };
}
