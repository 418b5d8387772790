import { held } from './rule.js';
import type { MachineRules } from './rule.js';

/** Domain guide 5.2; the limits without a figure there (20 to hand in as in 9.7, 10 to review) are defaults of ours. */
export const enrolmentRules: MachineRules = {
  STARTED: held('supplier', { kind: 'complete-enrolment', doer: 'SO', limit: 20, minutes: 25 }),
  UNDER_REVIEW: held('programme', { kind: 'review-enrolment', doer: 'PM', limit: 10, minutes: 15 }),
  OBSERVED: held('supplier', {
    kind: 'answer-observations',
    ...{ doer: 'SO', limit: 10, minutes: 15, legal: true },
    ends: { rule: 'no-answer', days: 30, unit: 'working', from: 'start', reminders: 3 },
  }),
};
