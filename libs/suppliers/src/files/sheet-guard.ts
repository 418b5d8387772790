import { CAPS, tooManyColumns, tooManyRows } from './caps.js';
import { unreadable } from './zip.js';
import { invalid } from '#kernel';

const PREFIX = '(?:[^\\s<>/:"\'=]+:)?';
const ATTRIBUTES = '((?:\\s+[^\\s<>/"\'=]+\\s*=\\s*(?:"[^"<]*"|\'[^\'<]*\'))*)';

const EMPTY_CELL = new RegExp(`<${PREFIX}c${ATTRIBUTES}\\s*(?:/>|>\\s*</${PREFIX}c\\s*>)`, 'gu');
const EMPTY_ROW = new RegExp(`<${PREFIX}row${ATTRIBUTES}\\s*(?:/>|>\\s*</${PREFIX}row\\s*>)`, 'gu');
/** A row or cell, and what must be one. */
const ROW_OR_CELL = new RegExp(`<${PREFIX}(row|c)${ATTRIBUTES}\\s*/?>`, 'gu');
const ANY_ROW_OR_CELL = new RegExp(`<${PREFIX}(?:row|c)(?=[\\s/>])`, 'gu');
const PLACE = /(?:^|[\s:])r\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** A formula and no result behind it: the program that wrote the file never calculated. */
const NOT_CALCULATED = new RegExp(`(?:</${PREFIX}f\\s*>|<${PREFIX}f${ATTRIBUTES}\\s*/>)\\s*</${PREFIX}c\\s*>`, 'u');
const FAILED = new RegExp(`(<${PREFIX}c(?=\\s)[^<>]*?\\st\\s*=\\s*)(?:"e"|'e')`, 'gu');

/**
 * The XML of a sheet made safe to read. The reader fills gaps between rows and cells, so one cell in a far corner would
 * fill the memory: rows and columns are counted first. Cells without content, which formatting leaves behind, go; failed
 * formulas (#N/A) become text, so that a value that was lost is not taken for one that was never there.
 * @throws DomainError FILE_TOO_MANY_ROWS, FILE_TOO_MANY_COLUMNS, FILE_NOT_CALCULATED, FILE_UNREADABLE
 */
export function guardedSheet(xml: string): string {
  // No spreadsheet writes comments, CDATA or a document type into a sheet; readers disagree on what they mean.
  if (xml.includes('<!')) throw unreadable();
  const filled = xml.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '');
  assertPlaces(filled);
  if (NOT_CALCULATED.test(filled)) throw invalid('FILE_NOT_CALCULATED');
  return filled.replace(FAILED, '$1"str"');
}

function assertPlaces(xml: string): void {
  let read = 0;
  for (const [, tag, attributes = ''] of xml.matchAll(ROW_OR_CELL)) {
    read += 1;
    const places = Array.from(attributes.matchAll(PLACE), ([, double, single]) => double ?? single ?? '');
    for (const place of places) assertPlace(tag === 'row' ? `A${place}` : place);
  }
  if (read !== (xml.match(ANY_ROW_OR_CELL)?.length ?? 0)) throw unreadable();
}

/** @param place column letters and row number: AB12 */
function assertPlace(place: string): void {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(place) ?? [];
  if (letters === undefined || digits === undefined) throw unreadable();
  if (Number(digits) > CAPS.rows) throw tooManyRows();
  if (columnOf(letters) > CAPS.columns) throw tooManyColumns();
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
