import type { CheckedRowFragment } from '../../generated/import.js';

/** A text that a spreadsheet would take for a formula is written as text (portal guide 8). */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (text: string): string =>
  /[",\n\r]/.test(guarded(text)) ? `"${guarded(text).replace(/"/g, '""')}"` : guarded(text);

/** RFC 4180 with a byte order mark, so that Excel reads the accents. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** Rows as they were in the file, with the number of the row and one column more that says what is wrong. */
export function rejectedRows(
  rows: readonly CheckedRowFragment[],
  words: { readonly row: string; readonly problem: string },
): string[][] {
  const headers = rows[0]?.cells.map(({ header }) => header) ?? [];
  return [
    [words.row, ...headers, words.problem],
    ...rows.map(({ rowNumber, cells, problems }) => [
      String(rowNumber),
      ...cells.map(({ raw }) => raw),
      problems.map(({ message }) => message).join(' '),
    ]),
  ];
}

/** Hands a text to the browser as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
