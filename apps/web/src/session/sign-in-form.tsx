import { useState } from 'react';
import type { SubmitEvent, ReactElement } from 'react';
import { RequestEmailCode, SignIn } from '../generated/session.js';
import { useRequest } from '../graphql/use-command.js';
import { useText } from '../i18n/use-text.js';
import { Link } from '../router/link.js';
import { href } from '../router/paths.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { ErrorSummary, faultOf, faultsByField } from '../ui/error-summary.js';
import type { Fault } from '../ui/error-summary.js';
import { FailureBanner } from '../ui/failure-banner.js';
import { TextField } from '../ui/field.js';
import { ChooseMembership } from './choose-membership.js';
import type { Membership } from './choose-membership.js';
import { DemoAccounts } from './demo-accounts.js';
import type { DemoAccount } from './demo-accounts.js';
import { SetUpSecondFactor } from './set-up-second-factor.js';

const CONTROLS = {
  email: 'sign-in-email',
  password: 'sign-in-secret',
  emailCode: 'sign-in-secret',
  secondFactor: 'sign-in-second',
};

interface SignInFormProps {
  readonly onEntered: () => void;
  readonly email?: string;
}

interface Typed {
  readonly email: string;
  readonly secret: string;
  readonly secondFactor: string;
}

/** Proof by password or e-mailed code, then the second factor where the role asks for it, then for whom to act. */
export function SignInForm({ onEntered, email = '' }: SignInFormProps): ReactElement {
  const t = useText('session');
  const signIn = useRequest(SignIn);
  const askCode = useRequest(RequestEmailCode);
  const [typed, setTyped] = useState<Typed>({ email, secret: '', secondFactor: '' });
  const [byCode, setByCode] = useState(false);
  const [wantsSecond, setWantsSecond] = useState(false);
  const [mustSetUp, setMustSetUp] = useState(false);
  const [memberships, setMemberships] = useState<readonly Membership[] | null>(null);
  const type = (part: Partial<Typed>): void => setTyped((before) => ({ ...before, ...part }));

  const send = async (membershipId?: string): Promise<void> => {
    const outcome = await signIn.run({
      email: typed.email,
      ...(byCode ? { emailCode: typed.secret } : { password: typed.secret }),
      ...(typed.secondFactor === '' ? {} : { secondFactor: typed.secondFactor }),
      ...(membershipId === undefined ? {} : { membershipId }),
    });
    if (outcome.kind === 'refused') setWantsSecond((before) => before || isAboutSecondFactor(outcome.faults));
    if (outcome.kind !== 'done') return;
    const { result } = outcome.payload;
    if (result?.__typename === 'ChooseMembership') setMemberships(result.memberships);
    else if (result?.mustSetUp === true) setMustSetUp(true);
    else onEntered();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send();
  };
  const sendCode = async (): Promise<void> => {
    const outcome = await askCode.run({ email: typed.email });
    if (outcome.kind === 'done') setByCode(true);
  };
  const takeDemo = (account: DemoAccount): void => {
    setByCode(false);
    setWantsSecond(account.code !== null);
    setTyped({ email: account.email, secret: account.password, secondFactor: account.code ?? '' });
  };

  if (mustSetUp) return <SetUpSecondFactor onProven={onEntered} />;
  if (memberships !== null)
    return <ChooseMembership memberships={memberships} busy={signIn.busy} onChoose={(id) => void send(id)} />;
  const faults: Fault[] = faultsByField([...signIn.faults, ...askCode.faults], CONTROLS);
  return (
    <div className="stack wide">
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <FailureBanner failure={signIn.failure ?? askCode.failure} />
        {byCode && <Banner title={t('codeSent', { email: typed.email })}>{t('codeSentHint')}</Banner>}
        <TextField
          id={CONTROLS.email}
          label={t('email')}
          type="email"
          autoComplete="username"
          value={typed.email}
          fault={faultOf(faults, CONTROLS.email)}
          onText={(text) => type({ email: text })}
        />
        <Secret
          byCode={byCode}
          value={typed.secret}
          fault={faultOf(faults, CONTROLS.password)}
          onText={(secret) => type({ secret })}
        />
        {wantsSecond && (
          <TextField
            id={CONTROLS.secondFactor}
            label={t('secondFactor')}
            hint={t('secondFactorHint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            short
            value={typed.secondFactor}
            fault={faultOf(faults, CONTROLS.secondFactor)}
            onText={(text) => type({ secondFactor: text })}
          />
        )}
        <div className="main-action">
          <Button type="submit" look="primary" busy={signIn.busy}>
            {t('enter')}
          </Button>
          <Button look="quiet" busy={askCode.busy} onClick={() => (byCode ? setByCode(false) : void sendCode())}>
            {t(byCode ? 'withPassword' : 'withCode')}
          </Button>
        </div>
      </form>
      <p>
        <Link to={href('forgotten')}>{t('forgotten')}</Link>
      </p>
      <DemoAccounts onChoose={takeDemo} />
    </div>
  );
}

const isAboutSecondFactor = (faults: readonly { readonly code: string }[]): boolean =>
  faults.some(({ code }) => code.startsWith('MFA_'));

interface SecretProps {
  readonly byCode: boolean;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onText: (text: string) => void;
}

function Secret({ byCode, value, fault, onText }: SecretProps): ReactElement {
  const t = useText('session');
  const input = byCode
    ? ({ type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code', short: true } as const)
    : ({ type: 'password', autoComplete: 'current-password' } as const);
  return (
    <TextField
      {...input}
      key={byCode ? 'code' : 'password'}
      id={CONTROLS.password}
      label={t(byCode ? 'emailCode' : 'password')}
      value={value}
      fault={fault}
      onText={onText}
    />
  );
}
