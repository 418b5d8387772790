import type { ReactElement } from 'react';
import { useDates } from '../../format/country.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { useMyDiagnostic } from './use-my-diagnostic.js';

/** After sending: the reference, and what happens next. */
export default function SentPage(): ReactElement {
  const t = useText('diagnostic');
  const dates = useDates();
  const { diagnostic, failure, reload } = useMyDiagnostic();
  if (diagnostic === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  const { reference, submittedAt } = diagnostic;
  return (
    <Page title={t('sent.title')}>
      <dl className="pair panel">
        {reference !== null && (
          <>
            <dt>{t('sent.reference')}</dt>
            <dd className="reference">{reference}</dd>
          </>
        )}
        {submittedAt !== null && (
          <>
            <dt>{t('sent.date')}</dt>
            <dd>{dates.inWords(dates.dayOf(submittedAt))}</dd>
          </>
        )}
      </dl>
      <section className="stack tight">
        <h2>{t('sent.nextTitle')}</h2>
        <ol className="steps">
          <li>{t('sent.next1')}</li>
          <li>{t('sent.next2')}</li>
          <li>{t('sent.next3')}</li>
        </ol>
      </section>
      <div className="main-action">
        <Link className="button primary" to={href('result')}>
          {t('sent.toResult')}
        </Link>
      </div>
    </Page>
  );
}
