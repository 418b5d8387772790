import { decimal, plain, roundHalfUp } from '#kernel';
import { measureEconomics } from './economics/index.js';

/** Yearly rate of the present value: a default of ours until a programme's committee confirms another (D14). */
export const DISCOUNT_RATE = 0.12;

/** Money of an action's terms, exact decimal text in one currency. */
export interface Money {
  readonly capex: string;
  readonly annualSaving: string;
  readonly annualCost: string;
  readonly lifeYears: number;
}

/** What an action costs and brings (domain guide 9.3), in the currency of its terms. */
export interface InvestmentCase {
  /** Saving less new running costs, exact. */
  readonly netYearlySaving: string;
  /** Months until it is paid back, two places; null where the net saving is zero or less: "sin recuperación". */
  readonly paybackMonths: string | null;
  /** Net present value over the life, to the cent. */
  readonly npv: string;
  /** Rate of the present value, percent a year. */
  readonly ratePct: string;
}

/**
 * The investment case: payback = 12 × investment ÷ net saving, and the net present value by the function that the
 * auditor's desk offers as `measureEconomics` (method guide 10).
 * @param rate yearly, 0.12 is 12 %
 */
export function investmentCase(
  { capex, annualSaving, annualCost, lifeYears }: Money,
  rate = DISCOUNT_RATE,
): InvestmentCase {
  const net = decimal(annualSaving).minus(decimal(annualCost));
  const { npv } = measureEconomics({
    ...{ capex: Number(capex), annualSaving: Number(annualSaving), annualCost: Number(annualCost) },
    ...{ life: lifeYears, rate },
  });
  return {
    netYearlySaving: plain(net, 2),
    paybackMonths: paybackMonths(capex, net.toFixed()),
    npv: plain(roundHalfUp(decimal(npv), 2), 2),
    ratePct: plain(decimal(rate).times(100)),
  };
}

function paybackMonths(capex: string, net: string): string | null {
  if (decimal(capex).eq(0)) return '0.00';
  return decimal(net).gt(0) ? plain(decimal(capex).times(12).div(decimal(net)), 2) : null;
}
