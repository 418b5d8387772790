import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { invalid } from '#kernel';
import type { RawRow } from '../domain/index.js';
import { CAPS, tooManyRows } from './caps.js';
import { decodedPieces } from './decode-text.js';
import { declaredDelimiter, delimiterOf } from './delimiter.js';
import type { Delimiter } from './delimiter.js';

/** The longest row that the caps allow. */
const LONGEST_ROW = CAPS.columns * (CAPS.cellCharacters + 3);

/** Rows of a text file; the parser runs ahead of the reader by a piece of text and no more. */
export async function* delimitedRows(bytes: Uint8Array): AsyncGenerator<RawRow> {
  const sample = decodedPieces(bytes).next().value ?? '';
  const declared = declaredDelimiter(sample);
  const rows = parsedRows(decodedPieces(bytes), declared ?? delimiterOf(sample));
  for await (const row of rows) if (declared === null || row.rowNumber > 1) yield row;
}

/**
 * Rows of text that comes in pieces. Line breaks between quotes belong to the cell; a row is counted as a spreadsheet
 * counts it.
 * @throws DomainError FILE_QUOTE_NOT_CLOSED, FILE_TOO_MANY_ROWS
 */
export async function* parsedRows(pieces: Iterable<string>, delimiter: Delimiter): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  });
  let rowNumber = 0;
  try {
    // The iteration below is what throws; the callback only keeps the pipeline from throwing a second time.
    for await (const cells of pipeline(Readable.from(pieces), parser, () => undefined) as AsyncIterable<string[]>) {
      rowNumber += 1;
      if (rowNumber > CAPS.lines) throw tooManyRows();
      yield { rowNumber, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? invalid('FILE_QUOTE_NOT_CLOSED', { row: Number(error.records) + 1 }) : error;
  }
}
