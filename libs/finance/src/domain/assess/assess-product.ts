import { decimal } from '#kernel';
import { AMOUNT_FACTS, factKind } from '../facts.js';
import { gradeOf } from '../grade.js';
import type { GradeResult, Statements } from '../grade.js';
import { indicativeAmount } from '../money/indicative-amount.js';
import type { IndicativeAmount } from '../money/indicative-amount.js';
import type { ProductTerms } from '../product/terms.js';
import type { ProductRule } from '../product/rules-of-product.js';
import type { FactValue, Truth } from '../rules/expression.js';
import { kleene } from '../rules/kleene.js';
import type { Facts, RuleOutcome } from '../rules/kleene.js';
import { smallestAsk } from './smallest-ask.js';

/** A published edition. */
export interface OfferedProduct {
  readonly id: string;
  readonly lenderOrgId: string;
  readonly terms: ProductTerms;
}

/** What is known of a supplier: facts as rules compare them, and the exact text of amounts. */
export interface SupplierFacts {
  readonly facts: Facts;
  readonly texts: ReadonlyMap<string, string>;
}

/** One rule with its answer, in the words of the product. */
export interface RuleAnswer {
  readonly id: string;
  readonly es: string;
  readonly en: string;
  readonly result: Truth;
}

/** What one product says to one supplier. */
export interface ProductOutcome {
  readonly productId: string;
  readonly lenderOrgId: string;
  readonly outcome: RuleOutcome;
  readonly reasons: readonly RuleAnswer[];
  /** Facts that are missing, the smallest list. */
  readonly missing: readonly string[];
  readonly amount: IndicativeAmount | null;
  /** Of the amounts. */
  readonly currency: string;
  readonly grade: GradeResult;
}

type Line = Pick<ProductRule, 'es' | 'en' | 'askFor'>;
const line = (es: string, en: string): Line => ({ es, en, askFor: null });

/** What every product asks besides its own rules: for whom and for what it is made, and an amount that can be carried. */
const offeredTo = ({ countries, purposes }: ProductTerms): ProductRule[] => [
  {
    ...line('Su país está entre los del producto', 'The product is offered in your country'),
    ...{ id: 'country', kind: 'must', expr: { op: 'in', fact: 'country', values: countries } },
  },
  {
    ...line('El uso del crédito está entre los del producto', 'The product is made for this purpose'),
    ...{ id: 'purpose', kind: 'must', expr: { op: 'in', fact: 'purpose', values: purposes } },
  },
];

const AMOUNT_LINE = line(
  'El monto que su empresa podría pagar alcanza el mínimo del producto',
  'The amount that your company could carry reaches the least of the product',
);

/** Answers one product for one supplier (method guide 11.1 to 11.3). */
export function assessProduct(product: OfferedProduct, supplier: SupplierFacts): ProductOutcome {
  const { terms } = product;
  const known = sameCurrency(supplier, terms.currency);
  const lacking = AMOUNT_FACTS.filter((name) => !known.facts.has(name));
  const amount = lacking.length === 0 ? amountFor(terms, known) : null;
  const facts = withComputed(known.facts, amount);
  const rules = [...offeredTo(terms), ...terms.rules];
  const verdict = kleene(rules, facts);
  const results = new Map(verdict.rules.map(({ id, result }) => [id, result]));
  const carried = carriedBy(amount);
  const outcome = worse(verdict.outcome, OUTCOME_OF[carried]);
  const musts = rules.filter(({ kind }) => kind === 'must');
  const asked = [...musts.flatMap((rule) => smallestAsk(rule, facts)).flatMap(behind), ...lacking];
  return {
    ...{ productId: product.id, lenderOrgId: product.lenderOrgId, outcome, amount, currency: terms.currency },
    reasons: [
      ...rules.map(({ id, es, en }) => ({ id, es, en, result: results.get(id) ?? ('unknown' as const) })),
      { id: 'amount', es: AMOUNT_LINE.es, en: AMOUNT_LINE.en, result: carried },
    ],
    missing: outcome === 'missing-information' ? [...new Set(asked)] : [],
    grade: gradeOf(gradeFactsOf(facts, amount)),
  };
}

