import type { PolicyTable } from '#platform';

/** Who speaks for a supplier. */
export const OWN = ['SO', 'SP'] as const;
/** Who reads answers: the supplier, and its adviser while assigned (V11). */
const ANSWERS = [...OWN, 'AD'] as const;
/** Who reads what was found: the programme too, since the report and its gaps are its own. */
const FINDINGS = [...ANSWERS, 'PM'] as const;

/** Who may use what of diagnostics. */
export const diagnosticsPolicy: PolicyTable = {
  'Query.diagnostic': FINDINGS,
  'Query.diagnosticOf': FINDINGS,
  'Query.questionnaire': 'public',
  'Mutation.acceptInvitation': 'public',
  'Mutation.joinProgramme': ['SO'],
  'Mutation.saveAnswers': OWN,
  'Mutation.submitDiagnostic': ['SO'],
  'Mutation.reopenQuestions': ['AD'],
  'Mutation.judgeGaps': ['AD'],
  'Mutation.draftReport': ['AD'],
  'Mutation.draftReportAtDesk': ['AD'],
  'Mutation.shareReport': ['AD'],
  'Mutation.commentReport': ['SO'],
  'Mutation.agreeReport': ['SO'],
  'Mutation.cancelDiagnostic': ['PM'],
  'Mutation.outdateDiagnostic': ['SO', 'AD'],
  'Mutation.openNextDiagnostic': ['SO'],
  'Diagnostic.*': FINDINGS,
  'Diagnostic.answers': ANSWERS,
  'Diagnostic.missing': ANSWERS,
  'Question.*': 'public',
  'Option.*': 'public',
  'Answer.*': ANSWERS,
  'ProofFile.*': ANSWERS,
  'Gap.*': FINDINGS,
  'Measure.*': FINDINGS,
  'SaveAnswerResult.*': OWN,
  'SaveAnswersPayload.*': OWN,
  'SubmitDiagnosticPayload.*': OWN,
  'DiagnosticPayload.*': FINDINGS,
};
