import { daysBetween, moves } from '#kernel';
import type { CalendarDate, StateMachine } from '#kernel';
import { REFUSAL_REST_DAYS } from './terms.js';

export type TrackState = 'PROPOSED' | 'ACCEPTED' | 'WAITLISTED' | 'IN_PROGRESS' | 'COMPLETED' | 'STOPPED' | 'REFUSED';
export type TrackEvent = 'propose' | 'accept' | 'refuse' | 'wait' | 'start' | 'finish' | 'stop';

/** Domain guide 5.4; the adviser acts through a grant of the programme. Who ends its part in the programme stops as well. */
export const trackMachine: StateMachine<TrackState, TrackEvent> = {
  name: 'track',
  transitions: [
    ...moves<TrackState, TrackEvent>([''], 'propose', 'PROPOSED', 'system', 'grantee'),
    ...moves<TrackState, TrackEvent>(['PROPOSED'], 'accept', 'ACCEPTED', 'counterparty'),
    ...moves<TrackState, TrackEvent>(['PROPOSED'], 'refuse', 'REFUSED', 'counterparty'),
    ...moves<TrackState, TrackEvent>(['ACCEPTED'], 'wait', 'WAITLISTED', 'system'),
    ...moves<TrackState, TrackEvent>(['ACCEPTED', 'WAITLISTED'], 'start', 'IN_PROGRESS', 'owner'),
    ...moves<TrackState, TrackEvent>(['IN_PROGRESS'], 'finish', 'COMPLETED', 'counterparty', 'grantee'),
    ...moves<TrackState, TrackEvent>(['IN_PROGRESS'], 'stop', 'STOPPED', 'counterparty', 'owner', 'system'),
  ],
};

/** States in which a track counts against the supplier's limit. */
export const OPEN_TRACK: readonly TrackState[] = ['PROPOSED', 'ACCEPTED', 'WAITLISTED', 'IN_PROGRESS'];

/** Best first: what a list says of a supplier with several tracks. */
const STATUS_ORDER: readonly TrackState[] = [
  'IN_PROGRESS',
  'ACCEPTED',
  'WAITLISTED',
  'PROPOSED',
  'COMPLETED',
  'STOPPED',
  'REFUSED',
];

/** Where a supplier's assistance stands, in one word. */
export const trackStatusOf = (states: readonly TrackState[]): TrackState | 'NOT_ASSIGNED' =>
  STATUS_ORDER.find((state) => states.includes(state)) ?? 'NOT_ASSIGNED';

/** True while a track that was refused is left in peace (domain guide 5.4). */
export const restsAfterRefusal = (refusedOn: CalendarDate, today: CalendarDate): boolean =>
  daysBetween(refusedOn, today) < REFUSAL_REST_DAYS;

const NO_PAYBACK = 1_000_000;

/** What decides who is served first when hours are short. */
export interface Waiting {
  readonly id: string;
  readonly legalRisk: boolean;
  /** Months until the usual measure has paid for itself; null is not known, and comes last. */
  readonly paybackMonths: number | null;
  readonly acceptedAt: Date;
}

/** Domain guide 5.4: legal risk first, then the quickest to pay back, then who waits longest; the id settles the rest. */
export const inWaitingOrder = <T extends Waiting>(waiting: readonly T[]): T[] =>
  [...waiting].sort(
    (a, b) =>
      Number(b.legalRisk) - Number(a.legalRisk) ||
      (a.paybackMonths ?? NO_PAYBACK) - (b.paybackMonths ?? NO_PAYBACK) ||
      a.acceptedAt.getTime() - b.acceptedAt.getTime() ||
      (a.id < b.id ? -1 : 1),
  );
