import { useState } from 'react';
import type { ReactElement } from 'react';
import { useClient } from 'urql';
import type { Client } from 'urql';
import { DiagnosticAnswers, SubmitDiagnostic } from '../../generated/questionnaire.js';
import type { DiagnosticAnswersQuery } from '../../generated/questionnaire.js';
import { failureOf } from '../../graphql/failure.js';
import type { Failure } from '../../graphql/failure.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { navigate } from '../../router/location.js';
import { href } from '../../router/paths.js';
import { besidesProof, useProving } from '../../session/step-up.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { unsentCount } from '../answers/answer-book.js';
import { deskNow, sendWaiting } from '../answers/desk.js';
import { useMyEnrolment } from '../enrolment.js';
import type { Diagnostic } from './use-my-diagnostic.js';

/** Sends the diagnostic: first what still waits on the device, then the whole, after which answers are locked. */
export function SubmitDiagnosticBox(): ReactElement {
  const t = useText('diagnostic');
  const client = useClient();
  const { enrolment } = useMyEnrolment({ cacheFirst: true });
  const submit = useCommand(SubmitDiagnostic);
  const [unsent, setUnsent] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const go = async (): Promise<void> => {
    await sendWaiting(client);
    const waiting = unsentCount(deskNow().book);
    setUnsent(waiting);
    if (waiting > 0) return;
    const fresh = await freshDiagnostic(client, enrolment?.id ?? '');
    if ('kind' in fresh) {
      setFailure(fresh);
      return;
    }
    const outcome = await submit.run({ diagnosticId: fresh.id, expectedVersion: fresh.version });
    if (outcome.kind === 'done') navigate(href('sent'));
    if (outcome.kind === 'refused') await proving.ask(outcome.faults);
  };
  const proving = useProving(go);
  const faults = besidesProof(submit.faults);
  return (
    <div className="main-action sticky">
      <ErrorSummary faults={faults.map(({ message }) => ({ id: null, message }))} />
      <FailureBanner failure={submit.failure ?? failure} />
      {unsent > 0 && (
        <Banner tone="warning" title={t('submit.unsent', { count: unsent })}>
          {t('submit.unsentHint')}
        </Banner>
      )}
      <Button look="primary" busy={submit.busy} onClick={() => void go()}>
        {t('submit.action')}
      </Button>
      <p className="small muted">{t('submit.whoSees', { buyer: enrolment?.buyerName ?? '' })}</p>
      {proving.dialog}
    </div>
  );
}

/** The diagnostic as the server has it after the last answers. */
async function freshDiagnostic(client: Client, enrolmentId: string): Promise<Diagnostic | Failure> {
  const { data, error } = await client
    .query<DiagnosticAnswersQuery>(DiagnosticAnswers, { enrolmentId }, { requestPolicy: 'network-only' })
    .toPromise();
  return error === undefined && data !== undefined ? data.diagnosticOf : failureOf(error ?? { graphQLErrors: [] });
}
