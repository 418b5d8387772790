import { held } from './rule.js';
import type { MachineRules, TaskRule } from './rule.js';

/** Domain guide 5.5; limits without a figure there are defaults of ours. */
export const planRules: MachineRules = {
  DRAFT: held('supplier', { kind: 'hand-in-plan', doer: 'SO', limit: 20, minutes: 60 }),
  SUBMITTED: held('programme', { kind: 'approve-plan', doer: 'PM', limit: 10, minutes: 30 }),
  OBSERVED: held('supplier', { kind: 'mend-plan', doer: 'SO', limit: 10, minutes: 30 }),
};

/** The action's own last day; 60 days of the supplier's time later it lapses. */
const doIt: TaskRule = {
  kind: 'do-action',
  ...{ doer: 'SP', limit: null, addsUp: true, minutes: 30, legal: true },
  ends: { rule: 'lapse', days: 60, unit: 'calendar', from: 'deadline', reminders: 3 },
};

/** Domain guide 5.5. While the action is blocked by the buyer or a permit, the move names another ball-holder. */
export const actionRules: MachineRules = {
  IDENTIFIED: held('supplier'),
  PLANNED: held('supplier', doIt),
  IN_PROGRESS: held('supplier', doIt),
  BLOCKED: held('supplier', { kind: 'unblock-action', doer: 'SP', limit: null, minutes: 15 }),
  DONE_CLAIMED: held('programme', { kind: 'prepare-verification', doer: 'PM', limit: 5, minutes: 20 }),
  IN_VERIFICATION: held('verifier'),
  RETURNED: held('supplier', {
    kind: 'answer-findings',
    ...{ doer: 'SO', limit: 30, addsUp: true, minutes: 45, legal: true },
    ends: { rule: 'no-answer', days: 30, unit: 'working', from: 'start', reminders: 3 },
  }),
};

const conclude: TaskRule = { kind: 'conclude-package', doer: 'named', limit: 20, addsUp: true, minutes: 240 };

/** Domain guide 5.7; limits without a figure there are defaults of ours. */
export const packageRules: MachineRules = {
  PREPARED: held('programme', { kind: 'name-verifier', doer: 'PM', limit: 5, minutes: 15 }),
  ASSIGNED: held('verifier', { kind: 'answer-assignment', doer: 'named', limit: 5, minutes: 10 }),
  DECLINED_BY_VERIFIER: held('programme', { kind: 'name-verifier', doer: 'PM', limit: 5, minutes: 15 }),
  ACCEPTED_BY_VERIFIER: held('verifier', conclude),
  WORKING: held('verifier', conclude),
  INFO_REQUESTED: held('supplier', {
    kind: 'answer-verifier',
    ...{ doer: 'SO', limit: 10, minutes: 30, legal: true },
    ends: { rule: 'no-answer', days: 10, unit: 'working', from: 'start', reminders: 0 },
  }),
  VALIDATION: held('validator', { kind: 'validate-package', doer: 'named', limit: 10, minutes: 45 }),
};
