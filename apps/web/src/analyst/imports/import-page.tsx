import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import './imports.css';
import { useParams } from '../../app/place.js';
import { ImportPage as ImportPageText } from '../../generated/import.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { useSearch } from '../../router/location.js';
import { href } from '../../router/paths.js';
import { Banner } from '../../ui/banner.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading, Progress } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { CheckStep } from './check-step.js';
import { ColumnsStep } from './columns-step.js';
import type { Import } from './import.js';
import { ImportResult } from './import-result.js';
import { Steps } from './steps.js';
import type { ImportStep } from './steps.js';

const POLL_MS = 1000;

/** An import on its way: columns, check, apply, result. */
export default function ImportPage(): ReactElement {
  const t = useText('imports');
  const { id } = useParams('import');
  const [search] = useSearch();
  const { data, failure, reload } = useAsk(ImportPageText, { id });
  const found = data?.import ?? null;
  const isWorking = found?.state === 'CHECKING' || found?.state === 'APPLYING' || found?.state === 'UPLOADED';
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setInterval(reload, POLL_MS);
    return () => clearInterval(timer);
  });
  const checked = useLastChecked(found);
  if (found === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  const step = stepOf(found, search.get('paso') === 'columnas');
  return (
    <Page title={t('titleOf', { name: found.fileName })}>
      <Steps at={step} />
      <FailureBanner failure={failure} onRetry={reload} />
      <StepView found={found} checked={checked} step={step} onChanged={reload} />
    </Page>
  );
}

function stepOf({ state, columns, columnProblems }: Import, wantsColumns: boolean): ImportStep {
  if (state === 'APPLYING') return 'apply';
  if (state === 'APPLIED') return 'result';
  return columns.length > 0 && (wantsColumns || columnProblems.length > 0) ? 'columns' : 'check';
}

/** A correction has the file checked anew: what was known stays on the screen until then. */
function useLastChecked(found: Import | null): Import | null {
  const [checked, setChecked] = useState<Import | null>(null);
  if (found?.state === 'CHECKED' && found !== checked) setChecked(found);
  return found?.state === 'CHECKED' ? found : checked;
}

interface StepViewProps {
  readonly found: Import;
  /** As it was checked last, in this visit. */
  readonly checked: Import | null;
  readonly step: ImportStep;
  readonly onChanged: () => void;
}

function StepView({ found, checked, step, onChanged }: StepViewProps): ReactElement {
  if (found.state === 'FAILED') return <Failed found={found} />;
  if (step === 'result') return <ImportResult found={found} />;
  if (step === 'columns') return <ColumnsStep key={found.version} found={found} onChanged={onChanged} />;
  if (found.state !== 'APPLYING' && checked !== null)
    return <CheckStep found={checked} isBusy={found.state !== 'CHECKED'} onChanged={onChanged} />;
  return <Working found={found} />;
}

function Working({ found }: { readonly found: Import }): ReactElement {
  const t = useText('imports');
  const { done, total } = found.job;
  const says = found.state === 'APPLYING' ? 'applying' : 'checking';
  return (
    <div className="stack">
      <Progress label={t(says, { done, total: total ?? found.counts.total })} done={done} total={total} />
      <p className="muted">{t('mayLeave')}</p>
    </div>
  );
}

function Failed({ found }: { readonly found: Import }): ReactElement {
  const t = useText('imports');
  return (
    <Banner tone="error" title={t('failed')}>
      <p>{found.reason?.message ?? t('failedText')}</p>
      <Link className="button" to={href('imports')}>
        {t('again')}
      </Link>
    </Banner>
  );
}
