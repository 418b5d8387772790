import { cleanText, invalid } from '#kernel';
import { factKind, ruleTypeOf } from '../facts.js';
import type { Expression, FactValue, Question } from '../rules/expression.js';
import { readExpression } from '../rules/expression.js';
import { isGrade } from '../rules/kleene.js';
import type { Rule } from '../rules/kleene.js';

/** A rule with its words (method guide 11.1). */
export interface ProductRule extends Rule {
  readonly es: string;
  readonly en: string;
  /** What the supplier is asked for when it is unknown, in Spanish; null: the name of the fact. */
  readonly askFor: string | null;
}

/** A rule as it comes from outside. */
export interface RawRule {
  readonly id: string;
  readonly es: string;
  readonly en: string;
  readonly kind: 'must' | 'prefer';
  readonly expr: unknown;
  readonly maxAgeMonths?: number | null | undefined;
  readonly minEvidence?: string | null | undefined;
  readonly askFor?: string | null | undefined;
}

export const MAX_RULES = 40;

/**
 * Checks rules when they are saved: known facts, compared with values of their type, words in both languages.
 * @throws DomainError RULE_ID_INVALID, EXPRESSION_INVALID, FACT_UNKNOWN, FACT_TYPE_DIFFERS, GRADE_INVALID, TEXT_EMPTY
 */
export function readRules(raw: readonly RawRule[], path = 'rules'): ProductRule[] {
  if (raw.length > MAX_RULES) throw invalid('RULES_TOO_MANY', { field: path, max: MAX_RULES });
  const ids = raw.map(({ id }) => id);
  return raw.map((rule, index) => {
    const at = `${path}.${index}`;
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(rule.id) || ids.indexOf(rule.id) !== index)
      throw invalid('RULE_ID_INVALID', { field: `${at}.code` });
    return readRule(rule, at);
  });
}

function readRule(rule: RawRule, at: string): ProductRule {
  const { minEvidence, maxAgeMonths, askFor } = rule;
  if (minEvidence != null && !isGrade(minEvidence)) throw invalid('GRADE_INVALID', { field: `${at}.minEvidence` });
  const expr = readExpression(rule.expr, `${at}.expr`);
  checkFacts(expr, `${at}.expr`);
  return {
    ...{ id: rule.id, kind: rule.kind, es: cleanText(rule.es, 200), en: cleanText(rule.en, 200), expr },
    ...{ maxAgeMonths: maxAgeMonths ?? undefined, minEvidence: minEvidence ?? undefined },
    askFor: askFor ? cleanText(askFor, 200) : null,
  };
}

function checkFacts(expr: Expression, field: string): void {
  if (typeof expr === 'string') return;
  if ('fact' in expr) {
    checkQuestion(expr, field);
    return;
  }
  for (const part of expr.op === 'not' ? [expr.of] : expr.of) checkFacts(part, field);
}

const ORDERED = ['<', '<=', '>', '>=', 'between'];

function checkQuestion(question: Question, field: string): void {
  const type = ruleTypeOf(factKind(question.fact, field));
  const fits = valuesOf(question).every((value) => typeof value === type);
  if (!fits || (type === 'boolean' && ORDERED.includes(question.op)))
    throw invalid('FACT_TYPE_DIFFERS', { field, fact: question.fact });
}

function valuesOf(question: Question): readonly FactValue[] {
  if (question.op === 'exists') return [];
  if (question.op === 'in') return question.values;
  return question.op === 'between' ? [question.low, question.high] : [question.value];
}
