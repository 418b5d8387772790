import { defineEvent } from '#platform';

/** A supplier handed in its self-assessment. */
export const diagnosticSubmitted = defineEvent<
  Record<'diagnosticId' | 'enrolmentId' | 'ownerOrgId' | 'supplierOrgId', string>
>('diagnostics.diagnostic-submitted');

/** A supplier's answers changed; its live score may be another. */
export const answersChanged = defineEvent<Record<'supplierOrgId', string>>('diagnostics.answers-changed');
