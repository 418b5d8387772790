import type { Browser } from './browser.js';
import { found, must } from './fault.js';
import { until } from './until.js';

/** Rows of the file and what becomes of them. */
export interface Counts {
  readonly total: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly rejected: number;
  readonly setAside: number;
}

export interface ShownImport {
  readonly id: string;
  readonly state: string;
  readonly checksum: string | null;
  readonly counts: Counts;
  readonly columns: readonly { readonly header: string; readonly field: string }[];
  readonly columnProblems: readonly { readonly code: string }[];
  readonly reason: { readonly code: string } | null;
  readonly job: { readonly state: string; readonly errorCode: string | null };
}

export interface ShownRow {
  readonly id: string;
  readonly rowNumber: number;
  readonly outcome: string;
  readonly cells: readonly { readonly field: string; readonly raw: string; readonly understood: string | null }[];
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
}

const SHOWN = `query ($id: ImportId!) { import(id: $id) { id state checksum counts { total new changed same rejected setAside }
  columns { header field } columnProblems { code } reason { code } job { state errorCode } } }`;
const ROWS = `query ($id: ImportId!) { import(id: $id) { rows(first: 100) { edges { node { id rowNumber outcome
  cells { field raw understood } problems { code severity message } } } } } }`;
const AT_REST = ['CHECKED', 'APPLIED', 'FAILED'];
const JOB_MS = 60_000;

/** The import once the worker is done with it. @throws StoryFault when it is not in that state then */
export async function importIn(state: 'CHECKED' | 'APPLIED', analyst: Browser, id: string): Promise<ShownImport> {
  const read = async (): Promise<ShownImport> => (await analyst.ask<{ import: ShownImport }>(SHOWN, { id })).import;
  const shown = await until(async () => {
    const now = await read();
    return AT_REST.includes(now.state) || now.columnProblems.length > 0 ? now : undefined;
  }, JOB_MS);
  must(shown?.state === state, 'import', `it is ${state}`, shown ?? (await read()));
  return shown;
}

/** Sends a file and has it checked. */
export async function checkedFile(
  analyst: Browser,
  programmeId: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<ShownImport> {
  const { id: uploadId } = await analyst.send<{ id: string }>(`/uploads?name=${file.name}`, file.bytes);
  const started = await analyst.tell<{ import: { id: string } | null }>(
    'startImport',
    { programmeId, uploadId },
    'import { id }',
  );
  return importIn('CHECKED', analyst, found(started.import, 'startImport', started).id);
}

export async function rowsOf(analyst: Browser, id: string): Promise<ShownRow[]> {
  const answer = await analyst.ask<{ import: { rows: { edges: { node: ShownRow }[] } } }>(ROWS, { id });
  return answer.import.rows.edges.map(({ node }) => node);
}
