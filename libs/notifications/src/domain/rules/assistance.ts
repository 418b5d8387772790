import { held } from './rule.js';
import type { MachineRules } from './rule.js';

/** Who advises a supplier (domain guide 5.3, last line); limits are defaults of ours. */
export const adviserRules: MachineRules = {
  PROPOSED: held('supplier', { kind: 'answer-adviser', doer: 'SO', limit: 5, minutes: 5 }),
  ACTIVE: held('adviser'),
  DECLINED: held('programme', { kind: 'name-adviser', doer: 'PM', limit: 5, minutes: 10 }),
};

/** Domain guide 5.4; limits are defaults of ours. */
export const trackRules: MachineRules = {
  PROPOSED: held('supplier', { kind: 'answer-track', doer: 'SO', limit: 10, minutes: 10 }),
  ACCEPTED: held('programme', { kind: 'start-track', doer: 'PM', limit: 10, minutes: 10 }),
  WAITLISTED: held('programme'),
  IN_PROGRESS: held('adviser'),
};

/** A visit is agreed on, and registered with its minutes on its day; the limit is a default of ours. */
export const visitRules: MachineRules = {
  PROPOSED: held('supplier', { kind: 'agree-visit', doer: 'SO', limit: 5, minutes: 5 }),
  AGREED: held('adviser', { kind: 'register-visit', doer: 'named', limit: null, minutes: 60 }),
};
