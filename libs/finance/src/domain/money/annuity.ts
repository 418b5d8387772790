import { decimal } from '#kernel';
import type { Decimal } from '#kernel';

/**
 * What 1 a period, paid at its end `periods` times, is worth now: (1 - (1 + i)^-n)/i, n at rate 0. In decimals of 60
 * digits, so that an instalment is rounded once, to the cent, and from the rate that was agreed.
 */
export function annuityOf(rate: Decimal, periods: number): Decimal {
  if (rate.isZero()) return decimal(periods);
  return decimal(1).minus(rate.plus(1).pow(-periods)).div(rate);
}
