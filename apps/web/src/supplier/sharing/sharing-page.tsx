import type { ReactElement } from 'react';
import '../../score/score.css';
import { useDates } from '../../format/country.js';
import { DataSharing } from '../../generated/supplier.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useText } from '../../i18n/use-text.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';

/** Who sees which data, why and since when (portal guide S9). */
export default function SharingPage(): ReactElement {
  const t = useText('sharing');
  const dates = useDates();
  const { data, failure, reload } = useAsk(DataSharing, {});
  return (
    <Page title={t('title')} intro={t('intro')}>
      <FailureBanner failure={failure} onRetry={reload} />
      {data === null && failure === null && <Loading />}
      {data?.dataSharing.length === 0 && <p>{t('nobody')}</p>}
      <ul className="stack">
        {data?.dataSharing.map((share) => (
          <li key={`${share.granteeName}${share.fieldGroup}${share.since}`} className="panel stack tight">
            <h2>{share.granteeName}</h2>
            <dl className="pair">
              <dt>{t('what')}</dt>
              <dd>{share.fieldGroup}</dd>
              <dt>{t('why')}</dt>
              <dd>{share.purpose}</dd>
              <dt>{t('since')}</dt>
              <dd>{dates.inWords(dates.dayOf(share.since))}</dd>
              <dt>{t('until')}</dt>
              <dd>{share.until === null ? t('noEnd') : dates.inWords(dates.dayOf(share.until))}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </Page>
  );
}
