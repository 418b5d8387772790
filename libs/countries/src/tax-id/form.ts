import { isCalendarDate } from '#kernel';
import type { FixedPart, IdForm, Mask } from './scheme.js';

const PLACE: Readonly<Record<string, RegExp>> = {
  '9': /\d/,
  L: /[A-Z]/,
  N: /[A-ZÑ&]/,
  X: /[A-Z\d]/,
  C: /[\dK]/,
};

const fits = (character: string, place: string): boolean => PLACE[place]?.test(character) ?? false;

/** Characters, fixed parts and date, as far as the text reaches; its length is another question. */
export function hasForm(text: string, forms: readonly IdForm[]): boolean {
  return forms.some((form) => ('pattern' in form ? new RegExp(form.pattern, 'u').test(text) : fitsMask(text, form)));
}

/** True when the text is as long as a number of one of the forms whose characters it has. */
export function hasLength(text: string, forms: readonly IdForm[]): boolean {
  return forms.some((form) => hasForm(text, [form]) && isWithin(text.length, lengthsOf(form)));
}

/** Shortest and longest number of a form. */
function lengthsOf(form: IdForm): { from: number; to: number } {
  if ('pattern' in form) return form.lengths;
  if ('digits' in form) return { from: form.digits.from + 1, to: form.digits.to + 1 };
  return { from: form.mask.length, to: form.mask.length };
}

const isWithin = (value: number, { from, to }: { from: number; to: number }): boolean => value >= from && value <= to;

function fitsMask(text: string, form: Exclude<IdForm, { pattern: string }>): boolean {
  if ('digits' in form) return allFit(text, '9'.repeat(Math.max(0, text.length - 1)) + form.check);
  const { mask, parts = [] } = form;
  return allFit(text, mask) && parts.every((part) => fitsPart(text, part));
}

/** Characters beyond the mask need the kind of its last place: a number that is too long is not a wrong form. */
const allFit = (text: string, mask: Mask): boolean =>
  Array.from(text).every((character, index) => fits(character, mask.charAt(Math.min(index, mask.length - 1))));

function fitsPart(text: string, part: FixedPart): boolean {
  if ('date' in part) return text.length < part.at + 6 || isDate(text.slice(part.at, part.at + 6), part.date);
  const size = part.oneOf[0]?.length ?? 0;
  return text.length < part.at + size || part.oneOf.includes(text.slice(part.at, part.at + size));
}

/** Two-digit years are read as 2000 to 2099: of the years they may stand for, only 1900 has no 29 February. */
function isDate(digits: string, order: 'DDMMYY' | 'YYMMDD'): boolean {
  const [first, month, last] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  return isCalendarDate(order === 'DDMMYY' ? `20${last}-${month}-${first}` : `20${first}-${month}-${last}`);
}
