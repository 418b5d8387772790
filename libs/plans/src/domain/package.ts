import { invalid, moves } from '#kernel';
import type { CalendarDate, StateMachine } from '#kernel';

export type PackageState =
  | 'PREPARED'
  | 'ASSIGNED'
  | 'ACCEPTED_BY_VERIFIER'
  | 'DECLINED_BY_VERIFIER'
  | 'WORKING'
  | 'INFO_REQUESTED'
  | 'CONCLUDED'
  | 'VALIDATION'
  | 'CLOSED'
  | 'ANNULLED';
export type PackageEvent =
  | 'prepare'
  | 'assign'
  | 'decline'
  | 'accept'
  | 'begin'
  | 'ask'
  | 'answer'
  | 'lapse'
  | 'conclude'
  | 'validate'
  | 'object'
  | 'close'
  | 'annul';

/** A verification package (domain guide 5.7): the programme owns it, the supplier is its counterparty, the verifier its grantee. */
export const packageMachine: StateMachine<PackageState, PackageEvent> = {
  name: 'package',
  transitions: [
    ...moves<PackageState, PackageEvent>([''], 'prepare', 'PREPARED', 'system'),
    ...moves<PackageState, PackageEvent>(['PREPARED', 'DECLINED_BY_VERIFIER'], 'assign', 'ASSIGNED', 'owner'),
    ...moves<PackageState, PackageEvent>(['ASSIGNED'], 'decline', 'DECLINED_BY_VERIFIER', 'grantee'),
    ...moves<PackageState, PackageEvent>(['ASSIGNED'], 'accept', 'ACCEPTED_BY_VERIFIER', 'grantee'),
    ...moves<PackageState, PackageEvent>(['ACCEPTED_BY_VERIFIER'], 'begin', 'WORKING', 'grantee'),
    ...moves<PackageState, PackageEvent>(['WORKING'], 'ask', 'INFO_REQUESTED', 'grantee'),
    ...moves<PackageState, PackageEvent>(['INFO_REQUESTED'], 'answer', 'WORKING', 'counterparty'),
    ...moves<PackageState, PackageEvent>(['INFO_REQUESTED'], 'lapse', 'WORKING', 'system'),
    ...moves<PackageState, PackageEvent>(['WORKING'], 'conclude', 'CONCLUDED', 'grantee'),
    // Validators join with the agreements.
    ...moves<PackageState, PackageEvent>(['CONCLUDED'], 'validate', 'VALIDATION', 'system'),
    ...moves<PackageState, PackageEvent>(['VALIDATION'], 'object', 'WORKING', 'grantee'),
    ...moves<PackageState, PackageEvent>(['CONCLUDED', 'VALIDATION'], 'close', 'CLOSED', 'system'),
    ...moves<PackageState, PackageEvent>(['CLOSED'], 'annul', 'ANNULLED', 'system'),
  ],
};

/** Rounds of questions that a verifier may ask (domain guide 5.7). */
export const MAX_ROUNDS = 2;

/** Working days that each side has (domain guide 5.7). */
export const PACKAGE_DAYS = { answerAssignment: 5, answerFindings: 10, conclude: 20 } as const;

/** Why a package has to be looked at on site (domain guide 5.7). */
export type Risk = 'first' | 'large-saving' | 'large-amount' | 'duplicate' | 'sample';

/** What of a package decides whether a desk is enough. */
export interface RiskFacts {
  /** No package of this supplier was closed in this programme before. */
  readonly isFirst: boolean;
  /** The claimed yearly saving is among the highest tenth of the programme's sector; false where fewer than ten are known. */
  readonly isTopDecile: boolean;
  /** What the actions cost together, US$. */
  readonly costUsd: number;
  readonly hasDuplicate: boolean;
  /** The package's id: one in ten is chosen by it, the same whoever asks. */
  readonly packageId: string;
}

/** A default of ours (D14). */
const LARGE_AMOUNT_USD = 20_000;

/** The reasons, in the guide's order; none: a desk is enough. */
export function risksOf(facts: RiskFacts): Risk[] {
  const { isFirst, isTopDecile, costUsd, hasDuplicate, packageId } = facts;
  const checks: [Risk, boolean][] = [
    ['first', isFirst],
    ['large-saving', isTopDecile],
    ['large-amount', costUsd > LARGE_AMOUNT_USD],
    ['duplicate', hasDuplicate],
    ['sample', Number.parseInt(packageId.replaceAll('-', '').slice(-8), 16) % 10 === 0],
  ];
  return checks.filter(([, holds]) => holds).map(([risk]) => risk);
}

/** A verifier's judgement of one action. */
export interface Judgement {
  readonly verdict: 'ACCEPTED' | 'REJECTED';
  /** Day on which the change was found in place. */
  readonly implementedOn: CalendarDate | null;
  /** How it was found out. */
  readonly methodNote: string | null;
  readonly reason: string | null;
  readonly isFraud: boolean;
  readonly duplicateNote: string | null;
}

/** What of a line decides which judgements are possible. */
export interface LineFacts {
  /** Rounds in which something of this action was asked. */
  readonly returns: number;
  readonly isDuplicate: boolean;
}

/**
 * @throws DomainError METHOD_MISSING, DATES_WRONG, REASON_MISSING, RETURN_FIRST (a rejection comes after one return at
 *   least, unless it is fraud), FRAUD_ACCEPTED, DUPLICATE_OPEN
 */
export function checkJudgement(said: Judgement, line: LineFacts, today: CalendarDate): void {
  if (said.verdict === 'ACCEPTED') checkAcceptance(said, today);
  else checkRejection(said, line);
  if (line.isDuplicate && !said.duplicateNote?.trim()) throw invalid('DUPLICATE_OPEN', { field: 'duplicateNote' });
}

function checkAcceptance({ methodNote, implementedOn, isFraud }: Judgement, today: CalendarDate): void {
  if (isFraud) throw invalid('FRAUD_ACCEPTED', { field: 'isFraud' });
  if (!methodNote?.trim()) throw invalid('METHOD_MISSING', { field: 'methodNote' });
  if (implementedOn === null || implementedOn > today)
    throw invalid('DATES_WRONG', { field: 'implementedOn', earliest: today });
}

function checkRejection({ reason, isFraud }: Judgement, { returns }: LineFacts): void {
  if (!reason?.trim()) throw invalid('REASON_MISSING', { field: 'reason' });
  if (returns === 0 && !isFraud) throw invalid('RETURN_FIRST', { field: 'verdict' });
}
