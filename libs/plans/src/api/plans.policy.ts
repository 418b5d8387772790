import type { PolicyTable } from '#platform';

/** Who speaks for a supplier. */
export const OWN = ['SO', 'SP'] as const;
/** Who follows a supplier's plan. */
const READERS = [...OWN, 'PM'] as const;
/** Who follows a verification: the programme, the supplier, and the verifier in person. */
const PACKAGES = [...READERS, 'VE'] as const;

/** Who may use what of plans (domain guide 5.5): signing and claiming is the owner's, approving the programme's. */
export const plansPolicy: PolicyTable = {
  'Query.improvementPlans': READERS,
  'Query.improvementActions': READERS,
  'Query.improvementAction': READERS,
  'Query.proofRequirements': 'public',
  'Mutation.identifyAction': OWN,
  'Mutation.planAction': OWN,
  'Mutation.startAction': OWN,
  'Mutation.blockAction': OWN,
  'Mutation.resumeAction': OWN,
  'Mutation.cancelAction': ['SO'],
  'Mutation.claimAction': ['SO'],
  'Mutation.submitPlan': ['SO'],
  'Mutation.observePlan': ['PM'],
  'Mutation.approvePlan': ['PM'],
  'Mutation.closePlan': ['PM'],
  'Query.verificationPackages': PACKAGES,
  'Query.verificationPackage': PACKAGES,
  'Mutation.assignVerifier': ['PM'],
  'Mutation.acceptPackage': ['VE'],
  'Mutation.declinePackage': ['VE'],
  'Mutation.askForInformation': ['VE'],
  'Mutation.judgeAction': ['VE'],
  'Mutation.concludePackage': ['VE'],
  'Mutation.answerFindings': ['SO'],
  'VerificationPackage.*': PACKAGES,
  'VerificationPackageConnection.*': PACKAGES,
  'VerificationPackageEdge.*': PACKAGES,
  'PackageLine.*': PACKAGES,
  'PackageProof.*': PACKAGES,
  'Finding.*': PACKAGES,
  'Claim.*': PACKAGES,
  'PackagePayload.*': PACKAGES,
  'ImprovementPlan.*': READERS,
  'PlanItem.*': READERS,
  'ImprovementAction.*': READERS,
  'ActionProof.*': READERS,
  'Effect.*': READERS,
  'InvestmentCase.*': READERS,
  'ProofRequirement.*': 'public',
  'ActionPayload.*': OWN,
  'PlanPayload.*': READERS,
};
