import { useState } from 'react';
import type { ReactElement } from 'react';
import './ranking.css';
import { Ranking } from '../../generated/ranking.js';
import type { RankingQuery } from '../../generated/ranking.js';
import { useAsk } from '../../graphql/use-ask.js';
import type { Asked } from '../../graphql/use-ask.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { useSearch } from '../../router/location.js';
import { href } from '../../router/paths.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProgrammeSelect } from '../programme-select.js';
import { useProgramme, useProgrammeNumbers } from '../programme.js';
import type { Programme } from '../programme.js';
import { chipsOf, filterOf } from './filter.js';
import { EmptyFilter, FilterBar } from './filter-bar.js';
import { KeysHelp } from './keys-help.js';
import { PAGE_SIZE, Paging } from './paging.js';
import { RankingTable, SkeletonTable } from './ranking-table.js';
import { StaleNotice } from './stale-notice.js';
import { Unranked } from './unranked.js';
import { useKeys } from './use-keys.js';

/** The ranking of a programme (portal guide A1). */
export default function RankingPage(): ReactElement {
  const { programme, data, failure, reload } = useProgramme();
  if (data === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  if (programme === null) return <NoSuppliers choice={null} />;
  return <ProgrammeRanking key={programme.id} programme={programme} programmes={data.programmes} />;
}

interface ProgrammeRankingProps {
  readonly programme: Programme;
  readonly programmes: readonly Programme[];
}

function ProgrammeRanking({ programme, programmes }: ProgrammeRankingProps): ReactElement {
  const t = useText('ranking');
  const [search] = useSearch();
  const [isHelp, setHelp] = useState(false);
  const asked = useAsk(Ranking, {
    programmeId: programme.id,
    filter: filterOf(search),
    first: PAGE_SIZE,
    after: search.get('despues'),
  });
  const ranking = asked.data?.ranking ?? null;
  const hasFilter = chipsOf(search).length > 0;
  const choice = <ProgrammeSelect programmes={programmes} chosen={programme} />;
  if (ranking !== null && isEmpty(ranking) && !hasFilter) return <NoSuppliers choice={choice} />;
  return (
    <Page
      title={t('title')}
      intro={ranking && <Totals ranking={ranking} programmeId={programme.id} hasFilter={hasFilter} />}
      action={choice}
    >
      <div className="stack">
        <FilterBar facets={ranking?.facets ?? []} onHelp={() => setHelp(true)} />
        <StaleNotice asked={asked} />
        <Content asked={asked} ranking={ranking} hasFilter={hasFilter} onHelp={() => setHelp(true)} />
      </div>
      {isHelp && <KeysHelp onClose={() => setHelp(false)} />}
    </Page>
  );
}

interface ContentProps {
  readonly asked: Asked<RankingQuery>;
  readonly ranking: RankingQuery['ranking'] | null;
  readonly hasFilter: boolean;
  readonly onHelp: () => void;
}

function Content({ asked, ranking, hasFilter, onHelp }: ContentProps): ReactElement | null {
  const keys = useKeys(ranking?.edges.length ?? 0, onHelp);
  if (ranking === null) return asked.loading ? <SkeletonTable /> : null;
  if (hasFilter && isEmpty(ranking)) return <EmptyFilter />;
  return (
    <>
      {ranking.edges.length > 0 && <RankingTable ranking={ranking} keys={keys} isBusy={asked.loading} />}
      <Paging pageInfo={ranking.pageInfo} />
      <Unranked rows={ranking.unranked} />
    </>
  );
}

const isEmpty = ({ edges, unranked }: RankingQuery['ranking']): boolean => edges.length === 0 && unranked.length === 0;

interface TotalsProps {
  readonly ranking: RankingQuery['ranking'];
  readonly programmeId: string;
  readonly hasFilter: boolean;
}

/** How many there are, how many match, and how they are ordered. */
function Totals({ ranking, programmeId, hasFilter }: TotalsProps): ReactElement {
  const { numbers } = useProgrammeNumbers(programmeId);
  const all = hasFilter ? (numbers?.rankedCount ?? null) : null;
  const t = useText('ranking');
  const order = ranking.sortedBy.toLowerCase() === 'core' ? t('order.core') : t('order.shown');
  return (
    <>
      <strong className="number">
        {all !== null ? t('matching', { count: ranking.totalCount, all }) : t('total', { count: ranking.totalCount })}
      </strong>{' '}
      {order} {t('order.note')} {ranking.period !== null && t('period', { period: ranking.period })}
    </>
  );
}

/** A programme without scores; another one may be chosen. */
function NoSuppliers({ choice }: { readonly choice: ReactElement | null }): ReactElement {
  const t = useText('ranking');
  return (
    <Page title={t('title')} intro={t('empty.text')} action={choice}>
      <div className="row">
        <Link className="button primary" to={href('imports')}>
          {t('empty.import')}
        </Link>
        <Link className="button" to={href('waves')}>
          {t('empty.invite')}
        </Link>
      </div>
    </Page>
  );
}
