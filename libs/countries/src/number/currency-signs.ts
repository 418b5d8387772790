import type { CountryPack } from '../pack/pack.js';

/** ISO 4217 codes that may stand beside an amount: those of the ten countries, the Chilean UF and the euro. */
export const CURRENCY_CODES = ['GTQ', 'USD', 'HNL', 'NIO', 'CRC', 'PAB', 'MXN', 'COP', 'PEN', 'CLP', 'CLF', 'EUR'];

/**
 * Currencies that a sign or code may mean in a country, the likelier first; empty when it is none. A single letter
 * counts in the case of its sign only.
 */
export function currenciesNamed(sign: string, { currency }: CountryPack): readonly string[] {
  const wanted = sign.length > 1 ? sign.toUpperCase() : sign;
  if (CURRENCY_CODES.includes(wanted)) return [wanted];
  return Object.entries(currency.signs).find(([known]) => known === wanted)?.[1] ?? [];
}
