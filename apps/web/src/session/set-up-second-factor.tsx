import { useEffect, useState } from 'react';
import type { SubmitEvent, ReactElement } from 'react';
import { useClient } from 'urql';
import { EnrolSecondFactor, StepUp } from '../generated/session.js';
import type { EnrolSecondFactorMutation } from '../generated/session.js';
import { failureOf } from '../graphql/failure.js';
import type { Failure } from '../graphql/failure.js';
import { useRequest } from '../graphql/use-command.js';
import { useText } from '../i18n/use-text.js';
import { Button } from '../ui/button.js';
import { ErrorSummary, faultOf, faultsByField } from '../ui/error-summary.js';
import { FailureBanner } from '../ui/failure-banner.js';
import { TextField } from '../ui/field.js';
import { Loading } from '../ui/loading.js';

const CODE = 'set-up-code';

/** The role needs an authenticator and the person has none: its key, and the first code that proves it works. */
export function SetUpSecondFactor({ onProven }: { readonly onProven: () => void }): ReactElement {
  const t = useText('session');
  const { uri, failure } = useNewKey();
  const stepUp = useRequest(StepUp);
  const [code, setCode] = useState('');
  const prove = async (): Promise<void> => {
    const outcome = await stepUp.run({ code });
    if (outcome.kind === 'done') onProven();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void prove();
  };
  if (uri === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} />;
  const faults = faultsByField(stepUp.faults, { code: CODE });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h2>{t('setUp.title')}</h2>
      <p>{t('setUp.text')}</p>
      <p className="panel">
        <span className="muted small">{t('setUp.key')}</span>
        <br />
        <strong className="number">{keyIn(uri)}</strong>
        <br />
        <a href={uri}>{t('setUp.open')}</a>
      </p>
      <ErrorSummary faults={faults} />
      <FailureBanner failure={stepUp.failure} />
      <TextField
        id={CODE}
        label={t('secondFactor')}
        hint={t('secondFactorHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        short
        value={code}
        fault={faultOf(faults, CODE)}
        onText={setCode}
      />
      <div className="main-action">
        <Button type="submit" look="primary" busy={stepUp.busy}>
          {t('setUp.action')}
        </Button>
      </div>
    </form>
  );
}

/** The key in groups of four, as one types it. */
const keyIn = (uri: string): string => (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ');

function useNewKey(): { readonly uri: string | null; readonly failure: Failure | null } {
  const client = useClient();
  const [uri, setUri] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void client
      .mutation<EnrolSecondFactorMutation>(EnrolSecondFactor, {})
      .toPromise()
      .then(({ data, error }) => {
        if (!isCurrent) return;
        const made = data?.enrolSecondFactor.otpauthUri ?? null;
        setUri(made);
        if (made === null) setFailure(failureOf(error ?? { graphQLErrors: [] }));
      });
    return () => {
      isCurrent = false;
    };
  }, [client]);
  return { uri, failure };
}
