import { invalid } from '#kernel';
import type { Country } from '../country.js';
import { packOf } from '../pack/packs.js';
import { checkTaxId } from './check.js';
import { compact } from './clean.js';
import type { TaxIdAnswer } from './codes.js';
import type { TaxIdScheme } from './scheme.js';

/**
 * The scheme of a number. Without a name the form decides: where a country has several, the one whose numbers are
 * nearest in length (El Salvador: up to 11 characters a DUI, more a NIT).
 * @throws DomainError TAX_ID_SCHEME_UNKNOWN for a name that the country does not have
 */
export function schemeOf(country: Country, value: string, name?: string): TaxIdScheme {
  const { taxIds } = packOf(country);
  const named = name === undefined ? nearest(taxIds, value) : taxIds.find(({ scheme }) => scheme === name);
  if (named === undefined)
    throw invalid('TAX_ID_SCHEME_UNKNOWN', { field: 'scheme', schemes: taxIds.map(({ scheme }) => scheme) });
  return named;
}

/** Cleans, checks and formats a tax id of a country (calc contract 11). A wrong number is an answer, not an error. */
export const taxIdCheck = (country: Country, value: string, scheme?: string): TaxIdAnswer =>
  checkTaxId(country, schemeOf(country, value, scheme), value);

function nearest(taxIds: readonly TaxIdScheme[], value: string): TaxIdScheme | undefined {
  const digits = compact(value).replace(/\D/g, '').length;
  const distance = (scheme: TaxIdScheme): number => Math.abs(digits - usualLength(scheme));
  return taxIds.reduce<TaxIdScheme | undefined>(
    (best, scheme) => (best === undefined || distance(scheme) < distance(best) ? scheme : best),
    undefined,
  );
}

/** Length of the first form that has a fixed one. */
function usualLength({ forms }: TaxIdScheme): number {
  const [mask] = forms.flatMap((form) => ('mask' in form ? [form.mask] : []));
  return mask?.length ?? 0;
}
