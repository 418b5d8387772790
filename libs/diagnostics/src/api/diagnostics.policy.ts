import type { PolicyTable } from '#platform';

/** Who speaks for a supplier. */
export const OWN = ['SO', 'SP'] as const;

/** Who may use what of diagnostics. Draft answers are the supplier's alone (V11). */
export const diagnosticsPolicy: PolicyTable = {
  'Query.diagnostic': OWN,
  'Query.diagnosticOf': OWN,
  'Query.questionnaire': 'public',
  'Mutation.acceptInvitation': 'public',
  'Mutation.joinProgramme': ['SO'],
  'Mutation.saveAnswers': OWN,
  'Mutation.submitDiagnostic': ['SO'],
  'Diagnostic.*': OWN,
  'Question.*': 'public',
  'Option.*': 'public',
  'Answer.*': OWN,
  'ProofFile.*': OWN,
  'Gap.*': OWN,
  'Measure.*': OWN,
  'SaveAnswerResult.*': OWN,
  'SaveAnswersPayload.*': OWN,
  'SubmitDiagnosticPayload.*': OWN,
};
