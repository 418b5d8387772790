import type { Country } from '../country.js';

/** Unicode dashes and the minus sign, dots, commas, spaces of every kind, and characters without width. */
const SEPARATORS = /[\p{Pd}\u2212\u2043.,\s\p{Cf}]/gu;

/** What people write in front of a number: the names of the papers it stands on. Longer ones first. */
const LABELS = [
  'CEDULAJURIDICA',
  'CEDJURIDICA',
  'IDENTIFICACION',
  'CEDJUR',
  'NUMERO',
  'CEDULA',
  'TAXID',
  'RUCDV',
  'CED',
  'CPJ',
  'DUI',
  'NIT',
  'NUM',
  'RFC',
  'RTN',
  'RUC',
  'RUT',
  'NO',
  'ID',
];

const PUNCTUATION = /^[:#=°º/'"]+/;

/** Capitals without accents; Ñ stays, since it is a letter of Mexican numbers. */
const capitals = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKD')
    .replace(/N\u0303/g, '\u00D1')
    .replace(/\p{M}/gu, '');

/** The text of a tax id without anything that people or PDF put between its characters. */
export const compact = (raw: string): string => capitals(raw).replace(SEPARATORS, '').normalize('NFKC');

/**
 * Every reading of the text, from the text as it stands to the one without any label in front: a company whose number
 * begins with RFC or MX must not lose its letters, so the caller takes the first reading that has the form.
 */
export function readings(raw: string, country: Country): string[] {
  const found = [compact(raw)];
  for (let rest = withoutLabel(found[0] ?? '', country); rest !== null; rest = withoutLabel(rest, country))
    found.push(rest);
  return found;
}

function withoutLabel(text: string, country: Country): string | null {
  const marks = PUNCTUATION.exec(text);
  if (marks) return text.slice(marks[0].length);
  const label = [...LABELS, country].find((candidate) => text.startsWith(candidate));
  return label === undefined ? null : text.slice(label.length);
}

/** True when the last character stands behind a dash of its own: `800.197.268-4`. */
export const lastStandsApart = (raw: string): boolean =>
  /[\p{Pd}\u2212\u2043]\s*[\dK]\s*$/iu.test(raw.normalize('NFKC'));

/** True for groups of three without a dash at the end, as a number without check digit is written: `800.197.268`. */
export const groupedInThrees = (raw: string): boolean => /(^|\D)\d{1,3}([.,\s]\d{3})+\s*$/u.test(raw.normalize('NFKC'));

/** The parts of the text between dashes, spaces and dots, without label: `RUC 8-442-445 DV 20` = 8, 442, 445, DV, 20. */
export function partsOfNumber(raw: string, country: Country): string[] {
  const parts = capitals(raw)
    .split(/[\p{Pd}\u2212\u2043\s.,:]+/u)
    .filter((part) => part !== '');
  const labels = parts.findIndex((part) => ![...LABELS, country].includes(part));
  return parts.slice(Math.max(0, labels));
}
