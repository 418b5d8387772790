import { storedZip } from './store-zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet of the workbook: the XML of its rows, and whether it is hidden. */
export interface SheetFixture {
  readonly rows: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** The parts of a workbook as Excel writes them, shortened; style 1 is a date. */
export function partsOf(
  sheets: readonly SheetFixture[],
  more: Readonly<Record<string, string>> = {},
): Map<string, Buffer> {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, n: at + 1 }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered
      .map(({ n, state }) => `<sheet name="H${n}" sheetId="${n}"${state ? ` state="${state}"` : ''} r:id="rId${n}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${numbered
      .map(({ n }) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
      .join('')}<Relationship Id="s" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      numbered.map(({ n, rows }) => [
        `xl/worksheets/sheet${n}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...more,
  };
  return new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text, 'utf8')]));
}

/** A workbook of one sheet. */
export const workbookOf = (rows: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  storedZip(partsOf([{ rows }], more));

/** A cell with text in it. */
export const textCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
