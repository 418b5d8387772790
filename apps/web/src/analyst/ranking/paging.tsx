import type { ReactElement } from 'react';
import type { RankingQuery } from '../../generated/ranking.js';
import { useText } from '../../i18n/use-text.js';
import { useSearch } from '../../router/location.js';
import { Button } from '../../ui/button.js';

export const PAGE_SIZE = 40;

/** Onward by the cursor of the last row; the way back is the browser's, and the first page. */
export function Paging({ pageInfo }: { readonly pageInfo: RankingQuery['ranking']['pageInfo'] }): ReactElement | null {
  const t = useText('ranking');
  const [search, change] = useSearch();
  const isFirst = search.get('despues') === null;
  if (isFirst && !pageInfo.hasNextPage) return null;
  const go = (cursor: string | null): void => {
    change({ despues: cursor });
    window.scrollTo(0, 0);
  };
  return (
    <nav className="row" aria-label={t('paging')}>
      {!isFirst && <Button onClick={() => go(null)}>{t('firstPage')}</Button>}
      {!isFirst && <Button onClick={() => window.history.back()}>{t('pageBefore')}</Button>}
      {pageInfo.hasNextPage && <Button onClick={() => go(pageInfo.endCursor)}>{t('nextPage')}</Button>}
    </nav>
  );
}
