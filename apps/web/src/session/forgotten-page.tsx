import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { RequestPasswordReset, ResetPassword } from '../generated/session.js';
import { useRequest } from '../graphql/use-command.js';
import { useText } from '../i18n/use-text.js';
import { Link } from '../router/link.js';
import { href } from '../router/paths.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { ErrorSummary, faultOf, faultsByField } from '../ui/error-summary.js';
import { FailureBanner } from '../ui/failure-banner.js';
import { TextField } from '../ui/field.js';
import { Page } from '../ui/page.js';

const CONTROLS = { email: 'reset-email', emailCode: 'reset-code', password: 'reset-password' };
const EMPTY = { email: '', emailCode: '', password: '' };

/** A forgotten password: the address, then the code that came and the new password. */
export default function ForgottenPage(): ReactElement {
  const t = useText('session');
  const ask = useRequest(RequestPasswordReset);
  const reset = useRequest(ResetPassword);
  const [typed, setTyped] = useState(EMPTY);
  const [step, setStep] = useState<'address' | 'code' | 'done'>('address');
  const go = async (): Promise<void> => {
    const { email } = typed;
    const outcome = step === 'address' ? await ask.run({ email }) : await reset.run(typed);
    if (outcome.kind === 'done') setStep(step === 'address' ? 'code' : 'done');
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void go();
  };
  const faults = faultsByField([...ask.faults, ...reset.faults], CONTROLS);
  const field = (
    name: keyof typeof EMPTY,
  ): { id: string; value: string; fault?: string; onText: (text: string) => void } => {
    const fault = faultOf(faults, CONTROLS[name]);
    const onText = (text: string): void => setTyped((before) => ({ ...before, [name]: text }));
    return { id: CONTROLS[name], value: typed[name], onText, ...(fault ? { fault } : {}) };
  };
  if (step === 'done')
    return (
      <Page title={t('forgottenTitle')}>
        <Banner tone="done" title={t('resetDone')}>
          <Link to={href('signIn')}>{t('resetDoneText')}</Link>
        </Banner>
      </Page>
    );
  return (
    <Page title={t('forgottenTitle')} intro={t('forgottenIntro')}>
      <form className="stack wide" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <FailureBanner failure={ask.failure ?? reset.failure} />
        {step === 'code' && <Banner title={t('codeSent', { email: typed.email })}>{t('resetSentHint')}</Banner>}
        <TextField {...field('email')} label={t('email')} type="email" autoComplete="username" />
        {step === 'code' && (
          <>
            <TextField
              {...field('emailCode')}
              label={t('emailCode')}
              inputMode="numeric"
              autoComplete="one-time-code"
              short
            />
            <TextField
              {...field('password')}
              label={t('newPassword')}
              hint={t('newPasswordHint')}
              type="password"
              autoComplete="new-password"
            />
          </>
        )}
        <div className="main-action">
          <Button type="submit" look="primary" busy={ask.busy || reset.busy}>
            {t(step === 'address' ? 'sendCode' : 'resetAction')}
          </Button>
          <Link to={href('signIn')}>{t('enter')}</Link>
        </div>
      </form>
    </Page>
  );
}
