import { useState } from 'react';
import type { SubmitEvent, ReactElement } from 'react';
import { RequestEmailCode, StepUp } from '../generated/session.js';
import { useRequest } from '../graphql/use-command.js';
import { loadTexts } from '../i18n/texts.js';
import { useText } from '../i18n/use-text.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorSummary, faultOf, faultsByField } from '../ui/error-summary.js';
import { FailureBanner } from '../ui/failure-banner.js';
import { TextField } from '../ui/field.js';
import { useViewer } from './session.js';

interface StepUpDialogProps {
  readonly onProven: () => void;
  readonly onClose: () => void;
}

const CODE = 'step-up-code';

/** Proves the person anew before something that binds: by a code sent to their address, or by their authenticator. */
export function StepUpDialog({ onProven, onClose }: StepUpDialogProps): ReactElement {
  const t = useText('session');
  const common = useText('common');
  const { person } = useViewer();
  const askCode = useRequest(RequestEmailCode);
  const stepUp = useRequest(StepUp);
  const [code, setCode] = useState('');
  const [sent, setSent] = useState(false);
  const send = async (): Promise<void> => {
    const outcome = await askCode.run({ email: person.email });
    setSent(outcome.kind === 'done');
  };
  const prove = async (): Promise<void> => {
    const outcome = await stepUp.run({ code });
    if (outcome.kind === 'done') onProven();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void prove();
  };
  const faults = faultsByField(stepUp.faults, { code: CODE });
  return (
    <Dialog title={t('stepUpTitle')} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{sent ? t('codeSent', { email: person.email }) : t('stepUpText', { email: person.email })}</p>
        <ErrorSummary faults={faults} />
        <FailureBanner failure={stepUp.failure ?? askCode.failure} />
        <TextField
          id={CODE}
          label={t('stepUpCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          short
          value={code}
          fault={faultOf(faults, CODE)}
          onText={setCode}
        />
        <div className="dialog-actions">
          <Button look="quiet" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button busy={askCode.busy} onClick={() => void send()}>
            {t(sent ? 'sendAgain' : 'sendCode')}
          </Button>
          <Button type="submit" look="primary" busy={stepUp.busy}>
            {t('confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export interface Proving {
  /** Opens the dialog when the api wants the person proven anew; says whether it did. */
  readonly ask: (faults: readonly { readonly code: string }[]) => Promise<boolean>;
  readonly dialog: ReactElement | null;
}

/** Repeats what the api refused for want of a fresh proof, once the person gave one; nothing typed is lost. */
export function useProving(again: () => Promise<void>): Proving {
  const [isOpen, setOpen] = useState(false);
  const ask = async (faults: readonly { readonly code: string }[]): Promise<boolean> => {
    if (!needsStepUp(faults)) return false;
    await loadTexts('session');
    setOpen(true);
    return true;
  };
  const proven = (): void => {
    setOpen(false);
    void again();
  };
  return { ask, dialog: isOpen ? <StepUpDialog onProven={proven} onClose={() => setOpen(false)} /> : null };
}

/** What a person can correct on the page itself: a fresh proof is asked for in its dialog. */
export const besidesProof = <T extends { readonly code: string }>(faults: readonly T[]): T[] =>
  faults.filter(({ code }) => code !== 'STEP_UP_REQUIRED');

/** True when the api wants the person proven anew before it does this. */
const needsStepUp = (faults: readonly { readonly code: string }[]): boolean =>
  faults.some(({ code }) => code === 'STEP_UP_REQUIRED');
