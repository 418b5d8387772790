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

/** Domain guide 5.3. The adviser acts through a grant of the programme, which owns the diagnostic. */
export const diagnosticMachine: StateMachine<DiagnosticState, DiagnosticEvent> = {
  name: 'diagnostic',
  transitions: [
    ...moves<DiagnosticState, DiagnosticEvent>([''], 'open', 'OPEN', 'counterparty'),
    ...moves<DiagnosticState, DiagnosticEvent>(['OPEN'], 'submit', 'SUBMITTED', 'counterparty'),
    ...moves<DiagnosticState, DiagnosticEvent>(['SUBMITTED'], 'reopen', 'OPEN', 'grantee'),
    ...moves<DiagnosticState, DiagnosticEvent>(['SUBMITTED'], 'plan-visit', 'VISIT_PLANNED', 'grantee'),
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
