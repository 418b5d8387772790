import { EXPIRY_LADDER, LADDER } from './ladder.js';
import type { Rung } from './ladder.js';
import { adviserRules, trackRules, visitRules } from './rules/assistance.js';
import { diagnosticRules } from './rules/diagnostic.js';
import { enrolmentRules } from './rules/enrolment.js';
import { actionRules, packageRules, planRules } from './rules/plans.js';
import { held } from './rules/rule.js';
import type { MachineRules, StateRule, TaskRule } from './rules/rule.js';

/** What the states of every machine that is followed ask of whom. */
export const RULES = {
  enrolment: enrolmentRules,
  diagnostic: diagnosticRules,
  'adviser-assignment': adviserRules,
  track: trackRules,
  visit: visitRules,
  plan: planRules,
  action: actionRules,
  package: packageRules,
} satisfies Readonly<Record<string, MachineRules>>;

export type FollowedMachine = keyof typeof RULES;

const NOBODY = held('nobody');

/** What a state asks of whom; a state without a rule leaves the ball to nobody. @param event the move that led there */
export function stateRuleOf(machine: string, state: string, event: string): StateRule {
  const rules: MachineRules = machine in RULES ? RULES[machine as FollowedMachine] : {};
  return rules[`${state} by ${event}`] ?? rules[state] ?? NOBODY;
}

/** The owner of the relationship is told of a task of somebody else that nobody does (domain guide 7). */
export const ESCALATED: TaskRule = { kind: 'help-along', doer: 'PM', limit: 5, minutes: 15 };

/** Of a document whose last day comes. */
export const EXPIRY: TaskRule = { kind: 'renew-document', doer: 'SP', limit: null, minutes: 15 };

const all: readonly TaskRule[] = [
  ...Object.values(RULES as Readonly<Record<string, MachineRules>>).flatMap((rules) =>
    Object.values(rules).flatMap(({ tasks }) => tasks),
  ),
  ESCALATED,
  EXPIRY,
];

/** Every kind of task, each once. */
export const TASK_KINDS: readonly string[] = [...new Set(all.map(({ kind }) => kind))].sort();

const byKind = new Map(all.map((rule) => [rule.kind, rule]));

/** The rule of a kind: the same in all states that ask for it; undefined for a kind of a former release. */
export const ruleOfKind = (kind: string): TaskRule | undefined => byKind.get(kind);

/** The ladder of a kind. What the programme owes is not handed on: the relationship is its own. */
export function rungsOf(kind: string): readonly Rung[] {
  if (kind === EXPIRY.kind) return EXPIRY_LADDER;
  const isProgrammes = ['PM', 'SA'].includes(ruleOfKind(kind)?.doer ?? '');
  return isProgrammes ? LADDER.filter(({ step }) => step !== 'escalation') : LADDER;
}
