import { decimal, invalid, plain } from '#kernel';
import type { Decimal } from '#kernel';
import { annuityOf } from './annuity.js';
import { amountOf, rateOf, wholeOf } from './checks.js';

/** What a supplier earns and owes a year, and what a product asks; money in one currency. */
export interface IndicativeCase {
  readonly ebitda: string;
  readonly tax: string;
  readonly maintenanceCapex: string;
  /** Instalments and interest already owed, a year. */
  readonly debtService: string;
  readonly debt: string;
  /** Saving of the plan a year, as far as it is not inside EBITDA already. */
  readonly planSaving?: string;
  /** h of method guide 11.2: 1 for achieved savings of V3 and V4, 0.5 for planned ones. */
  readonly savingShare?: number;
  /** Share of EBITDA that is taken away under stress. */
  readonly stress?: number;
  /** Per month. */
  readonly rate: number;
  /** Months. */
  readonly nper: number;
  readonly dscrMin?: number;
  readonly greenCapex: string;
  readonly capexShare?: number;
  /** Debt may reach this many times EBITDA. */
  readonly leverageMax?: number;
  readonly productMin?: string;
  readonly productMax: string;
  readonly step?: string;
}

/** Which cap binds; of equal ones the first. */
export type AmountLimit = 'dscr' | 'capex' | 'leverage' | 'product';

/** Members that hang on the amount are null unless `outcome` is "amount". Money has two digits after the point. */
export interface IndicativeAmount {
  readonly outcome: 'amount' | 'below-minimum' | 'none';
  /** Under stress: the lower end of the range. */
  readonly amount: string | null;
  /** The upper end of the range. */
  readonly amountUnstressed: string | null;
  readonly limit: AmountLimit;
  /** What is missing to the least that the product lends. */
  readonly gap: string | null;
  readonly cfads: string;
  readonly cfadsStressed: string;
  /** What of the stressed flow is free for a new loan, a year. */
  readonly room: string;
  readonly annuityFactor: number;
  readonly byDscr: string;
  readonly byCapex: string;
  readonly byLeverage: string;
  readonly payment: string | null;
  readonly dscr: number | null;
  readonly dscrStressed: number | null;
  readonly dscrWithoutSavings: number | null;
}

/**
 * Debt service coverage: what is earned for each unit of debt service; null without debt, "no aplica", and its rule
 * counts as yes (method guide 11.2). @throws DomainError AMOUNT_INVALID
 */
export function dscr(noi: number, debtService: number): number | null {
  if (!(debtService >= 0)) throw invalid('AMOUNT_INVALID', { field: 'debtService' });
  return debtService === 0 ? null : noi / debtService;
}

/**
 * The amount that a supplier could carry, an estimate and no approval of credit (method guide 11.2).
 * @throws DomainError AMOUNT_INVALID, RATE_INVALID, PERIODS_INVALID, DECIMAL_INVALID
 */
export function indicativeAmount(args: IndicativeCase): IndicativeAmount {
  const flows = flowsOf(args);
  const rate = rateOf(args.rate);
  const factor = annuityOf(rate, wholeOf(args.nper, 1, 'nper'));
  const caps = capsOf(args, flows, factor);
  const step = amountOf(args.step ?? '100', 'step');
  if (step.isZero()) throw invalid('AMOUNT_INVALID', { field: 'step' });
  const amount = floorTo(step, least(caps));
  const minimum = amountOf(args.productMin ?? '0', 'productMin');
  const outcome = outcomeOf(flows.ebitda, amount, minimum);
  return {
    outcome,
    ...rangeOf(outcome, { amount, unstressed: floorTo(step, least({ ...caps, dscr: caps.base })) }),
    limit: limitOf(caps),
    gap: outcome === 'below-minimum' ? plain(minimum.minus(amount), 2) : null,
    cfads: plain(flows.cfads, 2),
    cfadsStressed: plain(flows.stressed, 2),
    room: plain(caps.room, 2),
    annuityFactor: factor.toNumber(),
    ...{ byDscr: plain(caps.dscr, 2), byCapex: plain(caps.capex, 2), byLeverage: plain(caps.leverage, 2) },
    ...coverOf(outcome === 'amount' ? amount.div(factor) : null, flows),
  };
}

