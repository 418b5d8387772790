import type { PolicyTable } from '#platform';

/** Of the finance file the owner of the company alone; the buyer's side has no line here (V02). */
const OWNER = ['SO'] as const;
const LENDER = ['LA', 'LM'] as const;
const BOTH = [...OWNER, ...LENDER] as const;

/** Who may use what of finance. */
export const financePolicy: PolicyTable = {
  'Query.financeProducts': BOTH,
  'Mutation.defineFinanceProduct': ['LM'],
  'Mutation.publishFinanceProduct': ['LM'],
  'Mutation.retireFinanceProduct': ['LM'],
  'FinanceProduct.*': BOTH,
  'FinanceRule.*': BOTH,
  'FinanceProductPayload.*': ['LM'],
  'Query.financeFile': OWNER,
  'Query.preQualification': OWNER,
  'Query.financeConsents': OWNER,
  'Mutation.saveFinanceFacts': OWNER,
  'Mutation.consentToEvaluation': OWNER,
  'Mutation.showPreQualification': OWNER,
  'Mutation.revokeFinanceConsent': OWNER,
  'Mutation.evaluateFinance': OWNER,
  'FinanceFile.*': OWNER,
  'FinanceFact.*': OWNER,
  'FinanceConsent.*': OWNER,
  'FinanceConsentText.*': OWNER,
  'PreQualification.*': OWNER,
  'ProductOutcome.*': OWNER,
  'GradePart.*': OWNER,
  'MissingFact.*': OWNER,
  'RuleAnswer.*': BOTH,
  'FinanceFilePayload.*': OWNER,
  'FinanceConsentsPayload.*': OWNER,
  'PreQualificationPayload.*': OWNER,
  'Query.applicants': LENDER,
  'Query.applicant': LENDER,
  'ApplicantConnection.*': LENDER,
  'ApplicantEdge.*': LENDER,
  'Applicant.*': LENDER,
  'ApplicantProduct.*': LENDER,
  'ApplicantPlan.*': LENDER,
  'ApplicantFilter.*': LENDER,
};
