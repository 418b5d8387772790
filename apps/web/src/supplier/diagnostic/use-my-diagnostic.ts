import { DiagnosticAnswers } from '../../generated/questionnaire.js';
import type { DiagnosticAnswersQuery } from '../../generated/questionnaire.js';
import type { Failure } from '../../graphql/failure.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useMyEnrolment } from '../enrolment.js';

export type Diagnostic = DiagnosticAnswersQuery['diagnosticOf'];

interface MyDiagnostic {
  readonly diagnostic: Diagnostic | null;
  readonly enrolmentId: string | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

/** The diagnostic of the enrolment that is worked on, with the answers that the server has. */
export function useMyDiagnostic(): MyDiagnostic {
  const { enrolment, failure: before } = useMyEnrolment({ cacheFirst: true });
  const enrolmentId = enrolment?.id ?? null;
  const { data, failure, reload } = useAsk(
    DiagnosticAnswers,
    { enrolmentId: enrolmentId ?? '' },
    { pause: enrolmentId === null, cacheFirst: true, keep: true },
  );
  return { diagnostic: data?.diagnosticOf ?? null, enrolmentId, failure: before ?? failure, reload };
}
