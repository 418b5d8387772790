import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useDates } from '../../format/country.js';
import { AnswerIdentityCheck } from '../../generated/supplier.js';
import type { IdentityChecksQuery } from '../../generated/supplier.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { besidesProof, useProving } from '../../session/step-up.js';
import { Button } from '../../ui/button.js';
import { Choices, Tick } from '../../ui/choices.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import type { Fault } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';

interface IdentityQuestionProps {
  readonly check: IdentityChecksQuery['identityChecks'][number];
  readonly onAnswered: (isOurs: boolean) => void;
}

/** Who asks, as they wrote it, and the two answers with what each of them means. */
export function IdentityQuestion({ check, onAnswered }: IdentityQuestionProps): ReactElement {
  const t = useText('identity');
  const answer = useCommand(AnswerIdentityCheck);
  const [chosen, setChosen] = useState<string>('');
  const [admits, setAdmits] = useState(false);
  const [own, setOwn] = useState<readonly Fault[]>([]);
  const control = `answer-${check.id}`;
  const isOurs = chosen === 'yes';
  const send = async (): Promise<void> => {
    setOwn(chosen === '' ? [{ id: control, message: t('fault.choose') }] : []);
    if (chosen === '') return;
    const { id: identityCheckId, version: expectedVersion } = check;
    const outcome = await answer.run({
      ...{ identityCheckId, expectedVersion, isOurs, admitsApplicant: isOurs && admits },
    });
    if (outcome.kind === 'done') onAnswered(isOurs);
    if (outcome.kind === 'refused') await proving.ask(outcome.faults);
  };
  const proving = useProving(send);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send();
  };
  const faults = [...own, ...besidesProof(answer.faults).map(({ message }) => ({ id: null, message }))];
  return (
    <form className="panel stack" onSubmit={submit} noValidate>
      <Applicant check={check} />
      <ErrorSummary faults={faults} />
      <FailureBanner failure={answer.failure} />
      <Choices
        id={control}
        legend={t('question')}
        hint={chosen === '' ? undefined : t(isOurs ? 'yesMeans' : 'noMeans')}
        fault={faultOf(faults, control)}
        choices={[
          { code: 'yes', label: t('yes') },
          { code: 'no', label: t('no') },
        ]}
        chosen={[chosen]}
        onChoose={([code]) => setChosen(code ?? '')}
      />
      {isOurs && (
        <Tick
          id={`${control}-admit`}
          label={t('admit', { name: check.applicantName })}
          ticked={admits}
          onTick={setAdmits}
        />
      )}
      <div className="main-action">
        <Button type="submit" look="primary" busy={answer.busy}>
          {t('send')}
        </Button>
      </div>
      {proving.dialog}
    </form>
  );
}

function Applicant({ check }: Pick<IdentityQuestionProps, 'check'>): ReactElement {
  const t = useText('identity');
  const dates = useDates();
  return (
    <dl className="pair">
      <dt>{t('company')}</dt>
      <dd>{check.companyName}</dd>
      {check.town !== null && (
        <>
          <dt>{t('town')}</dt>
          <dd>{check.town}</dd>
        </>
      )}
      <dt>{t('applicant')}</dt>
      <dd>{check.applicantName}</dd>
      <dt>{t('answerBy')}</dt>
      <dd>{dates.inWords(check.answerDueOn)}</dd>
    </dl>
  );
}
