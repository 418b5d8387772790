import { useState } from 'react';
import type { ReactElement } from 'react';
import { ApproveEnrolment, ObserveEnrolment, RejectEnrolment } from '../../generated/enrolment.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Field } from '../../ui/field.js';
import type { Enrolment } from './enrolment.js';

interface ReviewActionsProps {
  readonly enrolment: Enrolment;
  readonly onChanged: () => void;
}

/** The programme manager's decision on an enrolment under review (domain guide 5.2). */
export function ReviewActions({ enrolment, onChanged }: ReviewActionsProps): ReactElement | null {
  const t = useText('enrolment');
  const [asked, setAsked] = useState<'observe' | 'reject' | null>(null);
  const approve = useCommand(ApproveEnrolment);
  if (enrolment.state !== 'UNDER_REVIEW') return null;
  const send = async (): Promise<void> => {
    const outcome = await approve.run({ enrolmentId: enrolment.id, expectedVersion: enrolment.version });
    if (outcome.kind === 'done') onChanged();
  };
  return (
    <section className="panel stack tight" aria-labelledby="review">
      <h2 id="review">{t('review.title')}</h2>
      <ErrorSummary faults={approve.faults.map(({ message }) => ({ id: null, message }))} />
      <FailureBanner failure={approve.failure} />
      <div className="row">
        <Button look="primary" busy={approve.busy} onClick={() => void send()}>
          {t('review.approve')}
        </Button>
        <Button onClick={() => setAsked('observe')}>{t('review.observe')}</Button>
        <Button look="danger" onClick={() => setAsked('reject')}>
          {t('review.reject')}
        </Button>
      </div>
      {asked !== null && (
        <ReasonDialog kind={asked} enrolment={enrolment} onChanged={onChanged} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

interface ReasonDialogProps extends ReviewActionsProps {
  readonly kind: 'observe' | 'reject';
  readonly onClose: () => void;
}

/** A decision that the supplier reads the reason of. */
function ReasonDialog({ kind, enrolment, onChanged, onClose }: ReasonDialogProps): ReactElement {
  const t = useText('enrolment');
  const common = useText('common');
  const observe = useCommand(ObserveEnrolment);
  const reject = useCommand(RejectEnrolment);
  const command = kind === 'observe' ? observe : reject;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const { id, version } = enrolment;
    const outcome = await command.run({ enrolmentId: id, expectedVersion: version, reason: reason.trim() });
    if (outcome.kind !== 'done') return;
    onClose();
    onChanged();
  };
  return (
    <Dialog title={t(`review.${kind}Title`)} onClose={onClose}>
      <ErrorSummary faults={command.faults.map(({ message }) => ({ id: null, message }))} />
      <FailureBanner failure={command.failure} />
      <Field
        label={t('review.reason')}
        hint={t('review.reasonHint')}
        fault={isMissing ? t('review.reasonMissing') : null}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="dialog-actions">
        <Button look="quiet" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button look={kind === 'reject' ? 'danger' : 'primary'} busy={command.busy} onClick={() => void send()}>
          {t(`review.${kind}`)}
        </Button>
      </div>
    </Dialog>
  );
}
