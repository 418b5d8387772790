import { foldText } from '#kernel';

/** Spaces of every kind, line breaks and tabs. */
const GAPS = /[\t\r\n\p{Z}]+/gu;

/** Beginnings that make a spreadsheet take a text for a formula (reliability guide 11). */
const FORMULA = /^[=+\-@\t\r\0＝＋－＠]/u;
/** The same behind any number of apostrophes: what is written with one more, and read with one less. */
const GUARDED = /^'+[=+\-@\t\r\0＝＋－＠]/u;

/** Results of formulas that failed, in the spellings of Spanish and English spreadsheets. */
const FAILED_FORMULA =
  /^#(n\/[ad]|¡?ref!|value!|¡valor!|¡?div\/0!|name\?|¿nombre\?|null!|¡nulo!|¡?num!|spill!|¡desbordamiento!|calc!)$/iu;

/** What people write where there is nothing to say, after folding. */
const NOTHING = new Set([
  ...['na', 'n a', 'nd', 'n d', 'sd', 's d', 'sn', 's n', 'null', 'none', 'not available'],
  ...['sin dato', 'sin datos', 'no tiene', 'no aplica', 'no disponible', 'no hay', 'ninguno', 'ninguna', 'pendiente'],
]);

/** Longer texts are none of them, whatever stands between their words. */
const LONGEST_NOTHING = 20;

/** The text of a cell on one line, without space around it and without the apostrophe that guards a formula. */
export const cellText = (raw: string): string => (GUARDED.test(raw) ? raw.slice(1) : raw).replace(GAPS, ' ').trim();

/** True for a blank cell, dashes, n/a, s/d, "no tiene" and their like. */
export const saysNothing = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text) || (text.length <= LONGEST_NOTHING && NOTHING.has(foldText(text)));

export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);

/** True for #N/A, #REF! and their like: the cell had a value and lost it. */
export const isFailedFormula = (text: string): boolean => FAILED_FORMULA.test(text);

/** The text with an apostrophe in front where a spreadsheet would run it; `cellText` takes it away again. */
export const guardFormula = (text: string): string => (FORMULA.test(text) || GUARDED.test(text) ? `'${text}` : text);