const OUTCOME_OF = { yes: 'prequalifies', no: 'not-today', unknown: 'missing-information' } as const;
const SEVERITY: readonly RuleOutcome[] = ['prequalifies', 'missing-information', 'not-today'];
const worse = (a: RuleOutcome, b: RuleOutcome): RuleOutcome => (SEVERITY.indexOf(a) >= SEVERITY.indexOf(b) ? a : b);

function carriedBy(amount: IndicativeAmount | null): Truth {
  if (!amount) return 'unknown';
  return amount.outcome === 'amount' ? 'yes' : 'no';
}

/** A computed fact is asked for through what it is computed from. */
const behind = (name: string): readonly string[] => factKind(name).from ?? [name];

/** Money of another currency is unknown to the product: nothing is converted here. */
function sameCurrency({ facts, texts }: SupplierFacts, currency: string): SupplierFacts {
  if (texts.get('accountsCurrency') === currency) return { facts, texts };
  const kept = [...facts].filter(([name]) => factKind(name).type !== 'money' && name !== 'accountsCurrency');
  return { facts: new Map(kept), texts };
}

function amountFor(terms: ProductTerms, { texts }: SupplierFacts): IndicativeAmount {
  const text = (name: string): string => texts.get(name) ?? '0';
  return indicativeAmount({
    ...{ ebitda: text('ebitda'), tax: text('tax'), maintenanceCapex: text('maintenanceCapex') },
    // Achieved savings are inside EBITDA already; a plan that is unknown adds nothing (method guide 11.2).
    ...{ debtService: text('debtService'), debt: text('debt'), planSaving: text('planSaving'), savingShare: 0.5 },
    ...{ rate: decimal(terms.nominalRate).div(12).toNumber(), nper: terms.termMonths },
    ...{ dscrMin: Number(terms.dscrMin), greenCapex: text('investment'), capexShare: Number(terms.capexShare) },
    ...{ leverageMax: Number(terms.leverageMax), productMin: terms.amountMin, productMax: terms.amountMax },
  });
}

function withComputed(facts: Facts, amount: IndicativeAmount | null): Facts {
  const all = new Map(facts);
  const [ebitda, debt] = [numberOf(facts, 'ebitda'), numberOf(facts, 'debt')];
  const leverage = ebitda === null || debt === null ? null : leverageOf(debt, ebitda);
  // Computed anew each time, from facts whose own age and evidence rules ask for by name.
  const put = (name: string, value: number | null): void => {
    if (value !== null && Number.isFinite(value)) all.set(name, { value, ageMonths: 0 });
  };
  put('debtToEbitda', leverage);
  put('dscrWithLoan', amount?.dscr ?? null);
  return all;
}

function leverageOf(debt: number, ebitda: number): number {
  if (ebitda > 0) return debt / ebitda;
  return debt > 0 ? Infinity : 0;
}

const valueOf = (facts: Facts, name: string): FactValue | null => facts.get(name)?.value ?? null;

function numberOf(facts: Facts, name: string): number | null {
  const value = valueOf(facts, name);
  return typeof value === 'number' ? value : null;
}

function gradeFactsOf(facts: Facts, amount: IndicativeAmount | null): Parameters<typeof gradeOf>[0] {
  const [ebitda, debt] = [numberOf(facts, 'ebitda'), numberOf(facts, 'debt')];
  return {
    dscr: amount?.dscr ?? null,
    debtToEbitda: ebitda === null || debt === null ? null : leverageOf(debt, ebitda),
    ...{ yearsInBusiness: numberOf(facts, 'yearsInBusiness'), monthsOnTime: numberOf(facts, 'monthsOnTime') },
    statements: valueOf(facts, 'statements') as Statements | null,
    planReviewed: numberOf(facts, 'planReviewed'),
    collateral: valueOf(facts, 'guaranteeFund') === true ? 1 : numberOf(facts, 'collateral'),
  };
}
