import { defineEvent, recurring } from '#platform';
import type { SubjectMoved } from '#platform';

type OfInvitation = Record<'invitationId' | 'ownerOrgId' | 'nonce', string>;

/** An invitation (or a new link for it) has to reach the invited address. */
export const invitationSent = defineEvent<OfInvitation>('suppliers.invitation-sent');

/** The last day of a link has passed: its holder is told once, and how to ask for another. */
export const invitationExpired = defineEvent<OfInvitation>('suppliers.invitation-expired');

/** An invitation that had been sent was taken back. */
export const invitationCancelled = defineEvent<OfInvitation>('suppliers.invitation-cancelled');

/** Ends the links whose last day has passed; in the morning, so that the notice comes at a decent hour. */
export const expireInvitations = recurring('suppliers.expire-invitations', 'daily 07:00');

/** The holder of an expired link would like a new one. */
export const linkAsked = defineEvent<{ invitationId: string; ownerOrgId: string }>('suppliers.link-asked');

/** A supplier accepted: the enrolment exists. */
export const invitationAccepted = defineEvent<{
  invitationId: string;
  enrolmentId: string;
  ownerOrgId: string;
  supplierOrgId: string;
}>('suppliers.invitation-accepted');

/** A file was sent: unless an import reads it, it goes a day later. */
export const fileUploaded = defineEvent<Record<'uploadId' | 'ownerOrgId', string>>('suppliers.file-uploaded');

/** The rows of an import have to be checked, the first time or again. */
export const importChanged = defineEvent<Record<'importId' | 'ownerOrgId', string>>('suppliers.import-changed');

/** A person said that an import shall be applied as it was shown. */
export const importApproved = defineEvent<Record<'importId' | 'ownerOrgId', string>>('suppliers.import-approved');

/** An enrolment moved; `event` is the machine's word for it (domain guide 5.2). */
export const enrolmentMoved = defineEvent<SubjectMoved & Readonly<Record<'programmeId', string>>>(
  'suppliers.enrolment-moved',
);

/** A supplier handed in what it said of itself. `version` of the enrolment before, `taxDoor` the hash of its tax id. */
export const enrolmentSubmitted = defineEvent<
  Record<'enrolmentId' | 'ownerOrgId' | 'supplierOrgId' | 'version' | 'taxDoor', string>
>('suppliers.enrolment-submitted');

type OfCheck = Record<'checkId' | 'holderOrgId' | 'applicantOrgId' | 'enrolmentId', string>;

/** A check of an identity is under way: the company that holds the tax id is asked. */
export const identityAsked = defineEvent<OfCheck>('suppliers.identity-asked');

/** A check was decided; `state` is CONFIRMED, SAME, REFUSED, PASSED or CANCELLED. */
export const identityDecided = defineEvent<OfCheck & Record<'state', string>>('suppliers.identity-decided');

/**
 * A company took over what was handed in with its tax id; `passed` is 'yes' when the enrolment is its own from now on,
 * 'no' when it takes part in that programme already.
 */
export const enrolmentTakenOver = defineEvent<OfCheck & Record<'passed' | 'ownerOrgId', string>>(
  'suppliers.enrolment-taken-over',
);

/** The company that held a tax id gave it up: two persons of the platform found that it is the applicant's. */
export const taxIdGivenUp = defineEvent<Record<'checkId' | 'applicantOrgId', string>>('suppliers.tax-id-given-up');

/** A decision had its effect at the applicant's side: the enrolment need not wait any more. */
export const identityApplied = defineEvent<Record<'checkId', string>>('suppliers.identity-applied');

/** Hands to the platform what companies did not answer in time; on any day, by the calendar of the applicant. */
export const lapseIdentityChecks = recurring('suppliers.lapse-identity-checks', 'daily 07:30');

/** Where a supplier's assistance stands, in the word that lists show, is another. */
export const trackStatusChanged = defineEvent<Record<'enrolmentId' | 'programmeId' | 'ownerOrgId', string>>(
  'suppliers.track-status-changed',
);
