import { invalid, noSolution, severalSolutions } from '#kernel';
import { annuityFactor, checkRate, discountOf, finite, savingsFactor } from './growth.js';
import { orderedFlows, rootRates } from './roots.js';

/** Even payments, by the sign rule of spreadsheets: cash received is above 0, cash paid below. */
export interface Payments {
  /** Per period, above -1. */
  readonly rate: number;
  /** Number of periods, 1 or more. */
  readonly nper: number;
  /** What is received now. */
  readonly pv: number;
  /** What is left after the last payment. */
  readonly fv?: number;
  /** 1: payments at the start of each period; 0: at its end. */
  readonly due?: 0 | 1;
}

/** Payments whose amount is known. */
export type Paid = Omit<Payments, 'pv'> & { readonly pmt: number };

/** One payment of a series. */
export type OfPeriod = Payments & { readonly per: number };

/** The payment that, made each period, brings `pv` to `-fv`. @throws DomainError RATE_INVALID, PERIODS_INVALID, RESULT_NOT_FINITE */
export function pmt({ rate, nper, pv: now, fv: later = 0, due = 0 }: Payments): number {
  check(rate, nper);
  const early = 1 + rate * due;
  // Of the two equal forms the one whose power shrinks, so that long series do not overflow.
  return rate < 0
    ? finite(-(now / discountOf(rate, nper) + later) / (early * savingsFactor(rate, nper)))
    : finite(-(now + later * discountOf(rate, nper)) / (early * annuityFactor(rate, nper)));
}

/** Present value of even payments and of what comes at the end. */
export function pv({ rate, nper, pmt: payment, fv: later = 0, due = 0 }: Paid): number {
  check(rate, nper);
  const end = later === 0 ? 0 : later * discountOf(rate, nper);
  return finite(-(payment * (1 + rate * due) * annuityFactor(rate, nper) + end));
}

/** What is there after the last of even payments. */
export function fv({
  rate,
  nper,
  pmt: payment,
  pv: now = 0,
  due = 0,
}: Omit<Paid, 'fv'> & { readonly pv?: number }): number {
  check(rate, nper);
  const grown = now === 0 ? 0 : now / discountOf(rate, nper);
  return finite(-(grown + payment * (1 + rate * due) * savingsFactor(rate, nper)));
}

/**
 * The interest in payment `per`. What is owed is counted from the payments still to come, which loses no digits near
 * the end as the difference of two grown sums does.
 * @throws DomainError PERIOD_INVALID unless 1 <= per <= nper
 */
export function ipmt({ per, ...payments }: OfPeriod): number {
  const { rate, nper, fv: later = 0, due = 0 } = payments;
  if (!(per >= 1 && per <= nper)) throw invalid('PERIOD_INVALID', { field: 'per' });
  const payment = pmt(payments);
  if (due === 1 && per === 1) return 0;
  const left = nper - per + 1;
  const end = later === 0 ? 0 : later * discountOf(rate, left + due);
  return finite(rate * (payment * annuityFactor(rate, left) + end));
}

/** The principal in payment `per`. */
export const ppmt = (payment: OfPeriod): number => finite(pmt(payment) - ipmt(payment));

/** Interest of the payments `start` to `end`, both included. @throws DomainError PERIOD_INVALID */
export function cumipmt({
  start,
  end,
  ...payments
}: Payments & { readonly start: number; readonly end: number }): number {
  if (!(start >= 1 && start <= end)) throw invalid('PERIOD_INVALID', { field: 'start' });
  if (end > payments.nper) throw invalid('PERIOD_INVALID', { field: 'end' });
  let sum = 0;
  for (let per = start; per <= end; per += 1) sum += ipmt({ ...payments, per });
  return finite(sum);
}

/**
 * The rate per period of even payments.
 * @throws DomainError NO_SOLUTION; SEVERAL_SOLUTIONS where payments against the sign of both ends allow two rates
 */
export function rateOf({ nper, pmt: payment, pv: now, fv: later = 0, due = 0 }: Omit<Payments & Paid, 'rate'>): number {
  check(0, nper);
  const payments = Array.from({ length: nper }, (_, period) => ({ at: period + 1 - due, amount: payment }));
  const rates = rootRates(orderedFlows([{ at: 0, amount: now }, ...payments, { at: nper, amount: later }]));
  const [found] = rates;
  if (found === undefined) throw noSolution();
  if (rates.length > 1) throw severalSolutions(rates);
  return found;
}

/** Effective yearly rate of a nominal one that is compounded `npery` times a year. @throws DomainError PERIODS_INVALID, RATE_INVALID */
export function effect(nominal: number, npery: number): number {
  if (!(npery >= 1)) throw invalid('PERIODS_INVALID', { field: 'npery' });
  return finite(Math.expm1(npery * Math.log1p(checkRate(nominal / npery, 'nominal'))));
}

/** Capital recovery factor: the yearly payment that 1 invested now needs; 1/n at rate 0. */
export function crf(rate: number, nper: number): number {
  check(rate, nper);
  return finite(1 / annuityFactor(rate, nper));
}

function check(rate: number, nper: number): void {
  checkRate(rate);
  if (!(nper >= 1 && Number.isInteger(nper))) throw invalid('PERIODS_INVALID', { field: 'nper' });
}
