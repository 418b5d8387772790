import { assistanceEn } from './assistance.en.js';
import { assistanceEs } from './assistance.es.js';
import { diagnosticsEn } from './diagnostics.en.js';
import { diagnosticsEs } from './diagnostics.es.js';
import { errorsEn } from './errors.en.js';
import { errorsEs } from './errors.es.js';
import { financeEn } from './finance.en.js';
import { financeEs } from './finance.es.js';
import { listEn } from './list.en.js';
import { listEs } from './list.es.js';
import { countriesEn } from './countries.en.js';
import { countriesEs } from './countries.es.js';
import { plansEn } from './plans.en.js';
import { plansEs } from './plans.es.js';
import { scoringEn } from './scoring.en.js';
import { scoringEs } from './scoring.es.js';
import { suppliersEn } from './suppliers.en.js';
import { suppliersEs } from './suppliers.es.js';

export type Locale = 'es' | 'en';
export const LOCALES: readonly Locale[] = ['es', 'en'];

/** Every published error code with its sentence: what happened, and what to do. */
const catalogue: Record<Locale, Readonly<Record<string, string>>> = {
  es: {
    ...errorsEs,
    ...countriesEs,
    ...listEs,
    ...suppliersEs,
    ...scoringEs,
    ...diagnosticsEs,
    ...assistanceEs,
    ...plansEs,
    ...financeEs,
  },
  en: {
    ...errorsEn,
    ...countriesEn,
    ...listEn,
    ...suppliersEn,
    ...scoringEn,
    ...diagnosticsEn,
    ...assistanceEn,
    ...plansEn,
    ...financeEn,
  },
};

/**
 * The sentence of a code in a language; `{name}` in it is filled from the details. A contract test holds the catalogue
 * against every code the source names.
 */
export function messageOf(code: string, locale: Locale, details: Readonly<Record<string, unknown>> = {}): string {
  const sentence = catalogue[locale][code] ?? catalogue[locale].INTERNAL ?? code;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => wordOf(details[name]));
}

/** All codes with a sentence in the language. */
export const codesIn = (locale: Locale): string[] => Object.keys(catalogue[locale]);

/** The first language of an Accept-Language header that the product speaks; Spanish otherwise. */
export function localeOf(header: string | undefined): Locale {
  const wanted = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return LOCALES.find((locale) => locale === wanted.find((tag) => tag === 'es' || tag === 'en')) ?? 'es';
}

const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
