import { useState } from 'react';
import type { ReactElement } from 'react';
import { DeclineInvitation } from '../../generated/invitation.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Field } from '../../ui/field.js';
import type { InvitationFacts } from './use-invitation.js';

interface DeclineDialogProps {
  readonly token: string;
  readonly onDeclined: (facts: InvitationFacts) => void;
  readonly onClose: () => void;
}

/** Not taking part: no reminder afterwards, and a reason that only the programme's mediator may read. */
export function DeclineDialog({ token, onDeclined, onClose }: DeclineDialogProps): ReactElement {
  const t = useText('invitation');
  const common = useText('common');
  const decline = useCommand(DeclineInvitation);
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    const outcome = await decline.run({ token, reason: reason.trim() || null });
    if (outcome.kind !== 'done' || outcome.payload.invitationView === null) return;
    onDeclined(outcome.payload.invitationView);
    onClose();
  };
  return (
    <Dialog title={t('declineTitle')} onClose={onClose}>
      <p>{t('declineText')}</p>
      <ErrorSummary faults={decline.faults.map(({ message }) => ({ id: null, message }))} />
      <FailureBanner failure={decline.failure} />
      <Field label={t('declineReason')} hint={t('declineReasonHint')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="dialog-actions">
        <Button look="quiet" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button look="danger" busy={decline.busy} onClick={() => void send()}>
          {t('declineAction')}
        </Button>
      </div>
    </Dialog>
  );
}
