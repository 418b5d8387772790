import { addDays, decimal, invalid, plain } from '#kernel';
import type { CalendarDate } from '#kernel';

/** What an action measurably saved over a period, as a verifier found it; negative is reported as such. */
export interface Performance {
  readonly resource: string | null;
  readonly resourceUnit: string | null;
  /** In `resourceUnit`; null where only money was found. */
  readonly quantity: string | null;
  /** In `currency`; null where only a quantity was found. */
  readonly money: string | null;
  readonly currency: string | null;
  readonly periodStart: CalendarDate | null;
  readonly periodEnd: CalendarDate | null;
}

const NOTHING: Performance = {
  ...{ resource: null, resourceUnit: null, quantity: null, money: null, currency: null },
  ...{ periodStart: null, periodEnd: null },
};
const MONEY = /^-?\d{1,12}(\.\d{1,2})?$/;
const QUANTITY = /^-?\d{1,14}(\.\d{1,4})?$/;

/** Days that a reporting period has at least: less would measure a season (domain guide 9.5). */
const SHORTEST_DAYS = 28;

/**
 * @returns the finding as it is kept; all null where nothing was measured
 * @throws DomainError AMOUNT_INVALID, RESOURCE_UNKNOWN, CURRENCY_MISSING, PERIOD_WRONG, each with its field
 */
export function checkPerformance(said: Performance | null, today: CalendarDate): Performance {
  if (said === null || (said.quantity === null && said.money === null)) return NOTHING;
  return { ...NOTHING, ...quantityOf(said), ...moneyOf(said), ...periodOf(said, today) };
}

function quantityOf({ resource, resourceUnit, quantity }: Performance): Partial<Performance> {
  if (quantity === null) return {};
  if (!QUANTITY.test(quantity)) throw invalid('AMOUNT_INVALID', { field: 'performance.quantity' });
  if (!resource || !resourceUnit) throw invalid('RESOURCE_UNKNOWN', { field: 'performance.resource' });
  return { resource, resourceUnit, quantity: plain(decimal(quantity), 4) };
}

function moneyOf({ money, currency }: Performance): Partial<Performance> {
  if (money === null) return {};
  if (!MONEY.test(money)) throw invalid('AMOUNT_INVALID', { field: 'performance.money' });
  if (!currency) throw invalid('CURRENCY_MISSING', { field: 'performance.currency' });
  return { money: plain(decimal(money), 2), currency };
}

function periodOf({ periodStart, periodEnd }: Performance, today: CalendarDate): Partial<Performance> {
  if (!periodStart || !periodEnd || periodEnd > today || addDays(periodStart, SHORTEST_DAYS) > periodEnd)
    throw invalid('PERIOD_WRONG', { field: 'performance.periodStart', days: SHORTEST_DAYS });
  return { periodStart, periodEnd };
}
