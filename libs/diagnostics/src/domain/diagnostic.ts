import { moves } from '#kernel';
import type { StateMachine } from '#kernel';

export type DiagnosticState =
  | 'OPEN'
  | 'SUBMITTED'
  | 'VISIT_PLANNED'
  | 'VISITED'
  | 'DRAFT_REPORT'
  | 'SUPPLIER_REVIEW'
  | 'AGREED'
  | 'OUTDATED'
  | 'CANCELLED';
export type DiagnosticEvent =
  | 'open'
  | 'submit'
  | 'reopen'
  | 'plan-visit'
  | 'register-visit'
  | 'draft'
  | 'desktop'
  | 'share'
  | 'comment'
  | 'agree'
  | 'cancel'
  | 'outdate';

/** Group of the score model for a firm whose activity is not known yet: trade and services ask nothing special. */
export const NO_SECTOR = 'SER';

const UNDER_WAY: DiagnosticState[] = [
  'OPEN',
  'SUBMITTED',
  'VISIT_PLANNED',
  'VISITED',
  'DRAFT_REPORT',
  'SUPPLIER_REVIEW',
];

/** Working days in which reopened questions can be answered (domain guide 5.3). */
export const REOPEN_DAYS = 5;
/** Working days from the visit to the draft of the report. */
export const DRAFT_DAYS = 15;
/** Working days of supplier time to comment or agree. */
export const REVIEW_DAYS = 10;
/** Reminders without which silence is no consent. */
export const REMINDERS_BEFORE_SILENCE = 2;
/** Months after which an agreed diagnostic is outdated. */
export const GOOD_FOR_MONTHS = 24;

/** Domain guide 5.3. The supplier plans a visit with its adviser by confirming the day, so a job makes that move. The adviser acts through a grant of the programme, which owns the diagnostic. */
export const diagnosticMachine: StateMachine<DiagnosticState, DiagnosticEvent> = {
  name: 'diagnostic',
  transitions: [
    ...moves<DiagnosticState, DiagnosticEvent>([''], 'open', 'OPEN', 'counterparty'),
    ...moves<DiagnosticState, DiagnosticEvent>(['OPEN'], 'submit', 'SUBMITTED', 'counterparty'),
    ...moves<DiagnosticState, DiagnosticEvent>(['SUBMITTED'], 'reopen', 'OPEN', 'grantee'),
    ...moves<DiagnosticState, DiagnosticEvent>(['SUBMITTED'], 'plan-visit', 'VISIT_PLANNED', 'grantee', 'system'),
    ...moves<DiagnosticState, DiagnosticEvent>(['VISIT_PLANNED'], 'register-visit', 'VISITED', 'grantee'),
    ...moves<DiagnosticState, DiagnosticEvent>(['VISITED'], 'draft', 'DRAFT_REPORT', 'grantee'),
    ...moves<DiagnosticState, DiagnosticEvent>(['SUBMITTED'], 'desktop', 'DRAFT_REPORT', 'grantee'),
    ...moves<DiagnosticState, DiagnosticEvent>(['DRAFT_REPORT'], 'share', 'SUPPLIER_REVIEW', 'grantee'),
    ...moves<DiagnosticState, DiagnosticEvent>(['SUPPLIER_REVIEW'], 'comment', 'DRAFT_REPORT', 'counterparty'),
    ...moves<DiagnosticState, DiagnosticEvent>(['SUPPLIER_REVIEW'], 'agree', 'AGREED', 'counterparty', 'system'),
    ...moves<DiagnosticState, DiagnosticEvent>(UNDER_WAY, 'cancel', 'CANCELLED', 'system', 'owner'),
    ...moves<DiagnosticState, DiagnosticEvent>(['AGREED'], 'outdate', 'OUTDATED', 'system', 'counterparty', 'grantee'),
  ],
};
