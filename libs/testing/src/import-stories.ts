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

/** Lines of a CSV file as Excel writes them. */
export const csvFile = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'), 'utf8');

/** A row of an import as the portal shows it. */
export interface ImportedRow {
  readonly id: string;
  readonly rowNumber: number;
  readonly outcome: string;
  readonly changed: string[];
  readonly cells: { field: string; header: string; raw: string; understood: string | null }[];
  readonly problems: {
    code: string;
    field: string | null;
    severity: string;
    message: string;
    row: number | null;
    listedSupplierId: string | null;
  }[];
}

/** The first hundred rows of an import. @throws Error when it has more */
export async function importedRows(of: Buyer, id: string, outcome?: string[]): Promise<ImportedRow[]> {
  const answer = await of.analyst.client.ask<{
    import: { rows: { totalCount: number; edges: { node: ImportedRow }[] } };
  }>(
    `query ($id: ImportId!, $outcome: [ImportOutcome!], $first: Int!) { import(id: $id) { rows(outcome: $outcome, first: $first) { totalCount edges { node {
       id rowNumber outcome changed cells { field header raw understood }
       problems { code field severity message row listedSupplierId } } } } } }`,
    { id, outcome, first: 100 },
  );
  const { totalCount, edges } = answer.import.rows;
  if (totalCount !== edges.length) throw new Error(`${totalCount} rows, ${edges.length} shown`);
  return edges.map(({ node }) => node);
}

/** Names of the suppliers of a list, and how many there are. */
export const listedNames = async (of: Buyer, filter: object = {}): Promise<{ names: string[]; total: number }> => {
  const { listedSuppliers } = await of.analyst.client.ask<{
    listedSuppliers: { totalCount: number; edges: { node: { name: string } }[] };
  }>(
    `query ($p: ProgrammeId!, $filter: ListedSupplierFilter) { listedSuppliers(programmeId: $p, filter: $filter, first: 100) { totalCount edges { node { name } } } }`,
    { p: of.programmeId, filter },
  );
  return { names: listedSuppliers.edges.map(({ node }) => node.name), total: listedSuppliers.totalCount };
};
