import { taxIdCheck } from '#countries';
import type { Country } from '#countries';
import type { ListedTaxId } from './listed-supplier.js';
import { notUnderstood, nothingSaid, problem, understood } from './row-problem.js';
import type { Understood } from './row-problem.js';

/**
 * Checks the tax id by the rules of the country (calc contract 11). A row without one is a prospect, not an error; zeros
 * are what some systems write where there is none.
 */
export function readTaxId(text: string, country: Country | null): Understood<ListedTaxId> {
  if (text === '' || /^0+$/.test(text) || country === null) return nothingSaid;
  const { scheme, normalised, display, errors, warnings, suggestion } = taxIdCheck(country, text);
  const details = { scheme, value: text.slice(0, 40) };
  if (normalised === null || display === null)
    return notUnderstood(...errors.map((code) => problem(code, 'TAX_ID', details, suggestion?.display ?? null)));
  return understood({ scheme, normalised, display }, ...warnings.map((code) => problem(code, 'TAX_ID', details)));
}
