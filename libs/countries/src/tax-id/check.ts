import type { Country } from '../country.js';
import { checkCharacter } from './check-digits.js';
import { compact, groupedInThrees, lastStandsApart, partsOfNumber, readings } from './clean.js';
import type { TaxIdAnswer, TaxIdError, TaxIdText, TaxIdWarning } from './codes.js';
import { displayOf } from './display.js';
import { hasForm, hasLength } from './form.js';
import { looksLikePlaceholder } from './placeholder.js';
import type { TaxIdScheme } from './scheme.js';

/** A number typed by a person, cleaned. */
interface Typed {
  readonly text: string;
  /** What the writing says about a check digit that stands apart: it is there, it is not there, or it does not say. */
  readonly check: 'written' | 'missing' | 'unsaid';
}

interface Verdict {
  readonly error: TaxIdError;
  readonly suggestion?: string;
}

/** Longer texts hold no number; they are not searched for labels and dashes. */
const MAX_TYPED = 200;

/** Words that stand for "no identified taxpayer" in every country, after cleaning. */
const GENERIC_WORDS = ['CF', 'C/F', 'CONSUMIDORFINAL', 'PUBLICOENGENERAL', 'CLIENTESVARIOS', 'EXTRANJERO'];

/**
 * Checks a number against a scheme of a country (calc contract 11): cleans it, then spreadsheet notation, generic,
 * form, length, check digit in that order, and the first that fails is the one error. Nothing is filled in; what can be
 * completed is proposed.
 */
export function checkTaxId(country: Country, scheme: TaxIdScheme, value: string): TaxIdAnswer {
  const typed = readTyped(country, scheme, value);
  const verdict = firstFault(scheme, typed);
  if (verdict !== null) return refused(scheme, verdict);
  return {
    scheme: scheme.scheme,
    ...textsOf(scheme, typed.text),
    valid: true,
    errors: [],
    warnings: warningsOf(scheme, typed.text),
    suggestion: null,
  };
}

/** The text that uniqueness and search compare, whether the number is valid or not. */
export const normaliseTaxId = (country: Country, scheme: TaxIdScheme, value: string): string =>
  readTyped(country, scheme, value).text;

function readTyped(country: Country, scheme: TaxIdScheme, value: string): Typed {
  if (value.length > MAX_TYPED) return { text: compact(value), check: 'written' };
  const { separateCheck, zerosCount, forms } = scheme;
  const mark = separateCheck !== undefined && 'mark' in separateCheck ? separateCheck.mark : null;
  const all = readings(value, country)
    .map((text) => (mark === null ? text : text.replace(new RegExp(`(?:${mark})+(?=\\d{1,2}$)`), '')))
    .map((text) => (zerosCount ? text : text.replace(/^0+(?=\d)/, '')));
  const text = all.find((reading) => hasForm(reading, forms) && hasLength(reading, forms)) ?? all.at(-1) ?? '';
  return { text, check: writtenCheck(country, scheme, { value, text }) };
}

function writtenCheck(
  country: Country,
  { separateCheck }: TaxIdScheme,
  { value, text }: { value: string; text: string },
): Typed['check'] {
  if (separateCheck === undefined) return 'written';
  if ('mark' in separateCheck)
    return new RegExp(separateCheck.partsWithout).test(partsOfNumber(value, country).join('-')) ? 'missing' : 'written';
  if (lastStandsApart(value) || !new RegExp(separateCheck.body).test(text)) return 'written';
  return groupedInThrees(value) || text.length < separateCheck.bareFrom ? 'missing' : 'unsaid';
}

function firstFault(scheme: TaxIdScheme, typed: Typed): Verdict | null {
  const { text } = typed;
  if (/^\d+E[+]?\d+$/.test(text)) return { error: 'TAX_ID_SPREADSHEET_NOTATION' };
  if ([...GENERIC_WORDS, ...scheme.generic].includes(text)) return { error: 'TAX_ID_GENERIC' };
  if (!hasForm(text, scheme.forms)) return lostZero(scheme, text) ?? { error: 'TAX_ID_BAD_FORMAT' };
  return lengthFault(scheme, typed) ?? checkFault(scheme, typed);
}

/** A number whose zero in front a spreadsheet took: too short by one, and right with the zero. */
function lostZero(scheme: TaxIdScheme, text: string): Verdict | null {
  const completed = `0${text}`;
  const whole = scheme.zerosCount && hasForm(completed, scheme.forms) && hasLength(completed, scheme.forms);
  if (!whole) return null;
  return { error: 'TAX_ID_BAD_LENGTH', ...(hasRightCheck(scheme, completed) ? { suggestion: completed } : {}) };
}

function lengthFault(scheme: TaxIdScheme, { text, check }: Typed): Verdict | null {
  if (check === 'missing') return missingCheck(scheme, text);
  if (hasLength(text, scheme.forms)) return null;
  return (scheme.check === null ? null : lostZero(scheme, text)) ?? { error: 'TAX_ID_BAD_LENGTH' };
}

function checkFault(scheme: TaxIdScheme, { text, check }: Typed): Verdict | null {
  if (scheme.check?.wrong !== 'blocks' || hasRightCheck(scheme, text)) return null;
  return check === 'unsaid' ? missingCheck(scheme, text) : { error: 'TAX_ID_BAD_CHECK_DIGIT' };
}

function missingCheck({ check }: TaxIdScheme, body: string): Verdict {
  const suggestion = check === null ? {} : { suggestion: body + checkCharacter(check.method, body) };
  return { error: 'TAX_ID_DV_MISSING', ...suggestion };
}

const hasRightCheck = ({ check }: TaxIdScheme, text: string): boolean =>
  check === null || checkCharacter(check.method, text.slice(0, -1)) === text.slice(-1);

const textsOf = (scheme: TaxIdScheme, text: string): TaxIdText => ({
  normalised: text,
  display: displayOf(text, scheme.display),
});

const refused = (scheme: TaxIdScheme, { error, suggestion }: Verdict): TaxIdAnswer => ({
  scheme: scheme.scheme,
  normalised: null,
  display: null,
  valid: false,
  errors: [error],
  warnings: [],
  suggestion: suggestion === undefined ? null : textsOf(scheme, suggestion),
});

function warningsOf(scheme: TaxIdScheme, text: string): TaxIdWarning[] {
  const { check, knownTypes } = scheme;
  const body = check === null ? text : text.slice(0, -1);
  const found: (TaxIdWarning | false)[] = [
    looksLikePlaceholder(body) && 'TAX_ID_LOOKS_LIKE_PLACEHOLDER',
    isUnusual(scheme, text) && 'TAX_ID_CHECK_DIGIT_UNUSUAL',
    knownTypes?.some((type) => text.startsWith(type)) === false && 'TAX_ID_UNKNOWN_TYPE',
    check === null && knownTypes === undefined && 'TAX_ID_NOT_VERIFIABLE',
  ];
  return found.filter((warning) => warning !== false);
}

/** A check digit, or a homoclave (the last three of an RFC), off the published rule. */
function isUnusual(scheme: TaxIdScheme, text: string): boolean {
  if (scheme.check?.wrong !== 'warns') return false;
  const homoclave = scheme.homoclave === undefined || new RegExp(scheme.homoclave).test(text);
  return !homoclave || !hasRightCheck(scheme, text);
}
