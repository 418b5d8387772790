import { partsOf } from '#kernel';
import type { CalendarDate } from '#kernel';
import type { Language } from '../country.js';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** In words, for sentences: "7 de marzo de 2026", "7 March 2026". @throws DomainError DATE_INVALID */
export function dateInWords(date: CalendarDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  const name = MONTHS[language][month - 1] ?? '';
  return language === 'es' ? `${day} de ${name} de ${year}` : `${day} ${name} ${year}`;
}

/** For tables, in every country: dd/mm/yyyy (portal guide 7). @throws DomainError DATE_INVALID */
export function dateInFigures(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(day)}/${two(month)}/${String(year).padStart(4, '0')}`;
}

/** A month in words: "marzo de 2026", "March 2026". @param month 1 to 12 */
export function monthInWords(year: number, month: number, language: Language): string {
  const name = MONTHS[language][month - 1] ?? '';
  return language === 'es' ? `${name} de ${year}` : `${name} ${year}`;
}
