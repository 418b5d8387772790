import { describeList, ROWS_TO_DESCRIBE } from '../domain/index.js';
import type { ListShape, RawRow } from '../domain/index.js';
import { readList } from '../list-files.js';
import { ROWS_AT_ONCE } from './import-rows.js';

/** A file while it is read: what its list looks like, and its suppliers in bundles. */
export interface OpenList {
  readonly shape: ListShape;
  readonly bundles: AsyncGenerator<RawRow[]>;
}

/**
 * Opens a list. The file is read once, from its first row to its last.
 * @throws DomainError FILE_…
 */
export async function openList(content: Buffer, fileName: string): Promise<OpenList> {
  const rows = readList(content, fileName);
  const first: RawRow[] = [];
  while (first.length < ROWS_TO_DESCRIBE) {
    const next = await rows.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  const shape = describeList(first);
  return { shape, bundles: bundlesOf(first, rows, shape.headerRow) };
}

async function* bundlesOf(
  first: readonly RawRow[],
  rest: AsyncIterable<RawRow>,
  headerRow: number,
): AsyncGenerator<RawRow[]> {
  let bundle: RawRow[] = first.filter(({ rowNumber }) => rowNumber > headerRow);
  for await (const row of rest) {
    if (bundle.length >= ROWS_AT_ONCE) {
      yield bundle;
      bundle = [];
    }
    bundle.push(row);
  }
  if (bundle.length > 0) yield bundle;
}
