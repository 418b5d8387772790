import { invalid } from '#kernel';
import { ROWS_ABOVE_HEADER, findHeader } from './find-header.js';
import { guessColumns } from './guess-columns.js';
import type { ColumnGuess } from './guess-columns.js';
import type { RawRow } from './listed-supplier.js';

/** What a list looks like before it is checked: rows behind `headerRow` are its suppliers. */
export interface ListShape {
  /** Row of the header in the file, from 1. */
  readonly headerRow: number;
  readonly columns: readonly ColumnGuess[];
}

/** Rows from the beginning of a file that `describeList` wants to see: more make no better guess. */
export const ROWS_TO_DESCRIBE = ROWS_ABOVE_HEADER + 200;

/**
 * Finds the header and proposes what each column means.
 * @param rows the first rows of the file, empty ones left out
 * @throws DomainError FILE_HEADER_NOT_FOUND
 */
export function describeList(rows: readonly RawRow[]): ListShape {
  const header = findHeader(rows);
  if (header === null) throw invalid('FILE_HEADER_NOT_FOUND', { rows: ROWS_ABOVE_HEADER });
  const behind = rows.filter(({ rowNumber }) => rowNumber > header.rowNumber);
  return { headerRow: header.rowNumber, columns: guessColumns(header, behind) };
}
