import { useState } from 'react';
import type { ReactElement } from 'react';
import { WithdrawEnrolment } from '../../generated/supplier.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import type { MyEnrolment } from '../enrolment.js';

interface StopSharingProps {
  readonly enrolment: MyEnrolment;
  readonly onStopped: () => void;
}

/** Ends what a buyer may read, by leaving its programme; says first what that does (portal guide S9). */
export function StopSharing({ enrolment, onStopped }: StopSharingProps): ReactElement {
  const t = useText('sharing');
  const common = useText('common');
  const withdraw = useCommand(WithdrawEnrolment);
  const [isAsked, setAsked] = useState(false);
  const names = { buyer: enrolment.buyerName, programme: enrolment.programmeName };
  const stop = async (): Promise<void> => {
    const outcome = await withdraw.run({ enrolmentId: enrolment.id, expectedVersion: enrolment.version });
    if (outcome.kind !== 'done') return;
    setAsked(false);
    onStopped();
  };
  return (
    <div>
      <Button look="danger" onClick={() => setAsked(true)}>
        {t('stop')}
        <span className="hidden">: {names.programme}</span>
      </Button>
      {isAsked && (
        <Dialog title={t('stopTitle', names)} onClose={() => setAsked(false)}>
          <ErrorSummary faults={withdraw.faults.map(({ message }) => ({ id: null, message }))} />
          <FailureBanner failure={withdraw.failure} />
          <p>{t('stopText', names)}</p>
          <p>{t('stopKeeps')}</p>
          <div className="dialog-actions">
            <Button look="quiet" onClick={() => setAsked(false)}>
              {common('cancel')}
            </Button>
            <Button look="danger" busy={withdraw.busy} onClick={() => void stop()}>
              {t('stop')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
