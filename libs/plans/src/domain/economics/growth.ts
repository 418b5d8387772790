import { invalid } from '#kernel';

/**
 * Growth of money by a rate per period. Powers go through log1p and expm1, so that rates near 0 keep all their digits.
 * Rates lie above -1: at -1 all is lost in one period and no present value exists.
 */

/** @throws DomainError RATE_INVALID at `field` for a rate of -1 or less */
export function checkRate(rate: number, field = 'rate'): number {
  if (!(rate > -1)) throw invalid('RATE_INVALID', { field });
  return rate;
}

/** (1 + rate)^-periods: what 1 paid after `periods` is worth now. */
export const discountOf = (rate: number, periods: number): number => Math.exp(-periods * Math.log1p(rate));

/** What 1 a period, paid `periods` times at each end, is worth now; the number of periods at rate 0. */
export const annuityFactor = (rate: number, periods: number): number =>
  rate === 0 ? periods : -Math.expm1(-periods * Math.log1p(rate)) / rate;

/** What 1 a period, paid `periods` times at each end, has become after the last one. */
export const savingsFactor = (rate: number, periods: number): number =>
  rate === 0 ? periods : Math.expm1(periods * Math.log1p(rate)) / rate;

/** A result that a double can hold. @throws DomainError RESULT_NOT_FINITE */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw invalid('RESULT_NOT_FINITE');
  // -0 and 0 are the same amount.
  return value + 0;
}
