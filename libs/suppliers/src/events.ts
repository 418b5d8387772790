import { defineEvent } from '#platform';

type OfInvitation = Record<'invitationId' | 'ownerOrgId' | 'nonce', string>;

/** An invitation (or a new link for it) has to reach the invited address. */
export const invitationSent = defineEvent<OfInvitation>('suppliers.invitation-sent');

/** The holder of an expired link would like a new one. */
export const linkAsked = defineEvent<{ invitationId: string; ownerOrgId: string }>('suppliers.link-asked');

/** A supplier accepted: the enrolment exists. */
export const invitationAccepted = defineEvent<{
  invitationId: string;
  enrolmentId: string;
  ownerOrgId: string;
  supplierOrgId: string;
}>('suppliers.invitation-accepted');

/** An enrolment moved; `event` is the machine's word for it (domain guide 5.2). */
export const enrolmentMoved =
  defineEvent<Record<'enrolmentId' | 'programmeId' | 'ownerOrgId' | 'supplierOrgId' | 'event', string>>(
    'suppliers.enrolment-moved',
  );

/** A supplier handed in what it said of itself. */
export const enrolmentSubmitted = defineEvent<{ enrolmentId: string; ownerOrgId: string; supplierOrgId: string }>(
  'suppliers.enrolment-submitted',
);
