import { useState } from 'react';
import type { ReactElement } from 'react';
import { ApplyImport, SetAsideImportRows } from '../../generated/import.js';
import type { ImportOutcome } from '../../generated/schema.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { useSearch } from '../../router/location.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { CheckedRows } from './checked-rows.js';
import type { Import } from './import.js';

const OUTCOMES = ['REJECTED', 'NEW', 'CHANGED', 'SAME', 'SET_ASIDE'] as const satisfies readonly ImportOutcome[];

const countOf = ({ counts }: Import, outcome: ImportOutcome): number =>
  ({
    REJECTED: counts.rejected,
    NEW: counts.new,
    CHANGED: counts.changed,
    SAME: counts.same,
    SET_ASIDE: counts.setAside,
  })[outcome];

interface CheckStepProps {
  readonly found: Import;
  /** A correction is being checked; what is shown is from before. */
  readonly isBusy: boolean;
  readonly onChanged: () => void;
}

/** Every row judged and nothing stored: correct in place or set aside, then apply all or nothing. */
export function CheckStep({ found, isBusy, onChanged }: CheckStepProps): ReactElement {
  const t = useText('imports');
  const [search, change] = useSearch();
  const asked = OUTCOMES.find((outcome) => outcome === search.get('ver'));
  const outcome = asked ?? OUTCOMES.find((candidate) => countOf(found, candidate) > 0) ?? 'NEW';
  return (
    <div className="stack">
      <div className="row apart">
        <p>
          <strong>{t('check.total', { count: found.counts.total })}</strong> {t('check.nothingStored')}
        </p>
        <Button look="quiet" onClick={() => change({ paso: 'columnas' })}>
          {t('check.toColumns')}
        </Button>
      </div>
      <ul className="tabs" aria-label={t('check.outcomes')}>
        {OUTCOMES.map((candidate) => (
          <li key={candidate}>
            <button
              type="button"
              aria-pressed={candidate === outcome}
              onClick={() => change({ ver: candidate }, { replace: true })}
            >
              {t(`outcome.${candidate}`)} <strong className="number">{countOf(found, candidate)}</strong>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="muted">
        {isBusy && t('check.again')}
      </p>
      {found.reason !== null && <Banner tone="warning" title={found.reason.message} />}
      {found.counts.rejected > 0 && <Rejected found={found} isBusy={isBusy} onChanged={onChanged} />}
      <CheckedRows key={outcome} found={found} outcome={outcome} onChanged={onChanged} />
      <Apply found={found} isBusy={isBusy} onChanged={onChanged} />
    </div>
  );
}

/** What can be done about rejected rows, all at once. */
function Rejected({ found, isBusy, onChanged }: CheckStepProps): ReactElement {
  const t = useText('imports');
  const setAside = useCommand(SetAsideImportRows);
  const send = async (): Promise<void> => {
    const outcome = await setAside.run({ importId: found.id });
    if (outcome.kind === 'done') onChanged();
  };
  return (
    <Banner tone="warning" title={t('rejected.title', { count: found.counts.rejected })}>
      <p>{t('rejected.text')}</p>
      <FailureBanner failure={setAside.failure} />
      <div className="row">
        <a className="button" href={`/downloads/rejected-rows/${found.id}`} download>
          {t('rejected.download')}
        </a>
        <Button busy={setAside.busy || isBusy} onClick={() => void send()}>
          {t('rejected.setAside', { count: found.counts.rejected })}
        </Button>
      </div>
    </Banner>
  );
}

function Apply({ found, isBusy, onChanged }: CheckStepProps): ReactElement {
  const t = useText('imports');
  const common = useText('common');
  const apply = useCommand(ApplyImport);
  const [isAsked, setAsked] = useState(false);
  const { counts, checksum } = found;
  const isOpen = counts.rejected === 0 && checksum !== null;
  const send = async (): Promise<void> => {
    const outcome = await apply.run({ importId: found.id, checksum: checksum ?? '' });
    setAsked(false);
    if (outcome.kind === 'done') onChanged();
  };
  return (
    <div className="main-action">
      <ErrorSummary faults={apply.faults.map(({ message }) => ({ id: null, message }))} />
      <FailureBanner failure={apply.failure} />
      {isOpen ? (
        <Button look="primary" busy={apply.busy || isBusy} onClick={() => setAsked(true)}>
          {t('apply.action', { count: counts.new + counts.changed })}
        </Button>
      ) : (
        <p className="muted">{t('apply.notYet')}</p>
      )}
      {isAsked && (
        <Dialog title={t('apply.title')} onClose={() => setAsked(false)}>
          <p>{t('apply.effect', { new: counts.new, changed: counts.changed, setAside: counts.setAside })}</p>
          <div className="dialog-actions">
            <Button look="quiet" onClick={() => setAsked(false)}>
              {common('cancel')}
            </Button>
            <Button look="primary" busy={apply.busy} onClick={() => void send()}>
              {t('apply.confirm')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
