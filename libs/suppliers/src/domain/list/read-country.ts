import { COUNTRIES, packOf } from '#countries';
import type { Country } from '#countries';
import { foldText } from '#kernel';
import { notUnderstood, problem, understood } from './row-problem.js';
import type { Understood } from './row-problem.js';
import { dice, shapeOf } from './similarity.js';

const NAMES: ReadonlyMap<string, Country> = new Map([
  ...COUNTRIES.flatMap((country) => {
    const { iso3, names } = packOf(country);
    return [country, iso3, names.es, names.en].map((name) => [foldText(name), country] as const);
  }),
  ['estados unidos mexicanos', 'MX'],
  ['mejico', 'MX'],
]);

/** Likeness of a misspelt name to the right one, from which on the right one is proposed. */
const LIKELY = 0.5;

/** The country that a text names: ISO code of two or three letters, or its name in Spanish or English; else null. */
export const countryNamed = (text: string): Country | null =>
  NAMES.get(foldText(text).replace(/^republica (de |del )?|( c ?a)$/g, '')) ?? null;

/** @param fallback country of the rows that do not name one, when the person gave it */
export function readCountry(text: string, fallback: Country | null): Understood<Country> {
  if (text === '')
    return fallback === null ? notUnderstood(problem('COUNTRY_MISSING', 'COUNTRY')) : understood(fallback);
  const country = countryNamed(text);
  if (country !== null) return understood(country);
  return notUnderstood(problem('COUNTRY_NOT_COVERED', 'COUNTRY', { text: text.slice(0, 40) }, likeliest(text)));
}

function likeliest(text: string): string | null {
  const typed = shapeOf(text.slice(0, 60)).trigrams;
  const found = COUNTRIES.map((country) => packOf(country).names.es)
    .map((name) => ({ name, likeness: dice(typed, shapeOf(name).trigrams) }))
    .reduce((best, next) => (next.likeness > best.likeness ? next : best));
  return found.likeness >= LIKELY ? found.name : null;
}
