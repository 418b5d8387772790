import { useState } from 'react';
import type { ReactElement } from 'react';
import { ListedSuppliers as ListedSuppliersText } from '../../generated/programme.js';
import type { ListedSuppliersQuery } from '../../generated/programme.js';
import type { ListedSupplierFilter } from '../../generated/schema.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { useSearch } from '../../router/location.js';
import { href } from '../../router/paths.js';
import { Button } from '../../ui/button.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import type { Programme, Wave } from '../programme.js';
import { InviteBox } from './invite-box.js';
import { PARTICIPATION, ListFilter } from './list-filter.js';
import { ListedTable } from './listed-table.js';

const PAGE = 50;

interface ListedSuppliersProps {
  readonly programme: Programme;
  readonly wave: Wave;
  readonly onChanged: () => void;
}

/** The imported list: search, choose, invite. */
export function ListedSuppliers({ programme, wave, onChanged }: ListedSuppliersProps): ReactElement {
  const t = useText('waves');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const view = useView();
  const asked = useAsk(ListedSuppliersText, {
    programmeId: programme.id,
    filter: view.filter,
    first: PAGE,
    after: cursors.at(-1) ?? null,
  });
  const invited = (): void => {
    setChosen([]);
    asked.reload();
    onChanged();
  };
  return (
    <section className="stack" aria-labelledby="listed">
      <h2 id="listed">{t('list.title')}</h2>
      <ListFilter participation={view.participation} onChange={() => setCursors([])} />
      <FailureBanner failure={asked.failure} onRetry={asked.reload} />
      {view.canInvite && <InviteBox wave={wave} chosen={chosen} onInvited={invited} />}
      {asked.data === null && asked.failure === null && <Loading lines={8} />}
      {asked.data !== null && (
        <List
          list={asked.data.listedSuppliers}
          view={view}
          isBusy={asked.loading}
          chosen={chosen}
          onChoose={setChosen}
          paging={<Paging list={asked.data.listedSuppliers} cursors={cursors} onMove={setCursors} />}
        />
      )}
    </section>
  );
}

interface View {
  readonly participation: (typeof PARTICIPATION)[number];
  readonly filter: ListedSupplierFilter;
  /** Only who was not invited yet can be. */
  readonly canInvite: boolean;
  readonly isSearch: boolean;
}

/** What the address asks to see of the list. */
function useView(): View {
  const [search] = useSearch();
  const participation = PARTICIPATION.find((value) => value === search.get('estado')) ?? 'PROSPECT';
  const text = search.get('q') ?? '';
  return {
    participation,
    filter: { participation: [participation], ...(text === '' ? {} : { search: text }) },
    canInvite: participation === 'PROSPECT',
    isSearch: text !== '',
  };
}

interface ListProps {
  readonly list: ListedSuppliersQuery['listedSuppliers'];
  readonly view: View;
  readonly isBusy: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly paging: ReactElement;
}

function List({ list, view, isBusy, chosen, onChoose, paging }: ListProps): ReactElement {
  const t = useText('waves');
  if (list.edges.length === 0) return <Nothing isFirst={view.canInvite && !view.isSearch} />;
  return (
    <>
      <p className="muted number">{t('list.count', { count: list.totalCount, chosen: chosen.length })}</p>
      <ListedTable
        rows={list.edges.map(({ node }) => node)}
        isBusy={isBusy}
        canChoose={view.canInvite}
        chosen={chosen}
        onChoose={onChoose}
      />
      {paging}
    </>
  );
}

interface PagingProps {
  readonly list: ListedSuppliersQuery['listedSuppliers'];
  readonly cursors: readonly string[];
  readonly onMove: (cursors: readonly string[]) => void;
}

function Paging({ list, cursors, onMove }: PagingProps): ReactElement {
  const t = useText('waves');
  const { hasNextPage, endCursor } = list.pageInfo;
  return (
    <div className="row">
      {cursors.length > 0 && <Button onClick={() => onMove(cursors.slice(0, -1))}>{t('list.before')}</Button>}
      {hasNextPage && <Button onClick={() => onMove([...cursors, endCursor ?? ''])}>{t('list.next')}</Button>}
    </div>
  );
}

function Nothing({ isFirst }: { readonly isFirst: boolean }): ReactElement {
  const t = useText('waves');
  return (
    <div className="panel row">
      <p>{t(isFirst ? 'list.empty' : 'list.noMatch')}</p>
      {isFirst && (
        <Link className="button" to={href('imports')}>
          {t('list.import')}
        </Link>
      )}
    </div>
  );
}
