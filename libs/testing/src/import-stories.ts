import type { GraphqlClient } from './graphql-client.js';
import type { Buyer } from './programme-stories.js';
import { until } from './until.js';

export interface ImportCounts {
  readonly total: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly rejected: number;
  readonly setAside: number;
}

/** An import as its person polls it. */
export interface ShownImport {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly checksum: string | null;
  readonly counts: ImportCounts;
  readonly columns: readonly { index: number; header: string; field: string; decimalSign: string | null }[];
  readonly columnProblems: readonly { code: string }[];
  readonly reason: { code: string; message: string } | null;
  readonly job: { state: string; done: number; total: number | null; errorCode: string | null };
}

const SHOWN = `id state version checksum counts { total new changed same rejected setAside }
  columns { index header field decimalSign } columnProblems { code } reason { code message } job { state done total errorCode }`;

/** The import as it is now. */
export async function shownImport(client: GraphqlClient, id: string): Promise<ShownImport> {
  const answer = await client.ask<{ import: ShownImport }>(`query ($id: ImportId!) { import(id: $id) { ${SHOWN} } }`, {
    id,
  });
  return answer.import;
}

/** The import once the worker is done with it. */
export const settled = (client: GraphqlClient, id: string): Promise<ShownImport> =>
  until(async () => {
    const shown = await shownImport(client, id);
    return ['CHECKED', 'APPLIED', 'FAILED'].includes(shown.state) ? shown : undefined;
  }, 60_000);

/** Sends a file and has it checked. @throws Error when the file or the import is refused */
export async function importFile(buyer: Buyer, name: string, bytes: Buffer, country?: string): Promise<ShownImport> {
  const { client } = buyer.analyst;
  const { status, body } = await client.upload(name, bytes);
  if (status !== 201) throw new Error(`upload refused: ${JSON.stringify(body)}`);
  const started = await client.mutate<{ import: { id: string } | null }>(
    'startImport',
    { programmeId: buyer.programmeId, uploadId: body.id, country },
    'import { id }',
  );
  if (!started.import) throw new Error(JSON.stringify(started.userErrors));
  return settled(client, started.import.id);
}

/** Applies what was checked. @throws Error when it is refused */
export async function applyImport(buyer: Buyer, { id, checksum }: ShownImport): Promise<ShownImport> {
  const { client } = buyer.analyst;
  const { userErrors } = await client.mutate('applyImport', { importId: id, checksum }, 'import { id }');
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return settled(client, id);
}
