import { useState } from 'react';
import type { SubmitEvent, ReactElement } from 'react';
import { EndSession, MySessions, SetPassword } from '../generated/session.js';
import { useAsk } from '../graphql/use-ask.js';
import { useCommand, useRequest } from '../graphql/use-command.js';
import { useDates } from '../format/country.js';
import { useText } from '../i18n/use-text.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { ErrorSummary, faultOf, faultsByField } from '../ui/error-summary.js';
import { FailureBanner } from '../ui/failure-banner.js';
import { TextField } from '../ui/field.js';
import { Page } from '../ui/page.js';
import { useViewer } from './session.js';
import { deviceOf } from './device.js';

/** Who one is here, the password, and where else one is signed in. */
export default function AccountPage(): ReactElement {
  const t = useText('account');
  const common = useText('common');
  const { person, organisation, membership } = useViewer();
  return (
    <Page title={t('title')}>
      <dl className="pair">
        <dt>{t('name')}</dt>
        <dd>{person.name}</dd>
        <dt>{t('email')}</dt>
        <dd>{person.email}</dd>
        <dt>{t('organisation')}</dt>
        <dd>{organisation.name}</dd>
        <dt>{t('role')}</dt>
        <dd>{common(`role.${membership.role}`)}</dd>
      </dl>
      <PasswordForm />
      <Sessions />
    </Page>
  );
}

const PASSWORD = 'account-password';

function PasswordForm(): ReactElement {
  const t = useText('account');
  const change = useRequest(SetPassword);
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const send = async (): Promise<void> => {
    const outcome = await change.run({ password });
    setDone(outcome.kind === 'done');
    if (outcome.kind === 'done') setPassword('');
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send();
  };
  const faults = faultsByField(change.faults, { password: PASSWORD });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h2>{t('passwordTitle')}</h2>
      <ErrorSummary faults={faults} />
      <FailureBanner failure={change.failure} />
      {isDone && <Banner tone="done" title={t('passwordDone')} />}
      <TextField
        id={PASSWORD}
        label={t('password')}
        hint={t('passwordHint')}
        type="password"
        autoComplete="new-password"
        value={password}
        fault={faultOf(faults, PASSWORD)}
        onText={setPassword}
      />
      <div>
        <Button type="submit" busy={change.busy}>
          {t('passwordAction')}
        </Button>
      </div>
    </form>
  );
}

function Sessions(): ReactElement {
  const t = useText('account');
  const dates = useDates();
  const { data, failure, reload } = useAsk(MySessions, {});
  const end = useCommand(EndSession);
  const stop = async (sessionId: string): Promise<void> => {
    const outcome = await end.run({ sessionId });
    if (outcome.kind === 'done') reload();
  };
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions')}</h2>
      <FailureBanner failure={failure ?? end.failure} onRetry={reload} />
      <ul className="stack tight">
        {data?.mySessions.map(({ id, userAgent, lastSeenAt, isCurrent }) => (
          <li key={id} className="row apart panel">
            <span>
              {isCurrent ? <strong>{t('thisDevice')}</strong> : <DeviceName userAgent={userAgent} />}
              <br />
              <span className="small muted">{t('lastSeen', { date: dates.inWords(dates.dayOf(lastSeenAt)) })}</span>
            </span>
            {!isCurrent && (
              <Button look="danger" busy={end.busy} onClick={() => void stop(id)}>
                {t('endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function DeviceName({ userAgent }: { readonly userAgent: string | null }): string {
  const t = useText('account');
  const device = deviceOf(userAgent);
  return device === null ? t('unknownDevice') : t('device', { ...device });
}
