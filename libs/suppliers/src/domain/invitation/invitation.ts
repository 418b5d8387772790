import { conflict, moves } from '#kernel';
import type { CalendarDate, StateMachine } from '#kernel';

export type InvitationState =
  'DRAFT' | 'SENT' | 'OPENED' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED' | 'BOUNCED';
export type InvitationEvent =
  | 'draft'
  | 'send'
  | 'open'
  | 'bounce'
  | 'resend'
  | 'accept'
  | 'decline'
  | 'expire'
  | 'invite-again'
  | 'ask-again'
  | 'cancel';

/** Domain guide 5.1. The holder is who came by the link; accepting makes them the counterparty. */
export const invitationMachine: StateMachine<InvitationState, InvitationEvent> = {
  name: 'invitation',
  transitions: [
    ...moves<InvitationState, InvitationEvent>([''], 'draft', 'DRAFT', 'owner'),
    ...moves<InvitationState, InvitationEvent>(['DRAFT'], 'send', 'SENT', 'owner'),
    ...moves<InvitationState, InvitationEvent>(['SENT'], 'open', 'OPENED', 'holder'),
    ...moves<InvitationState, InvitationEvent>(['SENT'], 'bounce', 'BOUNCED', 'system'),
    ...moves<InvitationState, InvitationEvent>(['BOUNCED', 'EXPIRED'], 'resend', 'SENT', 'owner'),
    ...moves<InvitationState, InvitationEvent>(['EXPIRED'], 'ask-again', 'SENT', 'system'),
    ...moves<InvitationState, InvitationEvent>(['SENT', 'OPENED'], 'accept', 'ACCEPTED', 'counterparty'),
    ...moves<InvitationState, InvitationEvent>(['SENT', 'OPENED'], 'decline', 'DECLINED', 'holder'),
    ...moves<InvitationState, InvitationEvent>(['DECLINED'], 'invite-again', 'SENT', 'owner'),
    ...moves<InvitationState, InvitationEvent>(['SENT', 'OPENED'], 'expire', 'EXPIRED', 'system'),
    ...moves<InvitationState, InvitationEvent>(['DRAFT', 'SENT', 'OPENED'], 'cancel', 'CANCELLED', 'owner'),
  ],
};

/** A link lives to the wave's deadline, 30 days at most (D8). */
export const LINK_DAYS = 30;

/** Whoever declined is left in peace this long, and invited at most twice in twelve months. */
export const PEACE_DAYS = 180;
export const INVITED_AT_MOST = 2;

/** Suppliers invited by one command, at most. */
export const INVITED_AT_ONCE = 100;

/** The last day on which the link opens. */
export const expiryOf = (
  sentOn: CalendarDate,
  deadlineOn: CalendarDate,
  addDays: (date: CalendarDate, days: number) => CalendarDate,
): CalendarDate => {
  const latest = addDays(sentOn, LINK_DAYS);
  return deadlineOn < latest ? deadlineOn : latest;
};

/**
 * Refuses to trouble somebody who declined not long ago.
 * @param daysSince since they declined; null when they did not
 * @param timesInYear invitations sent to them in the last twelve months, in this programme
 * @throws DomainError INVITED_TOO_SOON
 */
export function mayInviteAgain(daysSince: number | null, timesInYear: number): void {
  if ((daysSince !== null && daysSince < PEACE_DAYS) || timesInYear >= INVITED_AT_MOST)
    throw conflict('INVITED_TOO_SOON', { days: PEACE_DAYS });
}

/** What the buyer is told of an invitation (V09): that somebody declined or withdrew is "does not take part". */
export type Participation = 'PROSPECT' | 'INVITED' | 'PARTICIPATES' | 'NOT_PARTICIPATING';

/** @param invitation state of the newest invitation, null when never invited */
export function participationOf(invitation: InvitationState | null, enrolment: string | null): Participation {
  if (enrolment !== null)
    return ['WITHDRAWN', 'REJECTED', 'CLOSED'].includes(enrolment) ? 'NOT_PARTICIPATING' : 'PARTICIPATES';
  if (invitation === null || invitation === 'DRAFT' || invitation === 'CANCELLED') return 'PROSPECT';
  return invitation === 'DECLINED' ? 'NOT_PARTICIPATING' : 'INVITED';
}
