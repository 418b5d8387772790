import { normaliseEmail } from '#kernel';
import { headerText, meaningsOf } from './header-words.js';
import type { RawRow } from './listed-supplier.js';

/** Above the header stand a title, a date, an empty row: never more than this. */
export const ROWS_ABOVE_HEADER = 20;

/** Rows looked at behind a candidate. */
const ROWS_BEHIND = 3;

/**
 * The header among the first rows: only words, data behind it, and more known names of columns than any other row; the
 * fuller and then the earlier one of equals. Null when no row looks like one.
 * @param rows the beginning of the list, empty rows left out
 */
export function findHeader(rows: readonly RawRow[]): RawRow | null {
  const candidates = rows
    .filter(({ rowNumber }) => rowNumber <= ROWS_ABOVE_HEADER + 1)
    .map((row, at) => ({
      row,
      known: knownNames(row),
      filled: filled(row),
      behind: rows.slice(at + 1, at + 1 + ROWS_BEHIND),
    }))
    .filter(({ row, known, filled: width }) => isOnlyWords(row) && (known > 0 || width > 1))
    .filter(({ filled: width, behind }) => behind.length === 0 || behind.some((row) => filled(row) * 2 >= width));
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (found, next) =>
      found === null || next.known > found.known || (next.known === found.known && next.filled > found.filled)
        ? next
        : found,
    null,
  );
  return best?.row ?? null;
}

const filled = ({ cells }: RawRow): number => cells.filter((cell) => cell.trim() !== '').length;

/** Different fields that the cells name. */
const knownNames = ({ cells }: RawRow): number =>
  new Set(cells.flatMap((cell) => meaningsOf(cell).slice(0, 1)).map(({ field }) => field)).size;

/** True when every filled cell is words: no number, date, address or sentence. */
function isOnlyWords({ cells }: RawRow): boolean {
  const texts = cells.map(headerText).filter((text) => text !== '');
  return (
    texts.length > 0 && texts.every((text) => /\p{L}/u.test(text) && text.length <= 80 && normaliseEmail(text) === null)
  );
}
