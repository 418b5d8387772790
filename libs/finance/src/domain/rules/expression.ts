import { invalid } from '#kernel';

/** A value of a fact: a figure in the unit of the fact, a text of a closed list, or yes and no. */
export type FactValue = number | string | boolean;

/** Three-valued answer: unknown is neither yes nor no (method guide 11.1). */
export type Truth = 'yes' | 'no' | 'unknown';

export const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A question to facts, as data and never as code. */
export type Expression =
  | Truth
  | { readonly op: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: Comparison; readonly fact: string; readonly value: FactValue }
  | { readonly op: 'in'; readonly fact: string; readonly values: readonly FactValue[] }
  | { readonly op: 'between'; readonly fact: string; readonly low: FactValue; readonly high: FactValue }
  | { readonly op: 'exists'; readonly fact: string };

/** An expression that asks one fact. */
export type Question = Extract<Expression, { readonly fact: string }>;

/** Nesting of a rule; nobody reads a deeper one. */
export const MAX_DEPTH = 50;
const MAX_PARTS = 1_000;

type Members = Readonly<Record<string, unknown>>;

/**
 * Reads an expression that came from outside: no member missing or unknown, none of a wrong type.
 * @throws DomainError EXPRESSION_INVALID with the path of what does not fit
 */
export function readExpression(raw: unknown, path = 'expr', depth = 0): Expression {
  if (isTruth(raw)) return raw;
  if (depth > MAX_DEPTH || !isMembers(raw)) throw refuse(path);
  const { op } = raw;
  if (op === 'and' || op === 'or') return { op, of: parts(only(raw, path, 'of').of, `${path}.of`, depth) };
  if (op === 'not') return { op, of: readExpression(only(raw, path, 'of').of, `${path}.of`, depth + 1) };
  return readQuestion(raw, path);
}

function readQuestion(raw: Members, path: string): Question {
  const { op } = raw;
  const comparison = COMPARISONS.find((known) => known === op);
  if (comparison) return { op: comparison, fact: factOf(raw, path, 'value'), value: valueOf(raw, path, 'value') };
  if (op === 'exists') return { op, fact: factOf(raw, path) };
  if (op === 'in') return { op, fact: factOf(raw, path, 'values'), values: valuesOf(raw.values, `${path}.values`) };
  if (op !== 'between') throw refuse(`${path}.op`);
  return {
    op,
    fact: factOf(raw, path, 'low', 'high'),
    low: valueOf(raw, path, 'low'),
    high: valueOf(raw, path, 'high'),
  };
}

function parts(raw: unknown, path: string, depth: number): Expression[] {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > MAX_PARTS) throw refuse(path);
  return raw.map((part, index) => readExpression(part, `${path}[${index}]`, depth + 1));
}

function valuesOf(raw: unknown, path: string): FactValue[] {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > MAX_PARTS) throw refuse(path);
  return raw.map((value: unknown, index) => {
    if (!isFactValue(value)) throw refuse(`${path}[${index}]`);
    return value;
  });
}

function valueOf(raw: Members, path: string, member: string): FactValue {
  const value = raw[member];
  if (!isFactValue(value)) throw refuse(`${path}.${member}`);
  return value;
}

function factOf(raw: Members, path: string, ...others: string[]): string {
  const { fact } = only(raw, path, 'fact', ...others);
  if (typeof fact !== 'string' || fact === '') throw refuse(`${path}.fact`);
  return fact;
}

/** The members, when there are none besides `op` and these. */
function only(raw: Members, path: string, ...members: string[]): Members {
  const stranger = Object.keys(raw).find((member) => member !== 'op' && !members.includes(member));
  if (stranger !== undefined) throw refuse(`${path}.${stranger}`);
  return raw;
}

export const isFactValue = (value: unknown): value is FactValue =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

const isTruth = (value: unknown): value is Truth => value === 'yes' || value === 'no' || value === 'unknown';

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (field: string): Error => invalid('EXPRESSION_INVALID', { field });
