import { invalid } from './domain-error.js';

// eslint-disable-next-line no-control-regex -- the control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const BIDI = /[\u202A-\u202E\u2066-\u2069]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;

/**
 * A line or paragraph that a person typed: NFC, trimmed, without zero-width characters.
 * @param maxGraphemes length as a reader counts it, not as bytes
 * @throws DomainError TEXT_INVALID for control characters, lone surrogates and bidirectional overrides;
 *   TEXT_EMPTY when nothing is left; TEXT_TOO_LONG. Nothing is clipped.
 */
export function cleanText(raw: string, maxGraphemes: number): string {
  if (CONTROL.test(raw) || BIDI.test(raw) || LONE_SURROGATE.test(raw)) throw invalid('TEXT_INVALID');
  const text = raw.normalize('NFC').replace(INVISIBLE, '').trim();
  if (text === '') throw invalid('TEXT_EMPTY');
  if (text.length > maxGraphemes && graphemes(text) > maxGraphemes)
    throw invalid('TEXT_TOO_LONG', { max: maxGraphemes });
  return text;
}

/** Lower case without accents, one space between words: what search and similarity compare, stored when written (D18). */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An e-mail address as it is compared: lower case, no space around; null when it is not of the form local@domain.tld. */
export function normaliseEmail(raw: string): string | null {
  const text = raw.normalize('NFC').trim().toLowerCase();
  return text.length <= 254 &&
    /^[^\s@<>(),;:"[\]\\]{1,64}@[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.[a-z]{2,63}$/.test(text) &&
    !text.includes('..')
    ? text
    : null;
}

function graphemes(text: string): number {
  return Array.from(new Intl.Segmenter('es', { granularity: 'grapheme' }).segment(text)).length;
}
