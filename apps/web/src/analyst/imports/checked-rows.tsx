import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import '../sheet.css';
import { ImportRows } from '../../generated/import.js';
import type { CheckedRowFragment } from '../../generated/import.js';
import type { ImportOutcome } from '../../generated/schema.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useText } from '../../i18n/use-text.js';
import { Button } from '../../ui/button.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { CheckedRow } from './checked-row.js';
import type { Import } from './import.js';

const PAGE = 50;

interface CheckedRowsProps {
  readonly found: Import;
  readonly outcome: ImportOutcome;
  readonly onChanged: () => void;
}

/** The rows of one outcome, fifty at a time. */
export function CheckedRows({ found, outcome, onChanged }: CheckedRowsProps): ReactElement | null {
  const t = useText('imports');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const after = cursors.at(-1);
  const asked = useAsk(ImportRows, {
    id: found.id,
    outcome: [outcome],
    first: PAGE,
    ...(after === undefined ? {} : { after }),
  });
  const { data, failure, loading, reload } = asked;
  useReloadOn(found.checksum, reload);
  const rows = data?.import.rows;
  if (rows === undefined) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  if (rows.edges.length === 0) return <p className="muted">{t('rows.none')}</p>;
  const changed = (): void => {
    reload();
    onChanged();
  };
  const nodes = rows.edges.map(({ node }) => node);
  return (
    <div className="stack tight">
      <FailureBanner failure={failure} onRetry={reload} />
      <div className="table-frame" role="region" aria-label={t(`outcome.${outcome}`)} tabIndex={0} aria-busy={loading}>
        <table className="sheet">
          <Head first={nodes[0]} />
          <tbody>
            {nodes.map((row) => (
              <CheckedRow key={row.id} importId={found.id} row={row} onChanged={changed} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <span className="muted number">{t('rows.shown', { shown: nodes.length, count: rows.totalCount })}</span>
        {cursors.length > 0 && <Button onClick={() => setCursors(cursors.slice(0, -1))}>{t('rows.before')}</Button>}
        {rows.pageInfo.hasNextPage && (
          <Button onClick={() => setCursors([...cursors, rows.pageInfo.endCursor ?? ''])}>{t('rows.next')}</Button>
        )}
      </div>
    </div>
  );
}

/** Rows are asked for anew when the check says something else than before. */
function useReloadOn(checksum: string | null, reload: () => void): void {
  const shown = useRef(checksum);
  useEffect(() => {
    if (shown.current === checksum) return;
    shown.current = checksum;
    reload();
  });
}

function Head({ first }: { readonly first: CheckedRowFragment | undefined }): ReactElement {
  const t = useText('imports');
  return (
    <thead>
      <tr>
        <th scope="col">{t('row')}</th>
        {first?.cells.map(({ field, header }) => (
          <th scope="col" key={`${field}${header}`}>
            {header}
          </th>
        ))}
        <th scope="col">{t('problemColumn')}</th>
      </tr>
    </thead>
  );
}
