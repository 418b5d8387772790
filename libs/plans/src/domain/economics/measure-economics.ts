import { invalid } from '#kernel';
import { crf } from './annuity.js';
import { annuityFactor, checkRate, discountOf, finite } from './growth.js';
import { flowsOf, npvT0 } from './present-value.js';
import { orderedFlows, rootRates } from './roots.js';

/** When an investment has come back, in periods; null: never within the values. */
export interface Payback {
  readonly simple: number | null;
  readonly discounted: number | null;
}

/**
 * When the sum of the flows is first back at 0, linear inside a period; 0 when nothing is invested (method guide 10).
 * @param rate per period, by which `discounted` weighs the flows
 */
export function payback(values: readonly number[], rate = 0): Payback {
  checkRate(rate);
  const flows = flowsOf(values);
  return {
    simple: recovered(values),
    discounted: recovered(flows.map(({ at, amount }) => amount * discountOf(rate, at))),
  };
}

function recovered(values: readonly number[]): number | null {
  let sum = 0;
  let invested = false;
  for (const [period, value] of values.entries()) {
    const before = sum;
    sum += value;
    if (invested && sum >= 0) return period - 1 - before / value;
    invested = sum < 0;
  }
  return invested ? null : 0;
}

/** A measure of the catalogue or a planned action, in money a year of one currency, real or nominal but not mixed. */
export interface MeasureCase {
  readonly capex: number;
  readonly annualSaving: number;
  readonly annualCost?: number;
  /** tCO2e avoided a year. */
  readonly tonnesPerYear?: number | undefined;
  /** Whole years of use. */
  readonly life: number;
  /** Per year. */
  readonly rate: number;
}

/** What a measure is worth; null is "there is no such number". */
export interface MeasureEconomics {
  readonly netAnnual: number;
  /** Years, even beyond `life`; null when nothing is saved. */
  readonly payback: number | null;
  readonly discountedPayback: number | null;
  readonly npv: number;
  readonly irr: number | null;
  readonly annuityFactor: number;
  /** capex·CRF + annualCost - annualSaving; below 0 the measure earns money. */
  readonly annualisedCost: number;
  readonly costPerTonne: number | null;
}

/**
 * The investment case of a measure (method guide 10, domain guide 9.3): the capex now, then the net saving each year.
 * @throws DomainError AMOUNT_INVALID for a capex or tonnes below 0, PERIODS_INVALID, RATE_INVALID
 */
export function measureEconomics(measure: MeasureCase): MeasureEconomics {
  const { capex, annualSaving, annualCost = 0, tonnesPerYear, life, rate } = measure;
  if (!(capex >= 0)) throw invalid('AMOUNT_INVALID', { field: 'capex' });
  if (tonnesPerYear !== undefined && !(tonnesPerYear >= 0)) throw invalid('AMOUNT_INVALID', { field: 'tonnesPerYear' });
  const recovery = crf(rate, life);
  const netAnnual = annualSaving - annualCost;
  const flows = [-capex, ...Array.from({ length: life }, () => netAnnual)];
  const annualisedCost = capex * recovery + annualCost - annualSaving;
  const saves = netAnnual > 0;
  return {
    netAnnual,
    payback: saves ? finite(capex / netAnnual) : null,
    discountedPayback: saves ? payback(flows, rate).discounted : null,
    npv: npvT0(rate, flows),
    irr: rootRates(orderedFlows(flowsOf(flows)))[0] ?? null,
    annuityFactor: annuityFactor(rate, life),
    annualisedCost: finite(annualisedCost),
    costPerTonne: tonnesPerYear ? finite(annualisedCost / tonnesPerYear) : null,
  };
}
