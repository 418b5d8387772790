import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDate, isDecimal, publicId, uuidOf } from '#kernel';

const refuse = (name: string, form: string): never => {
  throw new GraphQLError(`${name} must be ${form}.`, { extensions: { code: 'BAD_USER_INPUT' } });
};

/** A scalar whose values are strings of one form, as text and as literal alike. */
function textScalar(
  name: string,
  description: string,
  parse: (text: string) => unknown,
  serialize: (value: unknown) => string,
): GraphQLScalarType {
  const read = (value: unknown): unknown => (typeof value === 'string' ? parse(value) : refuse(name, 'a string'));
  return new GraphQLScalarType({
    name,
    description,
    serialize,
    parseValue: read,
    parseLiteral: (node) => (node.kind === Kind.STRING ? parse(node.value) : refuse(name, 'a string')),
  });
}

/** Every id scalar of the schema by its name: the sweep of test/contracts finds its fixtures by it. */
export const idScalars = new Map<string, string>();

/**
 * The opaque id of one kind of record: `prefix_` + 32 hex digits outside, a uuid inside. One scalar per kind, so that
 * the schema itself says which record an argument means.
 */
export function idScalar(name: string, prefix: string): GraphQLScalarType {
  idScalars.set(name, prefix);
  const parse = (text: string): string => {
    try {
      return uuidOf(prefix, text);
    } catch {
      return refuse(name, `an id of the form ${prefix}_…`);
    }
  };
  return textScalar(name, `Opaque id, \`${prefix}_\` and 32 hexadecimal digits.`, parse, (value) =>
    publicId(prefix, String(value)),
  );
}

/** Exact decimal number as a string, without exponent or grouping. */
export const DecimalScalar = textScalar(
  'Decimal',
  'Exact decimal number as a string: digits, optionally a point and digits.',
  (text) => (isDecimal(text) ? text : refuse('Decimal', 'plain digits such as 12.50')),
  String,
);

/** Calendar date `YYYY-MM-DD`. */
export const DateScalar = textScalar(
  'Date',
  'Calendar date, YYYY-MM-DD.',
  (text) => (isCalendarDate(text) ? text : refuse('Date', 'a day of the calendar, YYYY-MM-DD')),
  String,
);

/** Instant in UTC. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'Instant in UTC, ISO 8601 with Z.',
  (text) => instantOf(text) ?? refuse('DateTime', 'an instant such as 2026-11-22T08:30:00Z'),
  (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
);

/** Date.parse moves the 30th of February into March: what it reads must be what was written. */
function instantOf(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(text)) return undefined;
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text.slice(0, 19)) ? instant : undefined;
}
