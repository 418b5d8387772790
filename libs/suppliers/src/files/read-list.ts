import { readFile, stat } from 'node:fs/promises';
import { invalid } from '#kernel';
import type { RawRow } from '../domain/index.js';
import { CAPS, assertWithinCaps } from './caps.js';
import { fileKindOf } from './file-kind.js';
import { delimitedRows } from './read-delimited.js';
import { workbookRows } from './read-workbook.js';

/**
 * Reads a list: XLSX, or text with commas, semicolons, tabs or bars in UTF-8, UTF-16 or Windows-1252. Rows come as they
 * are read; empty ones are left out and count. The file is hostile until checked: every cap holds before or while it
 * is read, and an error ends the reading.
 * @param source the bytes, or a path
 * @param fileName as the person named it: its ending must agree with the content
 * @throws DomainError FILE_TOO_BIG, FILE_EMPTY and those of `fileKindOf`, `assertWithinCaps`, `delimitedRows` and
 *   `workbookParts`
 */
export async function* readList(source: Uint8Array | string, fileName: string): AsyncGenerator<RawRow> {
  const bytes = await bytesOf(source);
  if (bytes.length === 0) throw invalid('FILE_EMPTY');
  const kind = fileKindOf(fileName, bytes);
  let isEmpty = true;
  for await (const row of kind === 'workbook' ? await workbookRows(bytes) : delimitedRows(bytes)) {
    const filled = { rowNumber: row.rowNumber, cells: withoutEmptyEnd(row.cells).map(storable) };
    if (filled.cells.length === 0) continue;
    assertWithinCaps(filled);
    isEmpty = false;
    yield filled;
  }
  if (isEmpty) throw invalid('FILE_EMPTY');
}

/** The first rows of a list. The rest of the file is not read. */
export async function firstRows(rows: AsyncIterable<RawRow>, count: number): Promise<RawRow[]> {
  const first: RawRow[] = [];
  for await (const row of rows) if (first.push(row) === count) break;
  return first;
}

async function bytesOf(source: Uint8Array | string): Promise<Buffer> {
  const size = typeof source === 'string' ? (await stat(source)).size : source.byteLength;
  if (size > CAPS.bytes) throw invalid('FILE_TOO_BIG', { max: CAPS.bytes / 1024 / 1024 });
  return typeof source === 'string'
    ? readFile(source)
    : Buffer.from(source.buffer, source.byteOffset, source.byteLength);
}

/** Zero characters and halves of letters cannot be stored; the sign in their place is one that no text may hold. */
export const storable = (cell: string): string => cell.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');

const withoutEmptyEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
