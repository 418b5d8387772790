import { moves } from '#kernel';
import type { StateMachine } from '#kernel';

export type PlanState = 'DRAFT' | 'SUBMITTED' | 'OBSERVED' | 'APPROVED' | 'AMENDED' | 'CLOSED';
export type PlanEvent = 'draft' | 'submit' | 'observe' | 'approve' | 'amend' | 'close';

/** States of a version that is still being worked on: one an enrolment. */
export const OPEN_PLAN_STATES: readonly PlanState[] = ['DRAFT', 'SUBMITTED', 'OBSERVED'];

/**
 * A version of an improvement plan (domain guide 5.5). The programme owns it, the supplier is its counterparty, the
 * adviser its grantee; the approved version is AMENDED when the next one is approved.
 */
export const planMachine: StateMachine<PlanState, PlanEvent> = {
  name: 'plan',
  transitions: [
    ...moves<PlanState, PlanEvent>([''], 'draft', 'DRAFT', 'counterparty', 'grantee'),
    ...moves<PlanState, PlanEvent>(['DRAFT', 'OBSERVED'], 'submit', 'SUBMITTED', 'counterparty'),
    ...moves<PlanState, PlanEvent>(['SUBMITTED'], 'observe', 'OBSERVED', 'owner', 'grantee'),
    ...moves<PlanState, PlanEvent>(['SUBMITTED'], 'approve', 'APPROVED', 'owner', 'grantee'),
    ...moves<PlanState, PlanEvent>(['APPROVED'], 'amend', 'AMENDED', 'owner', 'grantee'),
    ...moves<PlanState, PlanEvent>(['APPROVED'], 'close', 'CLOSED', 'owner', 'system'),
  ],
};
