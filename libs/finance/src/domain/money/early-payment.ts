import { plain, roundHalfUp } from '#kernel';
import type { Decimal } from '#kernel';
import { moneyOf, rateOf, wholeOf } from './checks.js';

/** An invoice that is paid before its day. */
export interface EarlyInvoice {
  readonly amount: string;
  /** Days that it is paid early. */
  readonly days: number;
  /** Yearly rate of the discount. */
  readonly rate: number;
  /** The yearly rate after a price step. */
  readonly toRate?: number | undefined;
  /** Days of the year by which the discount counts: 360 or 365. */
  readonly basis?: number;
  readonly decimals?: number;
}

export interface EarlyPayment {
  readonly discount: string;
  readonly paid: string;
  /** Null without a second rate. */
  readonly toDiscount: string | null;
  /** What the price step is worth. */
  readonly stepWorth: string | null;
}

/**
 * The discount of an invoice that is paid early, and what a step of its rate is worth: each discount is rounded
 * half-up, then they are subtracted (domain guide 9.6).
 * @throws DomainError AMOUNT_INVALID, AMOUNT_TOO_PRECISE, RATE_INVALID, PERIODS_INVALID
 */
export function earlyPayment(invoice: EarlyInvoice): EarlyPayment {
  const { days, rate, toRate, basis = 360, decimals = 2 } = invoice;
  const amount = moneyOf(invoice.amount, wholeOf(decimals, 0, 'decimals'), 'amount');
  wholeOf(days, 0, 'days');
  wholeOf(basis, 1, 'basis');
  const discountAt = (yearly: Decimal): Decimal => roundHalfUp(amount.times(yearly).times(days).div(basis), decimals);
  const discount = discountAt(rateOf(rate));
  const toDiscount = toRate === undefined ? null : discountAt(rateOf(toRate, 'toRate'));
  return {
    discount: plain(discount, decimals),
    paid: plain(amount.minus(discount), decimals),
    toDiscount: toDiscount && plain(toDiscount, decimals),
    stepWorth: toDiscount && plain(discount.minus(toDiscount), decimals),
  };
}
