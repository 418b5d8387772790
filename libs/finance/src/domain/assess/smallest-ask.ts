import type { Expression } from '../rules/expression.js';
import { truthOf } from '../rules/kleene.js';
import type { Facts, Rule } from '../rules/kleene.js';

/**
 * The least facts that could make an unknown rule a yes: of alternatives the one that asks least, the first of equal
 * ones. Empty when the rule is settled.
 */
export function smallestAsk(rule: Rule, facts: Facts, expr: Expression = rule.expr): readonly string[] {
  if (typeof expr === 'string' || truthOf(expr, rule, facts) !== 'unknown') return [];
  if ('fact' in expr) return [expr.fact];
  if (expr.op === 'not') return smallestAsk(rule, facts, expr.of);
  const open = expr.of
    .filter((part) => truthOf(part, rule, facts) === 'unknown')
    .map((part) => [...new Set(smallestAsk(rule, facts, part))])
    .filter((asked) => asked.length > 0);
  if (expr.op === 'and') return [...new Set(open.flat())];
  return open.reduce<readonly string[]>(
    (least, asked, index) => (index === 0 || asked.length < least.length ? asked : least),
    [],
  );
}
