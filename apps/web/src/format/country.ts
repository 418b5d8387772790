import { dateInFigures, dateInWords, isCountry, packOf } from '#countries';
import type { Country } from '#countries';
import { useLanguage } from '../i18n/use-text.js';
import { useSession } from '../session/session.js';

/** Where nothing is known of the reader, the pilot country (domain guide 8). */
const DEFAULT: Country = 'GT';

/** The country whose habits the reader has: that of their organisation. */
export function useCountry(): Country {
  const code = useSession().viewer?.organisation.country ?? DEFAULT;
  return isCountry(code) ? code : DEFAULT;
}

/** Dates as the reader writes them. */
export interface Dates {
  /** A calendar date, in words: "7 de marzo de 2026". */
  readonly inWords: (date: string) => string;
  /** A calendar date, for tables: 07/03/2026. */
  readonly inFigures: (date: string) => string;
  /** The day of an instant in the reader's country. */
  readonly dayOf: (instant: string) => string;
}

export function useDates(): Dates {
  const language = useLanguage();
  const { timeZone } = packOf(useCountry());
  return {
    inWords: (date) => dateInWords(date, language),
    inFigures: dateInFigures,
    dayOf: (instant) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant)),
  };
}
