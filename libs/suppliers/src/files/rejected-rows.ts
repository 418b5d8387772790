import { BYTE_ORDER_MARK, csvLine } from '../domain/index.js';
import type { RowProblem } from '../domain/index.js';

/** A row that was set aside, as it stood in the file. */
export interface RejectedRow {
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
}

const COLUMN: Readonly<Record<'es' | 'en', string>> = { es: 'problema', en: 'problem' };

/**
 * The rows that were set aside as CSV, line by line: the columns of the file and one more with what is wrong, in
 * sentences. Corrected, the file can be imported as it is.
 * @param header headers of the file
 * @param sentenceOf the sentence of a problem in the language of the person
 */
export async function* rejectedRowsCsv(
  header: readonly string[],
  rows: AsyncIterable<RejectedRow> | Iterable<RejectedRow>,
  { locale, sentenceOf }: { locale: 'es' | 'en'; sentenceOf: (problem: RowProblem) => string },
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine([...header, COLUMN[locale]]);
  for await (const { cells, problems } of rows) {
    const width = Array.from(header, (_, at) => cells[at] ?? '');
    yield csvLine([...width, problems.map(sentenceOf).join(' | ')]);
  }
}
