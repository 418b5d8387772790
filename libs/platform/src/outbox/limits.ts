import { defineEvent } from './event.js';

/**
 * A deadline that ends a state by itself has passed in the holder's own time, and the reminders that must go before have
 * left. Told once a round; the context looks at its record as it is now and decides. `rule` names the deadline
 * (`no-answer`, `silence`, `lapse`), `machine` the state machine, `reminders` how many steps reached a mail server,
 * `since` the instant of the move into the state and `at` that of the finding (ISO, UTC).
 */
export type LimitReached = Readonly<
  Record<'machine' | 'subjectId' | 'enrolmentId' | 'ownerOrgId' | 'supplierOrgId' | 'rule' | 'state', string> &
    Record<'since' | 'at' | 'reminders', string>
>;
export const limitReached = defineEvent<LimitReached>('notifications.limit-reached');

/** Something has a last day: whoever keeps it says so, and its owner is told 15 days before and on the day. */
export type LastDaySet = Readonly<Record<'thing' | 'thingId' | 'ownerOrgId' | 'lastDay', string>>;
export const lastDaySet = defineEvent<LastDaySet>('platform.last-day-set');

/** The last day of something has passed at its owner's place; told once. */
export const lastDayPassed = defineEvent<LastDaySet>('notifications.last-day-passed');
