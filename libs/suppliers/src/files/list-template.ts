import writeWorkbook from 'write-excel-file/node';
import type { Cell, Row } from 'write-excel-file/node';
import { FIELD_HEADERS, LISTED_FIELDS } from '../domain/index.js';
import { TEMPLATE_TEXTS } from './template-texts.js';
import type { TemplateTexts } from './template-texts.js';

/** Rows made ready as text, so that a spreadsheet takes no zero from a tax id typed into them. */
const READY_ROWS = 500;
const TEXT_FORMAT = '@';
/** Contrast of white on this green: 7.8 to 1 (portal guide 11). */
const GREEN = '#0B5D4E';

/**
 * The empty list to fill in, as an XLSX file: a sheet with the headers that the import knows and one row that is marked
 * as an example, and a sheet that explains each column.
 */
export function listTemplate(locale: 'es' | 'en'): Promise<Buffer> {
  const texts = TEMPLATE_TEXTS[locale];
  const headers = LISTED_FIELDS.map((field) => FIELD_HEADERS[locale][field]);
  return writeWorkbook([
    {
      sheet: texts.sheet,
      stickyRowsCount: 1,
      columns: LISTED_FIELDS.map(() => ({ width: 26 })),
      data: [headers.map(title), LISTED_FIELDS.map((field) => example(texts.example[field])), ...readyRows()],
    },
    { sheet: texts.readMe, columns: [{ width: 30 }, { width: 100 }], data: explanation(headers, texts) },
  ]).toBuffer();
}

const title = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  textColor: '#FFFFFF',
  backgroundColor: GREEN,
});

const example = (value: string): Cell => ({ value, type: String, format: TEXT_FORMAT, fontStyle: 'italic' });

const readyRows = (): Row[] =>
  Array.from({ length: READY_ROWS }, () => LISTED_FIELDS.map(() => ({ type: String, format: TEXT_FORMAT })));

function explanation(headers: readonly string[], { lines, hints }: TemplateTexts): Row[] {
  const [heading = '', ...others] = lines;
  return [
    [title(heading)],
    ...others.map((line): Row => [{ value: line, type: String }]),
    [],
    ...LISTED_FIELDS.map((field, at): Row => [
      { value: headers[at] ?? '', type: String, fontWeight: 'bold' },
      { value: hints[field], type: String, wrap: true },
    ]),
  ];
}
