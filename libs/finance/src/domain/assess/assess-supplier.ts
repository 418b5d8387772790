import { FACTS } from '../facts.js';
import { GRADES, atLeast } from '../grade.js';
import type { Grade } from '../grade.js';
import { kleene } from '../rules/kleene.js';
import type { Facts } from '../rules/kleene.js';
import { assessProduct } from './assess-product.js';
import type { OfferedProduct, ProductOutcome, RuleAnswer, SupplierFacts } from './assess-product.js';
import { KNOCK_OUTS } from './knock-outs.js';
import type { PreQualificationEvent, PreQualificationState } from './lifecycle.js';
import { smallestAsk } from './smallest-ask.js';

/** The least grade with which a supplier pre-qualifies: a proposal of this design (D14). */
export const LEAST_GRADE: Grade = 'C';

/** A fact that is missing, and for how many products it would settle something. */
export interface MissingFact {
  readonly fact: string;
  readonly products: number;
}

/** What is left to do for a supplier that does not pre-qualify today. */
export interface Assessment {
  readonly state: Extract<PreQualificationState, 'INSUFFICIENT_DATA' | 'NOT_YET' | 'PRE_QUALIFIED' | 'SUSPENDED'>;
  /** The product that speaks best for the supplier; null when none pre-qualifies. */
  readonly best: ProductOutcome | null;
  readonly products: readonly ProductOutcome[];
  readonly knockOuts: readonly RuleAnswer[];
  /** Ordered by how many products each settles. */
  readonly missing: readonly MissingFact[];
  /** What would make it: rules that are "no", of the products that come nearest. */
  readonly hindrances: readonly RuleAnswer[];
}

/** The event that leads to a state. */
export const EVENT_TO = {
  ...{ INSUFFICIENT_DATA: 'lack', NOT_YET: 'refuse', PRE_QUALIFIED: 'qualify', SUSPENDED: 'suspend' },
} as const satisfies Record<Assessment['state'], PreQualificationEvent>;

/**
 * The supplier's state over all products (domain guide 5.10). What is unknown is never counted as failing; a supplier
 * that was pre-qualified is suspended by a critical finding, and stays so until it is remedied.
 */
export function assessSupplier(
  products: readonly OfferedProduct[],
  supplier: SupplierFacts,
  before: PreQualificationState,
): Assessment {
  const outcomes = products.map((product) => assessProduct(product, supplier));
  const gate = kleene(KNOCK_OUTS, supplier.facts);
  const qualified = outcomes.filter(({ outcome }) => outcome === 'prequalifies');
  const best = bestFor(outcomes);
  const results = new Map(gate.rules.map(({ id, result }) => [id, result]));
  const knockOuts = KNOCK_OUTS.map(({ id, es, en }) => ({
    id,
    es,
    en,
    result: results.get(id) ?? ('unknown' as const),
  }));
  const state = isSuspended(supplier.facts, before)
    ? 'SUSPENDED'
    : stateOf(gate.outcome, { best, outcomes, qualified });
  return {
    ...{ state, knockOuts, products: outcomes, best: state === 'PRE_QUALIFIED' ? best : null },
    missing: state === 'INSUFFICIENT_DATA' ? missingOf(outcomes, supplier.facts) : [],
    hindrances: state === 'NOT_YET' ? hindrancesOf(knockOuts, outcomes) : [],
  };
}

/** The outcome that speaks best for the supplier among those with which it pre-qualifies; null without any. */
export const bestFor = (outcomes: readonly ProductOutcome[]): ProductOutcome | null =>
  outcomes.filter(({ outcome, grade }) => outcome === 'prequalifies' && isEnough(grade.grade)).sort(byStrength)[0] ??
  null;

const isEnough = (grade: ProductOutcome['grade']['grade']): boolean =>
  grade !== 'INSUFFICIENT_DATA' && atLeast(grade, LEAST_GRADE);

const isSuspended = (facts: Facts, before: PreQualificationState): boolean =>
  (before === 'PRE_QUALIFIED' || before === 'SUSPENDED') && facts.get('criticalFinding')?.value === true;

/** Better grade first, then the higher amount, then the id, so that the choice never depends on the order of reading. */
function byStrength(a: ProductOutcome, b: ProductOutcome): number {
  const place = ({ grade }: ProductOutcome): number => [...GRADES, 'INSUFFICIENT_DATA'].indexOf(grade.grade);
  const amount = (outcome: ProductOutcome): number => Number(outcome.amount?.amount ?? 0);
  return place(a) - place(b) || amount(b) - amount(a) || (a.productId < b.productId ? -1 : 1);
}

function stateOf(
  gate: ReturnType<typeof kleene>['outcome'],
  {
    best,
    outcomes,
    qualified,
  }: Record<'outcomes' | 'qualified', readonly ProductOutcome[]> & { best: ProductOutcome | null },
): Assessment['state'] {
  if (gate === 'not-today') return 'NOT_YET';
  if (gate === 'prequalifies' && best) return 'PRE_QUALIFIED';
  const isOpen =
    best !== null ||
    outcomes.some(({ outcome }) => outcome === 'missing-information') ||
    qualified.some(({ grade }) => grade.grade === 'INSUFFICIENT_DATA');
  return isOpen ? 'INSUFFICIENT_DATA' : 'NOT_YET';
}

const FORM_ORDER = FACTS.map(({ name }) => name);

function missingOf(outcomes: readonly ProductOutcome[], facts: Facts): MissingFact[] {
  const gate = [...new Set(KNOCK_OUTS.flatMap((rule) => smallestAsk(rule, facts)))];
  const counts = new Map(gate.map((fact) => [fact, Math.max(1, outcomes.length)]));
  for (const { missing, outcome, grade } of outcomes) {
    const forGrade = outcome === 'prequalifies' && grade.grade === 'INSUFFICIENT_DATA' ? GRADE_FACTS : [];
    for (const fact of [...missing, ...forGrade.filter((name) => !facts.has(name))])
      if (!gate.includes(fact)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  return [...counts]
    .map(([fact, products]) => ({ fact, products }))
    .sort((a, b) => b.products - a.products || FORM_ORDER.indexOf(a.fact) - FORM_ORDER.indexOf(b.fact));
}

/** Facts of the file that the grade looks at. */
const GRADE_FACTS = ['tradingSince', 'statements', 'collateral'];

function hindrancesOf(knockOuts: readonly RuleAnswer[], outcomes: readonly ProductOutcome[]): RuleAnswer[] {
  const refused = (answers: readonly RuleAnswer[]): RuleAnswer[] => answers.filter(({ result }) => result === 'no');
  const gate = refused(knockOuts);
  if (gate.length > 0) return gate;
  const nearest = outcomes
    .map(({ reasons }) => refused(reasons))
    .filter((answers) => answers.length > 0)
    .sort((a, b) => a.length - b.length)[0];
  return nearest ?? [];
}
