import { useState } from 'react';
import type { SubmitEvent, ReactElement } from 'react';
import { checkPassword } from '#identity/domain';
import { AcceptInvitation } from '../../generated/invitation.js';
import type { DraftAnswerInput } from '../../generated/schema.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Button } from '../../ui/button.js';
import { Tick } from '../../ui/choices.js';
import { ErrorSummary, faultOf, faultsByField } from '../../ui/error-summary.js';
import type { Fault } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { TextField } from '../../ui/field.js';
import { CodeField } from './code-field.js';
import { Terms } from './terms.js';
import type { InvitationFacts } from './use-invitation.js';

interface AcceptFormProps {
  readonly token: string;
  readonly facts: InvitationFacts;
  readonly drafts: readonly DraftAnswerInput[];
  /** The person said that the company that is here already is not the invited one. */
  readonly anotherCompany: boolean;
  /** With the password that was chosen, or nothing. */
  readonly onAccepted: (password: string) => void;
  /** The person speaks for a company that is here already, and is signed in for it now. */
  readonly onKnown: () => void;
}

export const CONTROLS = {
  emailCode: 'accept-code',
  name: 'accept-name',
  password: 'accept-password',
  termsVersion: 'accept-terms',
  representsPower: 'accept-power',
};

interface Typed {
  readonly emailCode: string;
  readonly name: string;
  readonly password: string;
  readonly agrees: boolean;
  readonly represents: boolean;
}

/** The code that was typed is used up by this answer: it signed the person in. */
const KNOWN = 'COMPANY_IS_HERE';

const EMPTY: Typed = { emailCode: '', name: '', password: '', agrees: false, represents: false };

/** The invited address by a code, a name, terms and the power to represent; a password only if one wants it. */
export function AcceptForm(props: AcceptFormProps): ReactElement {
  const { token, facts, drafts, anotherCompany } = props;
  const t = useText('invitation');
  const accept = useCommand(AcceptInvitation);
  const [typed, setTyped] = useState(EMPTY);
  const [own, setOwn] = useState<readonly Fault[]>([]);
  const type = (part: Partial<Typed>): void => setTyped((before) => ({ ...before, ...part }));
  const send = async (): Promise<void> => {
    const outcome = await accept.run({
      token,
      emailCode: typed.emailCode.trim(),
      name: typed.name,
      termsVersion: facts.termsVersion,
      representsPower: typed.represents,
      drafts,
      anotherCompany,
    });
    if (outcome.kind === 'done') props.onAccepted(typed.password);
    if (outcome.kind === 'refused' && outcome.faults.some(({ code }) => code === KNOWN)) {
      type({ emailCode: '' });
      props.onKnown();
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const found = missing(typed, t);
    setOwn(found);
    if (found.length === 0) void send();
  };
  const refused = accept.faults.filter(({ code }) => code !== KNOWN);
  const faults = own.length > 0 ? own : faultsByField(refused, CONTROLS);
  return (
    <form className="stack wide" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <FailureBanner failure={accept.failure} />
      <CodeField
        token={token}
        maskedEmail={facts.maskedEmail ?? ''}
        value={typed.emailCode}
        fault={faultOf(faults, CONTROLS.emailCode)}
        onText={(emailCode) => type({ emailCode })}
      />
      <TextField
        id={CONTROLS.name}
        label={t('account.name')}
        autoComplete="name"
        value={typed.name}
        fault={faultOf(faults, CONTROLS.name)}
        onText={(name) => type({ name })}
      />
      <TextField
        id={CONTROLS.password}
        label={t('account.password')}
        hint={t('account.passwordHint')}
        type="password"
        autoComplete="new-password"
        value={typed.password}
        fault={faultOf(faults, CONTROLS.password)}
        onText={(password) => type({ password })}
      />
      <div className="stack">
        <Terms />
        <Tick
          id={CONTROLS.termsVersion}
          label={t('account.terms', { version: facts.termsVersion })}
          ticked={typed.agrees}
          fault={faultOf(faults, CONTROLS.termsVersion)}
          onTick={(agrees) => type({ agrees })}
        />
        <Tick
          id={CONTROLS.representsPower}
          label={t('account.represents', { supplier: facts.supplierName ?? '' })}
          ticked={typed.represents}
          fault={faultOf(faults, CONTROLS.representsPower)}
          onTick={(represents) => type({ represents })}
        />
      </div>
      <div className="main-action">
        <Button type="submit" look="primary" busy={accept.busy}>
          {t('account.action')}
        </Button>
      </div>
    </form>
  );
}

/** What can be seen to be missing before anything is sent. */
function missing(typed: Typed, t: ReturnType<typeof useText<'invitation'>>): readonly Fault[] {
  const found: (Fault | false)[] = [
    !/^\s*\d{6}\s*$/.test(typed.emailCode) && { id: CONTROLS.emailCode, message: t('fault.code') },
    typed.password !== '' && isWeak(typed) && { id: CONTROLS.password, message: t('fault.password') },
    typed.name.trim() === '' && { id: CONTROLS.name, message: t('fault.name') },
    !typed.agrees && { id: CONTROLS.termsVersion, message: t('fault.terms') },
    !typed.represents && { id: CONTROLS.representsPower, message: t('fault.represents') },
  ];
  return found.filter((fault) => fault !== false);
}

function isWeak({ password, name }: Typed): boolean {
  try {
    checkPassword(password, [name]);
    return false;
  } catch {
    return true;
  }
}
