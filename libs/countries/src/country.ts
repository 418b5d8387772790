import { notCovered } from '#kernel';

/** The countries of the product, in the order of domain guide 8 (ISO 3166-1 alpha-2). */
export const COUNTRIES = ['GT', 'SV', 'HN', 'NI', 'CR', 'PA', 'MX', 'CO', 'PE', 'CL'] as const;

export type Country = (typeof COUNTRIES)[number];

/** The languages of the product. */
export type Language = 'es' | 'en';

/** A name in every language of the product. */
export type Names = Readonly<Record<Language, string>>;

export const isCountry = (code: string): code is Country => COUNTRIES.some((country) => country === code);

/** @throws DomainError NOT_COVERED for a country without pack */
export function countryOf(code: string): Country {
  if (!isCountry(code)) throw notCovered({ field: 'country', country: code.slice(0, 20) });
  return code;
}
