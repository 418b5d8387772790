import { decimal } from '#kernel';
import type { Country } from '../country.js';
import { packOf, PACKS } from '../pack/packs.js';
import { formatNumber } from './number.js';

/** Signs in front of an amount. Where `$` is the sign of the country's own currency, the dollar is `US$`. */
const SIGNS: Readonly<Record<string, string>> = {
  GTQ: 'Q',
  HNL: 'L',
  NIO: 'C$',
  CRC: '₡',
  PAB: 'B/.',
  MXN: '$',
  COP: '$',
  CLP: '$',
  PEN: 'S/\u00a0',
  CLF: 'UF\u00a0',
  EUR: '€',
};

const DECIMALS: ReadonlyMap<string, number> = new Map(
  Object.values(PACKS).map(({ currency }) => [currency.code, currency.shownDecimals]),
);

/**
 * An amount of money as people of the country write it; pesos of Chile and Colombia without decimals.
 * @param amount decimal text
 * @param currency ISO 4217
 * @param country of the reader
 * @param withCode writes the code behind it, for places where more than one currency can appear (portal guide 7)
 * @throws DomainError DECIMAL_INVALID
 */
export function formatMoney(
  amount: string,
  currency: string,
  country: Country,
  { withCode = false }: { readonly withCode?: boolean } = {},
): string {
  const negative = decimal(amount).isNegative();
  const digits = formatNumber(negative ? amount.slice(1) : amount, country, DECIMALS.get(currency) ?? 2);
  const sign = negative && /[1-9]/.test(digits) ? '-' : '';
  return `${sign}${signOf(currency, country)}${digits}${withCode ? `\u00a0${currency}` : ''}`;
}

function signOf(currency: string, country: Country): string {
  if (currency === 'USD') return packOf(country).currency.code === 'USD' ? '$' : 'US$';
  const sign = SIGNS[currency];
  if (sign === undefined) return `${currency}\u00a0`;
  const foreign = sign === '$' && packOf(country).currency.code !== currency;
  return foreign ? `${currency}\u00a0` : sign;
}
