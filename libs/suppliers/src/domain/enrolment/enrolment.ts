import { invalid, moves } from '#kernel';
import type { StateMachine } from '#kernel';

export type EnrolmentState =
  'STARTED' | 'UNDER_REVIEW' | 'OBSERVED' | 'ACTIVE' | 'PAUSED' | 'WITHDRAWN' | 'CLOSED' | 'REJECTED';
export type EnrolmentEvent =
  | 'start'
  | 'submit'
  | 'observe'
  | 'resubmit'
  | 'approve'
  | 'reject'
  | 'pause'
  | 'resume'
  | 'lapse'
  | 'withdraw'
  | 'programme-end'
  | 'come-back'
  | 'unite';

const OPEN: EnrolmentState[] = ['STARTED', 'UNDER_REVIEW', 'OBSERVED', 'ACTIVE', 'PAUSED'];

/** Domain guide 5.2: the supplier is the counterparty, the programme the owner. */
export const enrolmentMachine: StateMachine<EnrolmentState, EnrolmentEvent> = {
  name: 'enrolment',
  transitions: [
    ...moves<EnrolmentState, EnrolmentEvent>([''], 'start', 'STARTED', 'counterparty'),
    ...moves<EnrolmentState, EnrolmentEvent>(['STARTED'], 'submit', 'UNDER_REVIEW', 'counterparty'),
    ...moves<EnrolmentState, EnrolmentEvent>(['UNDER_REVIEW'], 'observe', 'OBSERVED', 'owner', 'system'),
    ...moves<EnrolmentState, EnrolmentEvent>(['OBSERVED'], 'resubmit', 'UNDER_REVIEW', 'counterparty'),
    ...moves<EnrolmentState, EnrolmentEvent>(['UNDER_REVIEW'], 'approve', 'ACTIVE', 'owner'),
    ...moves<EnrolmentState, EnrolmentEvent>(['UNDER_REVIEW'], 'reject', 'REJECTED', 'owner'),
    ...moves<EnrolmentState, EnrolmentEvent>(['ACTIVE'], 'pause', 'PAUSED', 'counterparty', 'owner'),
    ...moves<EnrolmentState, EnrolmentEvent>(['PAUSED'], 'resume', 'ACTIVE', 'counterparty', 'system'),
    ...moves<EnrolmentState, EnrolmentEvent>(['OBSERVED'], 'lapse', 'CLOSED', 'system'),
    ...moves<EnrolmentState, EnrolmentEvent>(OPEN, 'withdraw', 'WITHDRAWN', 'counterparty'),
    ...moves<EnrolmentState, EnrolmentEvent>(['ACTIVE', 'PAUSED'], 'programme-end', 'CLOSED', 'system'),
    ...moves<EnrolmentState, EnrolmentEvent>(['WITHDRAWN'], 'come-back', 'STARTED', 'counterparty'),
    // The company is in the programme already (docs/adr/0023).
    ...moves<EnrolmentState, EnrolmentEvent>(['UNDER_REVIEW', 'OBSERVED'], 'unite', 'CLOSED', 'system'),
  ],
};

/** What a supplier has to have said about itself before it can submit (5.2). */
export interface CompanyFacts {
  readonly legalName: string | null;
  readonly taxId: string | null;
  readonly sectorCode: string | null;
  /** People who work there, 0 or more; null is not said yet. */
  readonly workers: number | null;
  /** Yearly sales, exact decimal text, with the year they belong to. */
  readonly salesAmount: string | null;
  readonly salesYear: number | null;
  readonly siteTown: string | null;
  readonly ownerName: string | null;
  readonly privacyConsentAt: Date | null;
}

const REQUIRED: readonly (keyof CompanyFacts)[] = [
  'legalName',
  'taxId',
  'sectorCode',
  'workers',
  'salesAmount',
  'salesYear',
  'siteTown',
  'ownerName',
  'privacyConsentAt',
];

/** What is still missing, in the order of the form. */
export const missingFacts = (facts: CompanyFacts): (keyof CompanyFacts)[] =>
  REQUIRED.filter((key) => facts[key] === null || facts[key] === '');

/** @throws DomainError COMPANY_FACTS_MISSING naming them all, at the first one */
export function checkComplete(facts: CompanyFacts): void {
  const missing = missingFacts(facts);
  if (missing.length > 0)
    throw invalid('COMPANY_FACTS_MISSING', { field: missing[0], missing: missing.join(', '), count: missing.length });
}