interface CashFlows {
  readonly ebitda: Decimal;
  readonly debtService: Decimal;
  readonly cfads: Decimal;
  readonly stressed: Decimal;
  readonly withoutSavings: Decimal;
}

function flowsOf(args: IndicativeCase): CashFlows {
  const ebitda = decimal(args.ebitda);
  const stress = ebitda.times(rateOf(args.stress ?? 0.1, 'stress'));
  const withoutSavings = ebitda
    .minus(amountOf(args.tax, 'tax'))
    .minus(amountOf(args.maintenanceCapex, 'maintenanceCapex'));
  const saving = amountOf(args.planSaving ?? '0', 'planSaving').times(rateOf(args.savingShare ?? 0.5, 'savingShare'));
  const cfads = withoutSavings.plus(saving);
  return {
    ...{ ebitda, cfads, withoutSavings, stressed: cfads.minus(stress) },
    debtService: amountOf(args.debtService, 'debtService'),
  };
}

/** The four caps; `base` is the one of cover without stress. */
type Caps = Readonly<Record<AmountLimit | 'base' | 'room', Decimal>>;

function capsOf(args: IndicativeCase, flows: CashFlows, factor: Decimal): Caps {
  const minimum = rateOf(args.dscrMin ?? 1.3, 'dscrMin');
  if (minimum.isZero()) throw invalid('RATE_INVALID', { field: 'dscrMin' });
  const room = flows.stressed.div(minimum).minus(flows.debtService);
  const carried = (yearly: Decimal): Decimal => yearly.times(factor).div(12);
  return {
    room,
    dscr: carried(room),
    base: carried(flows.cfads.div(minimum).minus(flows.debtService)),
    capex: amountOf(args.greenCapex, 'greenCapex').times(rateOf(args.capexShare ?? 0.8, 'capexShare')),
    leverage: flows.ebitda.times(rateOf(args.leverageMax ?? 3, 'leverageMax')).minus(amountOf(args.debt, 'debt')),
    product: amountOf(args.productMax, 'productMax'),
  };
}

const LIMITS = ['dscr', 'capex', 'leverage', 'product'] as const;

const limitOf = (caps: Caps): AmountLimit =>
  LIMITS.reduce((binding, limit) => (caps[limit].lessThan(caps[binding]) ? limit : binding));

const least = (caps: Caps): Decimal => caps[limitOf(caps)];

const floorTo = (step: Decimal, amount: Decimal): Decimal => amount.div(step).floor().times(step);

function outcomeOf(ebitda: Decimal, amount: Decimal, minimum: Decimal): IndicativeAmount['outcome'] {
  if (ebitda.isNegative() || !amount.greaterThan(0)) return 'none';
  return amount.lessThan(minimum) ? 'below-minimum' : 'amount';
}

const rangeOf = (
  outcome: IndicativeAmount['outcome'],
  { amount, unstressed }: Record<'amount' | 'unstressed', Decimal>,
): Pick<IndicativeAmount, 'amount' | 'amountUnstressed'> =>
  outcome === 'amount'
    ? { amount: plain(amount, 2), amountUnstressed: plain(unstressed, 2) }
    : { amount: null, amountUnstressed: null };

/** Cover with the loan, from the instalment before it is rounded. */
function coverOf(
  payment: Decimal | null,
  flows: CashFlows,
): Pick<IndicativeAmount, 'payment' | 'dscr' | 'dscrStressed' | 'dscrWithoutSavings'> {
  if (!payment) return { payment: null, dscr: null, dscrStressed: null, dscrWithoutSavings: null };
  const service = flows.debtService.plus(payment.times(12));
  return {
    payment: plain(payment, 2),
    dscr: flows.cfads.div(service).toNumber(),
    dscrStressed: flows.stressed.div(service).toNumber(),
    dscrWithoutSavings: flows.withoutSavings.div(service).toNumber(),
  };
}
