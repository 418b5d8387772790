import { defineEvent } from '#platform';
import type { SubjectMoved } from '#platform';

/** A version of an improvement plan moved; `subjectId` is the version. */
export const planMoved = defineEvent<SubjectMoved>('plans.plan-moved');

/** A verification package moved; `assigneeOrgId` and `assigneePersonId` are its verifier’s. */
export const packageMoved = defineEvent<SubjectMoved>('plans.package-moved');

/** What a closed package found became results and answers of the supplier; its score may be another. */
export const actionsVerified =
  defineEvent<Record<'packageId' | 'enrolmentId' | 'supplierOrgId', string>>('plans.actions-verified');

/** An improvement action moved; its programme is not its owner. */
export const actionMoved = defineEvent<SubjectMoved & Readonly<Record<'programmeOrgId', string>>>('plans.action-moved');
