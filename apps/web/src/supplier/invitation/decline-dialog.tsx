import type { ReactElement } from 'react';
import { DeclineInvitation } from '../../generated/invitation.js';
import { useRequest } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';

interface DeclineDialogProps {
  readonly token: string;
  readonly onDeclined: () => void;
  readonly onClose: () => void;
}

/** Not taking part: no reminder afterwards, and the buyer learns only that. */
export function DeclineDialog({ token, onDeclined, onClose }: DeclineDialogProps): ReactElement {
  const t = useText('invitation');
  const common = useText('common');
  const decline = useRequest(DeclineInvitation);
  const send = async (): Promise<void> => {
    const outcome = await decline.run({ token });
    if (outcome.kind === 'done') onDeclined();
  };
  return (
    <Dialog title={t('declineTitle')} onClose={onClose}>
      <p>{t('declineText')}</p>
      <ErrorSummary faults={decline.faults.map(({ message }) => ({ id: null, message }))} />
      <FailureBanner failure={decline.failure} />
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
