import { useState } from 'react';
import type { ReactElement } from 'react';
import { InviteSuppliers } from '../../generated/programme.js';
import { useDates } from '../../format/country.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import type { Wave } from '../programme.js';

interface InviteBoxProps {
  readonly wave: Wave;
  readonly chosen: readonly string[];
  readonly onInvited: () => void;
}

/** Sends invitations, after saying exactly how many leave and until when they are valid. */
export function InviteBox({ wave, chosen, onInvited }: InviteBoxProps): ReactElement {
  const t = useText('waves');
  const common = useText('common');
  const dates = useDates();
  const invite = useCommand(InviteSuppliers);
  const [isAsked, setAsked] = useState(false);
  const [sent, setSent] = useState(0);
  const send = async (): Promise<void> => {
    const outcome = await invite.run({ waveId: wave.id, listedSupplierIds: chosen });
    setAsked(false);
    if (outcome.kind === 'failed') return;
    const count = outcome.payload.invitations?.length ?? 0;
    setSent(count);
    if (count > 0) onInvited();
  };
  return (
    <>
      {sent > 0 && <Banner tone="done" title={t('invite.sent', { count: sent })} />}
      <FailureBanner failure={invite.failure} />
      {invite.faults.length > 0 && (
        <Banner tone="warning" title={t('invite.refused', { count: invite.faults.length })}>
          <ul>
            {invite.faults.map(({ code, row, message }) => (
              <li key={`${code}${row ?? ''}${message}`}>{message}</li>
            ))}
          </ul>
        </Banner>
      )}
      <div>
        <Button look="primary" busy={chosen.length === 0 || invite.busy} onClick={() => setAsked(true)}>
          {chosen.length === 0 ? t('invite.chooseFirst') : t('invite.action', { count: chosen.length })}
        </Button>
      </div>
      {isAsked && (
        <Dialog title={t('invite.title', { count: chosen.length })} onClose={() => setAsked(false)}>
          <p>{t('invite.effect', { count: chosen.length, wave: wave.name, date: dates.inWords(wave.deadlineOn) })}</p>
          <p className="muted">{t('invite.note')}</p>
          <div className="dialog-actions">
            <Button look="quiet" onClick={() => setAsked(false)}>
              {common('cancel')}
            </Button>
            <Button look="primary" busy={invite.busy} onClick={() => void send()}>
              {t('invite.confirm')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
