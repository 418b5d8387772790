import { daysBetween, invalid, noSolution } from '#kernel';
import type { CalendarDate } from '#kernel';
import { checkRate, discountOf, finite } from './growth.js';

/** Days of the year by which dated flows are discounted (method guide 10). */
export const YEAR_DAYS = 365;

/** A flow of money: received above 0, paid below. */
export interface Flow {
  /** Periods, or years of 365 days, after the first flow. */
  readonly at: number;
  readonly amount: number;
}

/** The flows of a series, one a period, the first one now. @throws DomainError VALUES_EMPTY */
export function flowsOf(values: readonly number[]): Flow[] {
  if (values.length === 0) throw invalid('VALUES_EMPTY', { field: 'values' });
  return values.map((amount, at) => ({ at, amount }));
}

/**
 * The flows of dated values, in years of 365 days from the first date.
 * @throws DomainError VALUES_EMPTY, LENGTHS_DIFFER, DATE_BEFORE_FIRST, DATE_INVALID
 */
export function datedFlowsOf(values: readonly number[], dates: readonly CalendarDate[]): Flow[] {
  const [first] = dates;
  if (values.length !== dates.length) throw invalid('LENGTHS_DIFFER', { field: 'dates' });
  if (first === undefined) throw invalid('VALUES_EMPTY', { field: 'values' });
  return dates.map((date, index) => {
    const days = daysBetween(first, date);
    if (days < 0) throw invalid('DATE_BEFORE_FIRST', { field: `dates[${index}]` });
    return { at: days / YEAR_DAYS, amount: values[index] ?? 0 };
  });
}

/** What the flows are worth at time 0, summed from the left. */
export const worthOf = (rate: number, flows: readonly Flow[]): number =>
  flows.reduce((sum, { at, amount }) => sum + amount * discountOf(rate, at), 0);

/**
 * Net present value with the first value now, the convention of the house (method guide 10).
 * @param rate per period, above -1
 * @throws DomainError RATE_INVALID, VALUES_EMPTY, RESULT_NOT_FINITE
 */
export const npvT0 = (rate: number, values: readonly number[]): number =>
  finite(worthOf(checkRate(rate), flowsOf(values)));

/** Net present value as spreadsheets count it: the first value comes one period from now. */
export const npvExcel = (rate: number, values: readonly number[]): number =>
  finite(
    worthOf(
      checkRate(rate),
      flowsOf(values).map(({ at, amount }) => ({ at: at + 1, amount })),
    ),
  );

/**
 * Net present value of dated flows at the first date, actual/365. Dates are calendar days, without zone or clock change.
 * @param rate per year
 */
export const xnpv = (rate: number, values: readonly number[], dates: readonly CalendarDate[]): number =>
  finite(worthOf(checkRate(rate), datedFlowsOf(values, dates)));

/**
 * Modified internal rate: what is paid is financed at one rate, what comes back is put out at another, to the end.
 * @throws DomainError NO_SOLUTION without both a payment and a receipt, RATE_INVALID
 */
export function mirr(values: readonly number[], financeRate: number, reinvestRate: number): number {
  checkRate(financeRate, 'financeRate');
  checkRate(reinvestRate, 'reinvestRate');
  const flows = flowsOf(values);
  const end = flows.length - 1;
  const paid = -worthOf(
    financeRate,
    flows.filter(({ amount }) => amount < 0),
  );
  const received = flows
    .filter(({ amount }) => amount > 0)
    .reduce((sum, { at, amount }) => sum + amount * discountOf(reinvestRate, at - end), 0);
  if (paid === 0 || received === 0) throw noSolution({ reason: 'no change of sign' });
  return finite(Math.expm1(Math.log(received / paid) / end));
}
