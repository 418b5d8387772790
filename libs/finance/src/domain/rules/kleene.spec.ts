import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kleene, readExpression } from '../index.js';
import type { Expression, KnownFact, Rule, Truth } from '../index.js';

const rule = (expr: unknown, more: Partial<Rule> = {}): Rule => ({
  ...{ id: 'r', kind: 'must' },
  ...more,
  expr: readExpression(expr),
});
const facts = (known: Record<string, KnownFact> = {}): ReadonlyMap<string, KnownFact> => new Map(Object.entries(known));
const resultOf = (expr: unknown, known?: Record<string, KnownFact>, more?: Partial<Rule>): Truth | undefined =>
  kleene([rule(expr, more)], facts(known)).rules[0]?.result;
const codeOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    const { code, details } = error as { code: string; details: { field?: string } };
    return [code, details.field];
  }
  return null;
};

describe('I11: the tables of Kleene', () => {
  const TRUTHS = ['no', 'unknown', 'yes'] as const;
  test.each(TRUTHS.flatMap((a) => TRUTHS.map((b) => [a, b] as const)))('%s and, or %s', (a, b) => {
    const [low = 'no', high = 'no'] = [a, b].sort((x, y) => TRUTHS.indexOf(x) - TRUTHS.indexOf(y));
    expect(resultOf({ op: 'and', of: [a, b] })).toBe(low);
    expect(resultOf({ op: 'or', of: [a, b] })).toBe(high);
    expect(resultOf({ op: 'not', of: a })).toBe(TRUTHS[2 - TRUTHS.indexOf(a)]);
  });

  const names = ['a', 'b', 'c', 'd'];
  const { expr } = fc.letrec<{ expr: Expression }>((tie) => ({
    expr: fc.oneof(
      { depthSize: 'small' },
      fc.record({ op: fc.constant('=' as const), fact: fc.constantFrom(...names), value: fc.boolean() }),
      fc.record({
        op: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('expr'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ op: fc.constant('not' as const), of: tie('expr') }),
    ),
  }));
  const rules = fc.array(
    fc.record({ id: fc.string(), kind: fc.constantFrom('must' as const, 'prefer' as const), expr }),
  );
  const known = fc.dictionary(fc.constantFrom(...names), fc.record({ value: fc.boolean() }));

  test('learning a fact never turns a yes or a no outcome into the opposite, nor any rule', () => {
    fc.assert(
      fc.property(rules, known, known, (given, before, learned) => {
        const first = kleene(given, facts(before));
        const second = kleene(given, facts({ ...learned, ...before }));
        if (first.outcome !== 'missing-information') expect(second.outcome).toBe(first.outcome);
        for (const [index, { result }] of first.rules.entries())
          if (result !== 'unknown') expect(second.rules[index]?.result).toBe(result);
      }),
    );
  });

  test('whoever answers all that is asked knows the outcome, and nothing else is asked for', () => {
    fc.assert(
      fc.property(rules, known, fc.boolean(), (given, before, value) => {
        const { outcome, ask } = kleene(given, facts(before));
        expect(ask.length > 0).toBe(outcome === 'missing-information');
        expect(ask.some((name) => name in before)).toBe(false);
        const answered = { ...before, ...Object.fromEntries(ask.map((name) => [name, { value }])) };
        expect(kleene(given, facts(answered)).outcome).not.toBe('missing-information');
      }),
    );
  });
});

describe('method guide 11.1: the example', () => {
  const rules = [
    rule({ op: '>=', fact: 'yearsInBusiness', value: 2 }, { id: 'years' }),
    rule({ op: '>=', fact: 'dscrWithLoan', value: 1.3 }, { id: 'cover' }),
    rule(
      {
        op: 'and',
        of: [
          { op: 'in', fact: 'purpose', values: ['solar', 'drives'] },
          { op: '>=', fact: 'savingPct', value: 10 },
        ],
      },
      { id: 'purpose' },
    ),
    rule(
      {
        op: 'or',
        of: [
          { op: '>=', fact: 'collateral', value: 1 },
          { op: '=', fact: 'guaranteeFund', value: true },
        ],
      },
      { id: 'guarantee' },
    ),
    rule({ op: 'not', of: { op: '=', fact: 'criticalFinding', value: true } }, { id: 'finding' }),
    rule({ op: 'exists', fact: 'statements' }, { id: 'statements', maxAgeMonths: 12 }),
  ];
  const known = {
    ...{ yearsInBusiness: { value: 6 }, dscrWithLoan: { value: 1.77 }, purpose: { value: 'solar' } },
    ...{ savingPct: { value: 12, grade: 'V2' }, collateral: { value: 0.6 }, criticalFinding: { value: false } },
    statements: { value: 'accountant', ageMonths: 15 },
  };

  test('asks for the guarantee fund and the latest statements', () => {
    const verdict = kleene(rules, facts(known));
    expect(verdict.rules.map(({ result }) => result)).toEqual(['yes', 'yes', 'yes', 'unknown', 'yes', 'unknown']);
    expect(verdict).toMatchObject({ outcome: 'missing-information', ask: ['guaranteeFund', 'statements'] });
  });

  test('asks nothing any more once one rule is no', () => {
    const young = kleene(rules, facts({ ...known, yearsInBusiness: { value: 1 } }));
    expect(young).toMatchObject({ outcome: 'not-today', ask: [] });
  });

  test('what is only preferred decides nothing', () => {
    expect(kleene([rule('no', { kind: 'prefer' })], facts())).toMatchObject({ outcome: 'prequalifies' });
  });
});

describe('what a rule asks of a fact', () => {
  test('a fact exactly as old as allowed counts; older, or of unknown age, it does not', () => {
    const asks = (ageMonths?: number) =>
      resultOf({ op: 'exists', fact: 'a' }, { a: { value: 1, ageMonths } }, { maxAgeMonths: 12 });
    expect([asks(12), asks(12.1), asks()]).toEqual(['yes', 'unknown', 'unknown']);
  });

  test('a lower grade, none, or one of the other ladder is unknown', () => {
    const asks = (grade?: string) =>
      resultOf({ op: '=', fact: 'a', value: 1 }, { a: { value: 1, grade } }, { minEvidence: 'E2' });
    expect([asks('E2'), asks('E3'), asks('E1'), asks(), asks('V4')]).toEqual([
      'yes',
      'yes',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  test('values compare with their like', () => {
    const known = { a: { value: 5 }, on: { value: '2026-03-01' }, b: { value: true } };
    expect(resultOf({ op: 'between', fact: 'a', low: 5, high: 5 }, known)).toBe('yes');
    expect(resultOf({ op: '<', fact: 'on', value: '2026-11-01' }, known)).toBe('yes');
    expect(resultOf({ op: '!=', fact: 'b', value: false }, known)).toBe('yes');
    for (const expr of [
      { op: '=', fact: 'a', value: '5' },
      { op: 'in', fact: 'a', values: [5, 'x'] },
      { op: 'between', fact: 'a', low: 1, high: 'z' },
    ])
      expect(codeOf(() => resultOf(expr, known))).toEqual(['FACT_TYPE_DIFFERS', 'facts.a']);
    expect(codeOf(() => resultOf({ op: '>', fact: 'b', value: false }, known))).toEqual([
      'FACT_TYPE_DIFFERS',
      'facts.b',
    ]);
  });
});

test.each([
  ['maybe', 'expr'],
  [null, 'expr'],
  [{ op: 'and', of: [] }, 'expr.of'],
  [{ op: 'and', of: ['yes', { op: '=', fact: 'a' }] }, 'expr.of[1].value'],
  [{ op: 'not', of: 'no', fact: 'a' }, 'expr.fact'],
  [{ op: 'like', fact: 'a', value: 'x' }, 'expr.op'],
  [{ op: '=', fact: '', value: 1 }, 'expr.fact'],
  [{ op: 'in', fact: 'a', values: [1, null] }, 'expr.values[1]'],
  [{ op: 'between', fact: 'a', low: 1 }, 'expr.high'],
])('%j is no expression at %s', (expr, path) => {
  expect(codeOf(() => readExpression(expr))).toEqual(['EXPRESSION_INVALID', path]);
});

test('nobody nests a rule a thousand times', () => {
  const deep = Array.from({ length: 1000 }).reduce<unknown>((inner) => ({ op: 'not', of: inner }), 'yes');
  expect(codeOf(() => readExpression(deep))).toMatchObject(['EXPRESSION_INVALID', expect.stringContaining('expr.of')]);
});
