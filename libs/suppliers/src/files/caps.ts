import { invalid } from '#kernel';
import type { RawRow } from '../domain/index.js';

/** What a list may hold (reliability guide 11); checked before or while it is read, never after. */
export const CAPS = {
  /** The file as it was sent. */
  bytes: 15 * 1024 * 1024,
  /** Files inside an XLSX file, which is a zip archive. */
  zipEntries: 200,
  /** The XLSX file unpacked. */
  unpackedBytes: 100 * 1024 * 1024,
  /** Unpacked to packed. */
  ratio: 100,
  /** Last filled row, the header and what stands above it included. */
  rows: 50_000,
  columns: 200,
  cellCharacters: 2_000,
  /** Lines of a text file, empty ones included: a spreadsheet leaves many behind its last row, not without end. */
  lines: 200_000,
} as const;

/** @throws DomainError FILE_TOO_MANY_ROWS, FILE_TOO_MANY_COLUMNS, FILE_CELL_TOO_LONG; the cell is named, nothing is cut */
export function assertWithinCaps({ rowNumber, cells }: RawRow): void {
  if (rowNumber > CAPS.rows) throw tooManyRows();
  if (cells.length > CAPS.columns) throw tooManyColumns();
  const long = cells.findIndex((cell) => cell.length > CAPS.cellCharacters);
  if (long >= 0) throw invalid('FILE_CELL_TOO_LONG', { row: rowNumber, column: long + 1, max: CAPS.cellCharacters });
}

export const tooManyRows = (): Error => invalid('FILE_TOO_MANY_ROWS', { max: CAPS.rows });
export const tooManyColumns = (): Error => invalid('FILE_TOO_MANY_COLUMNS', { max: CAPS.columns });
