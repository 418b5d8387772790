import { moves } from '#kernel';
import type { StateMachine } from '#kernel';

export type IdentityCheckState = 'ASKED' | 'ESCALATED' | 'CONFIRMED' | 'SAME' | 'REFUSED' | 'PASSED' | 'CANCELLED';
export type IdentityCheckEvent = 'open' | 'confirm' | 'deny' | 'lapse' | 'unite' | 'refuse' | 'pass' | 'cancel';

/**
 * Is an enrolment that was handed in with the tax id of another company an enrolment of that company (D4)? The company
 * is the counterparty, the platform the owner; the applicant is no side.
 */
export const identityCheckMachine: StateMachine<IdentityCheckState, IdentityCheckEvent> = {
  name: 'identity-check',
  transitions: [
    ...moves<IdentityCheckState, IdentityCheckEvent>([''], 'open', 'ASKED', 'system'),
    ...moves<IdentityCheckState, IdentityCheckEvent>(['ASKED'], 'confirm', 'CONFIRMED', 'counterparty'),
    ...moves<IdentityCheckState, IdentityCheckEvent>(['ASKED'], 'deny', 'ESCALATED', 'counterparty'),
    ...moves<IdentityCheckState, IdentityCheckEvent>(['ASKED'], 'lapse', 'ESCALATED', 'system'),
    ...moves<IdentityCheckState, IdentityCheckEvent>(['ESCALATED'], 'unite', 'SAME', 'owner'),
    ...moves<IdentityCheckState, IdentityCheckEvent>(['ESCALATED'], 'refuse', 'REFUSED', 'owner'),
    ...moves<IdentityCheckState, IdentityCheckEvent>(['ESCALATED'], 'pass', 'PASSED', 'owner'),
    ...moves<IdentityCheckState, IdentityCheckEvent>(['ASKED', 'ESCALATED'], 'cancel', 'CANCELLED', 'system'),
  ],
};

/** Why the platform decides: the company said no, said nothing, or was asked about the same applicant before. */
export const ESCALATION_CAUSES = ['DENIED', 'NO_ANSWER', 'ASKED_BEFORE'] as const;
export type EscalationCause = (typeof ESCALATION_CAUSES)[number];

/** Working days that the company has to answer; then the platform decides (D4). */
export const ANSWER_WORKING_DAYS = 10;

/**
 * What the platform finds: SAME, the enrolment belongs to the company that holds the id; REFUSED, the id is not the
 * applicant's; PASSED, the id is the applicant's and not that of the company that held it.
 */
export const VERDICTS = ['SAME', 'REFUSED', 'PASSED'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_EVENTS: Readonly<Record<Verdict, IdentityCheckEvent>> = {
  SAME: 'unite',
  REFUSED: 'refuse',
  PASSED: 'pass',
};

export interface Opinion {
  readonly personId: string;
  readonly verdict: Verdict;
}

/** The verdict on which two different persons agree; null while no two do. */
export function verdictOf(opinions: readonly Opinion[]): Verdict | null {
  const persons = (verdict: Verdict): number =>
    new Set(opinions.filter((one) => one.verdict === verdict).map(({ personId }) => personId)).size;
  return VERDICTS.find((verdict) => persons(verdict) >= 2) ?? null;
}
