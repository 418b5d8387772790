import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Client } from 'urql';
import { useClient } from 'urql';
import { ImportRows } from '../../generated/import.js';
import type { CheckedRowFragment, ImportRowsQuery, ImportRowsVariables } from '../../generated/import.js';
import { failureOf } from '../../graphql/failure.js';
import type { Failure } from '../../graphql/failure.js';
import { useText } from '../../i18n/use-text.js';
import { Button } from '../../ui/button.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { csvText, download, rejectedRows } from './csv.js';
import type { Import } from './import.js';

const PAGE = 100;

/** The rejected rows as a file with a column that says what is wrong. */
export function DownloadRejected({ found }: { readonly found: Import }): ReactElement {
  const t = useText('imports');
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const go = async (): Promise<void> => {
    setBusy(true);
    const rows = await allRejected(client, found.id);
    setBusy(false);
    if ('kind' in rows) setFailure(rows);
    else download(t('rejected.fileName'), csvText(rejectedRows(rows, { row: t('row'), problem: t('problem') })));
  };
  return (
    <>
      <FailureBanner failure={failure} />
      <Button busy={busy} onClick={() => void go()}>
        {t('rejected.download')}
      </Button>
    </>
  );
}

async function allRejected(client: Client, id: string): Promise<readonly CheckedRowFragment[] | Failure> {
  const rows: CheckedRowFragment[] = [];
  let after: string | null = null;
  do {
    const variables: ImportRowsVariables = { id, outcome: ['REJECTED'], first: PAGE, after };
    const answer = await client
      .query<ImportRowsQuery>(ImportRows, variables, { requestPolicy: 'network-only' })
      .toPromise();
    const page: ImportRowsQuery['import']['rows'] | undefined = answer.data?.import.rows;
    if (page === undefined) return failureOf(answer.error ?? { graphQLErrors: [] });
    rows.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}
