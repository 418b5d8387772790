import { invalid } from '#kernel';
import type { Expression, FactValue, Question, Truth } from './expression.js';

/** What is known of a fact. */
export interface KnownFact {
  readonly value: FactValue;
  /** Whole months since the day that it speaks of. */
  readonly ageMonths?: number | undefined;
  /** How it is known: E0 to E4, or V1 to V4 for savings (method guide 2.4 and 9). */
  readonly grade?: string | undefined;
}

/** A condition of a product (method guide 11.1). */
export interface Rule {
  readonly id: string;
  /** `must` decides; `prefer` is shown. */
  readonly kind: 'must' | 'prefer';
  readonly expr: Expression;
  /** An older fact counts as unknown. */
  readonly maxAgeMonths?: number | undefined;
  /** A fact known less well counts as unknown. */
  readonly minEvidence?: string | undefined;
}

export type RuleOutcome = 'prequalifies' | 'not-today' | 'missing-information';

/** What rules say about facts. */
export interface Verdict {
  readonly outcome: RuleOutcome;
  readonly rules: readonly { readonly id: string; readonly result: Truth }[];
  /** Unknown facts that could still decide, in order of appearance; none unless information is missing. */
  readonly ask: readonly string[];
}

export type Facts = ReadonlyMap<string, KnownFact>;

/**
 * Answers rules from facts in three-valued logic: and is the worst part, or the best, no < unknown < yes; what asks an
 * unknown fact is unknown. Once one `must` is no, nothing is asked any more.
 * @throws DomainError FACT_TYPE_DIFFERS where a fact is compared with a value of another type, GRADE_INVALID
 */
export function kleene(rules: readonly Rule[], facts: Facts): Verdict {
  const answered = rules.map((rule) => ({ rule, result: truthOf(rule.expr, rule, facts) }));
  const musts = answered.filter(({ rule }) => rule.kind === 'must');
  const outcome = outcomeOf(musts.map(({ result }) => result));
  const open = outcome === 'missing-information' ? musts : [];
  return {
    outcome,
    rules: answered.map(({ rule, result }) => ({ id: rule.id, result })),
    ask: [...new Set(open.flatMap(({ rule }) => openFacts(rule.expr, rule, facts)))],
  };
}

function outcomeOf(results: readonly Truth[]): RuleOutcome {
  if (results.includes('no')) return 'not-today';
  return results.includes('unknown') ? 'missing-information' : 'prequalifies';
}

const ORDER: readonly Truth[] = ['no', 'unknown', 'yes'];
const worst = (truths: readonly Truth[]): Truth => ORDER.find((truth) => truths.includes(truth)) ?? 'yes';
const best = (truths: readonly Truth[]): Truth => ORDER.findLast((truth) => truths.includes(truth)) ?? 'no';
const opposite = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;

/** The answer to one expression, under the age and evidence that its rule asks for. */
export function truthOf(expr: Expression, rule: Rule, facts: Facts): Truth {
  if (typeof expr === 'string') return expr;
  if ('fact' in expr) return answerTo(expr, usable(expr.fact, rule, facts));
  if (expr.op === 'not') return opposite[truthOf(expr.of, rule, facts)];
  const parts = expr.of.map((part) => truthOf(part, rule, facts));
  return expr.op === 'and' ? worst(parts) : best(parts);
}

/** Facts behind the unknown parts of an expression: the known parts cannot be changed by learning more. */
function openFacts(expr: Expression, rule: Rule, facts: Facts): string[] {
  if (typeof expr === 'string' || truthOf(expr, rule, facts) !== 'unknown') return [];
  if ('fact' in expr) return [expr.fact];
  const parts = expr.op === 'not' ? [expr.of] : expr.of;
  return parts.flatMap((part) => openFacts(part, rule, facts));
}

/** The fact, if it is known, young enough and well enough proved for the rule. */
function usable(name: string, { maxAgeMonths, minEvidence }: Rule, facts: Facts): KnownFact | undefined {
  const fact = facts.get(name);
  if (fact === undefined) return undefined;
  const { ageMonths, grade } = fact;
  if (maxAgeMonths !== undefined && (ageMonths === undefined || ageMonths > maxAgeMonths)) return undefined;
  if (minEvidence !== undefined && !reaches(grade, minEvidence)) return undefined;
  return fact;
}

const GRADE = /^([EV])([0-4])$/;

/** True for E0 to E4 and V0 to V4. */
export const isGrade = (text: string): boolean => GRADE.test(text);

/** Grades of the two ladders are not compared with each other: a fact then lacks the grade that is asked for. */
function reaches(grade: string | undefined, minimum: string): boolean {
  const [, ladder, least] = GRADE.exec(minimum) ?? [];
  if (least === undefined) throw invalid('GRADE_INVALID', { field: 'minEvidence' });
  if (grade === undefined) return false;
  const [, own, step] = GRADE.exec(grade) ?? [];
  if (step === undefined) throw invalid('GRADE_INVALID', { field: 'grade' });
  return own === ladder && step >= least;
}

function answerTo(question: Question, fact: KnownFact | undefined): Truth {
  if (fact === undefined) return 'unknown';
  return holds(question, fact.value) ? 'yes' : 'no';
}

function holds(question: Question, value: FactValue): boolean {
  switch (question.op) {
    case 'exists':
      return true;
    case 'in':
      return question.values.map((other) => compare(value, other, question) === 0).includes(true);
    case 'between':
      return compare(value, question.low, question) >= 0 && compare(value, question.high, question) <= 0;
    default:
      return HOLDS[question.op](compare(value, question.value, question));
  }
}

const HOLDS = {
  '=': (order: number) => order === 0,
  '!=': (order: number) => order !== 0,
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
} as const;

const EQUALITIES = ['=', '!=', 'in'];

/** Yes and no have no order; texts stand in the order of their code units, so that dates can be compared. */
function compare(a: FactValue, b: FactValue, { op, fact }: Question): number {
  if (typeof a !== typeof b || (typeof a === 'boolean' && !EQUALITIES.includes(op)))
    throw invalid('FACT_TYPE_DIFFERS', { field: `facts.${fact}`, op });
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
