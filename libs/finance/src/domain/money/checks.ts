import { decimal, invalid } from '#kernel';
import type { Decimal } from '#kernel';

/** An amount of 0 or more. @throws DomainError AMOUNT_INVALID, DECIMAL_INVALID */
export function amountOf(value: string, field: string): Decimal {
  const amount = decimal(value);
  if (amount.isNegative() && !amount.isZero()) throw invalid('AMOUNT_INVALID', { field });
  return amount;
}

/** An amount with no more digits after the point than its currency has. @throws DomainError AMOUNT_TOO_PRECISE, AMOUNT_INVALID */
export function moneyOf(value: string, decimals: number, field: string): Decimal {
  const amount = amountOf(value, field);
  if (amount.decimalPlaces() > decimals) throw invalid('AMOUNT_TOO_PRECISE', { field, decimals });
  return amount;
}

/**
 * A rate or share of 0 or more. Here a double becomes a decimal, by its shortest form: 0.115 is what was agreed, not the
 * binary number beside it, and all that is paid is computed from it exactly (docs/adr/0020).
 * @throws DomainError RATE_INVALID
 */
export function rateOf(value: number, field = 'rate'): Decimal {
  if (!(value >= 0)) throw invalid('RATE_INVALID', { field });
  return decimal(value);
}

/** A whole number of `least` or more. @throws DomainError PERIODS_INVALID */
export function wholeOf(value: number, least: number, field: string): number {
  if (!Number.isInteger(value) || value < least) throw invalid('PERIODS_INVALID', { field });
  return value;
}
