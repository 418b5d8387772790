import { DomainError, cleanText } from '#kernel';
import { looksLikeFormula } from './cell-text.js';
import type { ListedField } from './field.js';
import { notUnderstood, nothingSaid, problem, understood } from './row-problem.js';
import type { Understood } from './row-problem.js';

/** Longest texts, in graphemes. A longer one is a problem of the row; nothing is clipped. */
export const LONGEST: Readonly<Partial<Record<ListedField, number>>> = { VENDOR_NUMBER: 40 };
export const LONGEST_TEXT = 120;

/** What stands where a letter was lost when a file was saved with the wrong letters. */
const LOST_LETTER = '\uFFFD';

/** A text that is kept as it was typed. One that a spreadsheet would run stays text and is pointed out. */
export function readText(field: ListedField, text: string): Understood<string> {
  const max = LONGEST[field] ?? LONGEST_TEXT;
  if (text.includes(LOST_LETTER)) return notUnderstood(problem('TEXT_INVALID', field));
  try {
    const clean = cleanText(text, max);
    return looksLikeFormula(clean) ? understood(clean, problem('TEXT_LOOKS_LIKE_FORMULA', field)) : understood(clean);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'TEXT_EMPTY') return nothingSaid;
    return notUnderstood(
      error.code === 'TEXT_TOO_LONG' ? problem('TEXT_TOO_LONG', field, { max }) : problem('TEXT_INVALID', field),
    );
  }
}
