import type { ReactElement } from 'react';
import { useDates } from '../../format/country.js';
import { DataSharing } from '../../generated/supplier.js';
import type { DataSharingQuery } from '../../generated/supplier.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useText } from '../../i18n/use-text.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';

type Share = DataSharingQuery['dataSharing'][number];

/** Who sees which data, why and since when (portal guide S9). */
export default function SharingPage(): ReactElement {
  const t = useText('sharing');
  const { data, failure, reload } = useAsk(DataSharing, {});
  return (
    <Page title={t('title')} intro={t('intro')}>
      <FailureBanner failure={failure} onRetry={reload} />
      {data === null && failure === null && <Loading />}
      {data?.dataSharing.length === 0 && <p>{t('nobody')}</p>}
      <ul className="stack">
        {granteesOf(data?.dataSharing ?? []).map((name) => (
          <Grantee
            key={name}
            name={name}
            shares={data?.dataSharing.filter((share) => share.granteeName === name) ?? []}
          />
        ))}
      </ul>
      <section className="stack tight" aria-labelledby="never">
        <h2 id="never">{t('neverTitle')}</h2>
        <ul className="plain-list">
          <li>{t('never.answers')}</li>
          <li>{t('never.others')}</li>
          <li>{t('never.bank')}</li>
        </ul>
      </section>
    </Page>
  );
}

const granteesOf = (shares: readonly Share[]): readonly string[] => [
  ...new Set(shares.map(({ granteeName }) => granteeName)),
];

interface GranteeProps {
  readonly name: string;
  readonly shares: readonly Share[];
}

function Grantee({ name, shares }: GranteeProps): ReactElement {
  return (
    <li className="panel stack tight">
      <h2>{name}</h2>
      {shares.map((share) => (
        <ShareFacts key={`${share.fieldGroup}${share.since}`} share={share} />
      ))}
    </li>
  );
}

const KNOWN = ['profile', 'score'] as const;

function ShareFacts({ share }: { readonly share: Share }): ReactElement {
  const t = useText('sharing');
  const dates = useDates();
  const group = KNOWN.find((known) => known === share.fieldGroup);
  return (
    <dl className="pair">
      <dt>{t('what')}</dt>
      <dd>{group === undefined ? share.fieldGroup : t(`group.${group}`)}</dd>
      <dt>{t('why')}</dt>
      <dd>{group === undefined ? share.purpose : t(`purpose.${group}`)}</dd>
      <dt>{t('since')}</dt>
      <dd>{dates.inWords(dates.dayOf(share.since))}</dd>
      <dt>{t('until')}</dt>
      <dd>{share.until === null ? t('noEnd') : dates.inWords(dates.dayOf(share.until))}</dd>
    </dl>
  );
}
