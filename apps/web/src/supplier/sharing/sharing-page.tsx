import { useState } from 'react';
import type { ReactElement } from 'react';
import { useDates } from '../../format/country.js';
import { DataSharing } from '../../generated/supplier.js';
import type { DataSharingQuery } from '../../generated/supplier.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useText } from '../../i18n/use-text.js';
import { useViewer } from '../../session/session.js';
import { Banner } from '../../ui/banner.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { useMyEnrolment } from '../enrolment.js';
import type { MyEnrolment } from '../enrolment.js';
import { StopSharing } from './stop-sharing.js';

/** States from which a supplier leaves a programme (domain guide 5.2). */
const MAY_LEAVE: readonly MyEnrolment['state'][] = ['STARTED', 'UNDER_REVIEW', 'OBSERVED', 'ACTIVE', 'PAUSED'];

type Share = DataSharingQuery['dataSharing'][number];

/** Who sees which data, why and since when, and ending it (portal guide S9). */
export default function SharingPage(): ReactElement {
  const t = useText('sharing');
  const { data, failure, reload } = useAsk(DataSharing, {});
  const [stopped, setStopped] = useState<string | null>(null);
  const noteStopped = (buyer: string): void => {
    setStopped(buyer);
    reload();
  };
  return (
    <Page title={t('title')} intro={t('intro')}>
      <FailureBanner failure={failure} onRetry={reload} />
      {stopped !== null && <Banner tone="done" title={t('stopped', { buyer: stopped })} />}
      {data === null ? failure === null && <Loading /> : <Grantees shares={data.dataSharing} onStopped={noteStopped} />}
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

interface GranteesProps {
  readonly shares: readonly Share[];
  readonly onStopped: (name: string) => void;
}

function Grantees({ shares, onStopped }: GranteesProps): ReactElement {
  const t = useText('sharing');
  const { data, reload } = useMyEnrolment();
  const { membership } = useViewer();
  const open = data?.myEnrolments.filter(({ state }) => MAY_LEAVE.includes(state)) ?? [];
  const enrolments = membership.role === 'SO' ? open : [];
  if (shares.length === 0) return <p>{t('nobody')}</p>;
  return (
    <ul className="stack">
      {granteesOf(shares).map((name) => (
        <Grantee
          key={name}
          name={name}
          shares={shares.filter(({ granteeName }) => granteeName === name)}
          enrolments={enrolments.filter(({ buyerName }) => buyerName === name)}
          onStopped={() => {
            reload();
            onStopped(name);
          }}
        />
      ))}
    </ul>
  );
}

const granteesOf = (shares: readonly Share[]): readonly string[] => [
  ...new Set(shares.map(({ granteeName }) => granteeName)),
];

interface GranteeProps {
  readonly name: string;
  readonly shares: readonly Share[];
  readonly enrolments: readonly MyEnrolment[];
  readonly onStopped: () => void;
}

function Grantee({ name, shares, enrolments, onStopped }: GranteeProps): ReactElement {
  return (
    <li className="panel stack tight">
      <h2>{name}</h2>
      {shares.map((share) => (
        <ShareFacts key={`${share.fieldGroup}${share.since}`} share={share} />
      ))}
      {enrolments.map((enrolment) => (
        <StopSharing key={enrolment.id} enrolment={enrolment} onStopped={onStopped} />
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
