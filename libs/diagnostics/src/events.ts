import { defineEvent, recurring } from '#platform';
import type { SubjectMoved } from '#platform';

/** A supplier handed in its self-assessment. */
export const diagnosticSubmitted = defineEvent<
  Record<'diagnosticId' | 'enrolmentId' | 'ownerOrgId' | 'supplierOrgId', string>
>('diagnostics.diagnostic-submitted');

/** A diagnostic moved; the assignee is its adviser, while one is assigned. */
export const diagnosticMoved = defineEvent<SubjectMoved>('diagnostics.diagnostic-moved');

/** Marks what was agreed two years ago as outdated. */
export const outdateDiagnostics = recurring('diagnostics.outdate', 'daily 05:30');

/** A supplier's answers changed; its live score may be another. */
export const answersChanged = defineEvent<Record<'supplierOrgId', string>>('diagnostics.answers-changed');
