import { useState } from 'react';
import type { ReactElement } from 'react';
import { RequestInvitationCode } from '../../generated/invitation.js';
import { useRequest } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { TextField } from '../../ui/field.js';

interface CodeFieldProps {
  readonly token: string;
  readonly maskedEmail: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onText: (text: string) => void;
}

/** Six digits sent to the invited address: only who reads its mail can accept. */
export function CodeField({ token, maskedEmail, value, fault, onText }: CodeFieldProps): ReactElement {
  const t = useText('invitation');
  const request = useRequest(RequestInvitationCode);
  const [isSent, setSent] = useState(false);
  const send = async (): Promise<void> => {
    const outcome = await request.run({ token });
    if (outcome.kind === 'done') setSent(true);
  };
  return (
    <section className="stack tight panel" aria-label={t('code.title')}>
      <p>{t('code.text', { email: maskedEmail })}</p>
      <ErrorSummary faults={request.faults.map(({ message }) => ({ id: null, message }))} />
      <FailureBanner failure={request.failure} />
      {isSent && <Banner tone="done" title={t('code.sent')} />}
      <div>
        <Button busy={request.busy} onClick={() => void send()}>
          {t(isSent ? 'code.again' : 'code.send')}
        </Button>
      </div>
      <TextField
        id="accept-code"
        label={t('code.label')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        short
        value={value}
        fault={fault}
        onText={onText}
      />
    </section>
  );
}
