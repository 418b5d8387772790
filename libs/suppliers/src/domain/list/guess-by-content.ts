import { COUNTRIES, taxIdCheck } from '#countries';
import { normaliseEmail } from '#kernel';
import { cellText, saysNothing } from './cell-text.js';
import type { ListedField } from './field.js';
import type { HeaderMeaning } from './header-words.js';
import { countryNamed } from './read-country.js';

/** Shares of the filled cells from which on the content of a column says what it is. */
const ENOUGH: readonly { readonly field: ListedField; readonly share: number; readonly strength: number }[] = [
  { field: 'EMAIL', share: 0.6, strength: 0.92 },
  { field: 'COUNTRY', share: 0.6, strength: 0.85 },
  { field: 'TAX_ID', share: 0.7, strength: 0.8 },
];

/** Numbers without a published check digit, by their form: Honduras 14 digits, Nicaragua J and 13, Costa Rica 3-101-… */
const FORM_ALONE = /^(J\d{13}|(0[1-9]|1[0-8])\d{2}-?\d{4}-?\d{6}|3-\d{3}-\d{6})$/;

const TESTS: Readonly<Partial<Record<ListedField, (text: string) => boolean>>> = {
  EMAIL: (text) => normaliseEmail(text) !== null,
  COUNTRY: (text) => countryNamed(text) !== null,
  TAX_ID: (text) => FORM_ALONE.test(text) || hasCheckedTaxId(text),
};

/** A number that passes the check digit of a country: shorter ones pass by chance. */
const hasCheckedTaxId = (text: string): boolean =>
  text.replace(/\D/g, '').length >= 6 &&
  COUNTRIES.some((country) => {
    const { valid, warnings } = taxIdCheck(country, text);
    return valid && warnings.length === 0;
  });

/** What the cells of a column look like: e-mail addresses, countries, tax ids; null when nothing stands out. */
export function contentMeaning(samples: readonly string[]): HeaderMeaning | null {
  const texts = samples.map(cellText).filter((text) => !saysNothing(text));
  if (texts.length === 0) return null;
  const found = ENOUGH.find(({ field, share }) => {
    const isOne = TESTS[field];
    return isOne !== undefined && texts.filter(isOne).length / texts.length >= share;
  });
  return found === undefined ? null : { field: found.field, strength: found.strength };
}
