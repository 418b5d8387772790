import { decimal, invalid, plain, roundHalfUp, sumOf } from '#kernel';
import type { Decimal } from '#kernel';
import { annuityOf } from './annuity.js';
import { moneyOf, rateOf, wholeOf } from './checks.js';

/** A loan that is paid back in even instalments. */
export interface Loan {
  /** What is lent, in a currency. */
  readonly pv: string;
  /** Per period, 0 or more. */
  readonly rate: number;
  readonly nper: number;
  /** Digits after the point of the currency: 2 for USD, 0 for CLP. */
  readonly decimals?: number;
  /** Periods at the beginning in which interest alone is paid. */
  readonly interestOnly?: number;
}

/** One instalment. */
export interface ScheduleRow {
  readonly per: number;
  readonly payment: string;
  readonly interest: string;
  readonly principal: string;
  /** What is owed after it. */
  readonly balance: string;
}

export interface Schedule {
  /** The even instalment, after the periods of interest alone. */
  readonly payment: string;
  readonly lastPayment: string;
  readonly totalInterest: string;
  readonly totalPaid: string;
  readonly rows: readonly ScheduleRow[];
}

interface Row {
  readonly interest: Decimal;
  readonly principal: Decimal;
  readonly balance: Decimal;
}

/**
 * The instalments of a loan (method guide 11.2, domain guide 9.4). Interest of each period is rounded half-up on what
 * is owed, the last payment absorbs the rest, and the principals add up to the loan exactly. An instalment that
 * rounding made too large stops at what is still owed.
 * @throws DomainError AMOUNT_INVALID, AMOUNT_TOO_PRECISE, RATE_INVALID, PERIODS_INVALID
 */
export function schedule({ pv, rate, nper, decimals = 2, interestOnly = 0 }: Loan): Schedule {
  const loan = moneyOf(pv, wholeOf(decimals, 0, 'decimals'), 'pv');
  const interestRate = rateOf(rate);
  wholeOf(nper, 1, 'nper');
  if (wholeOf(interestOnly, 0, 'interestOnly') >= nper) throw invalid('PERIODS_INVALID', { field: 'interestOnly' });
  const payment = roundHalfUp(loan.div(annuityOf(interestRate, nper - interestOnly)), decimals);
  const rows: Row[] = [];
  let balance = loan;
  for (let per = 1; per <= nper; per += 1) {
    const interest = roundHalfUp(balance.times(interestRate), decimals);
    const even = per <= interestOnly ? decimal(0) : payment.minus(interest);
    const principal = per === nper || even.greaterThan(balance) ? balance : even;
    balance = balance.minus(principal);
    rows.push({ interest, principal, balance });
  }
  const money = (amount: Decimal): string => plain(amount, decimals);
  const last = rows[nper - 1];
  const totalInterest = sumOf(rows.map(({ interest }) => interest));
  return {
    payment: money(payment),
    lastPayment: money(last ? last.interest.plus(last.principal) : payment),
    totalInterest: money(totalInterest),
    totalPaid: money(totalInterest.plus(loan)),
    rows: rows.map((row, index) => ({
      per: index + 1,
      payment: money(row.interest.plus(row.principal)),
      ...{ interest: money(row.interest), principal: money(row.principal), balance: money(row.balance) },
    })),
  };
}
