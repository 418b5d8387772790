import { defineEvent, recurring } from '#platform';
import type { SubjectMoved } from '#platform';

/** Something that a supplier's pre-qualification rests on may have changed. */
export const evaluationWanted = defineEvent<Record<'supplierOrgId', string>>('finance.evaluation-wanted');

/** A lender published an edition of a product. */
export const productPublished = defineEvent<Record<'productId' | 'lenderOrgId', string>>('finance.product-published');

/** A pre-qualification moved (domain guide 5.10); it belongs to the supplier alone and to no enrolment. */
export const preQualificationMoved = defineEvent<SubjectMoved>('finance.pre-qualification-moved');

/** Ends what expired, and evaluates anew what grew old; before the day begins. */
export const financeNight = recurring('finance.night', 'daily 06:30');
