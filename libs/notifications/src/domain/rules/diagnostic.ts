import { held } from './rule.js';
import type { MachineRules } from './rule.js';

/** Domain guide 5.3; where it gives no figure (20 to answer, 5 to name an adviser or share a report): defaults of ours. */
export const diagnosticRules: MachineRules = {
  OPEN: held('supplier', { kind: 'answer-diagnostic', doer: 'SP', limit: 20, minutes: 20 }),
  // Only some questions were opened again.
  'OPEN by reopen': held('supplier', { kind: 'answer-again', doer: 'SP', limit: 5, minutes: 10 }),
  SUBMITTED: held('programme', { kind: 'name-adviser', doer: 'PM', limit: 5, minutes: 10 }),
  // The visit itself asks for what is to be done (assistance).
  VISIT_PLANNED: held('adviser'),
  VISITED: held('adviser', { kind: 'write-report', doer: 'named', limit: 15, minutes: 240 }),
  DRAFT_REPORT: held('adviser', { kind: 'share-report', doer: 'named', limit: 5, minutes: 60 }),
  SUPPLIER_REVIEW: held('supplier', {
    kind: 'review-report',
    ...{ doer: 'SO', limit: 10, minutes: 20, legal: true },
    ends: { rule: 'silence', days: 10, unit: 'working', from: 'start', reminders: 2 },
  }),
};
