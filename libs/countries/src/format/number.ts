import { decimal, plain } from '#kernel';
import type { Country } from '../country.js';
import { packOf } from '../pack/packs.js';

/**
 * A number as the country of the reader writes it: 1,234.5, 1.234,5 or 1 234,5 (portal guide 7). The language of the
 * page does not matter.
 * @param value decimal text
 * @param places digits after the decimal sign, half-up; absent: as many as the value has
 * @throws DomainError DECIMAL_INVALID
 */
export function formatNumber(value: string, country: Country, places?: number): string {
  const { numbers } = packOf(country);
  const [whole = '', fraction = ''] = plain(decimal(value), places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, numbers.group);
  return fraction === '' ? grouped : `${grouped}${numbers.decimal}${fraction}`;
}
