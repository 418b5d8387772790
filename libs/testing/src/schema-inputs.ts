import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql';

/** One place of an operation where a value goes in: `input.commands.diagnosticId`; lists are looked through. */
export interface InputLeaf {
  readonly path: string;
  readonly type: GraphQLInputType;
  readonly scalar: string;
}

/** An operation of the schema, ready to be sent. */
export interface SchemaOperation {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly document: string;
  readonly leaves: readonly InputLeaf[];
  /** The smallest input that passes the door, with these values (by path) put in. */
  readonly variables: (given?: ReadonlyMap<string, unknown>) => Record<string, unknown>;
}

/** Texts that the door wants in a form of their own, by the name of the field; the rest take any words. */
const TEXTS: Readonly<Record<string, () => string>> = {
  clientMutationId: randomUUID,
  commandId: randomUUID,
  country: () => 'GT',
  countries: () => 'GT',
  currency: () => 'USD',
  email: () => 'nadie@example.org',
  emailCode: () => '123456',
  code: () => '123456',
  cause: () => 'money',
  checksum: () => 'c'.repeat(64),
  indicator: () => 'WAT-01',
  proofRequirements: () => 'PHOTO',
  indicators: () => 'WAT-01',
  language: () => 'es',
  languages: () => 'es',
  sectors: () => '10',
  track: () => 'AGUA',
  tracks: () => 'AGUA',
  token: () => 'A'.repeat(43),
};

/** A value of each scalar that is no id. */
const SCALARS: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Int: 1,
  Float: 1,
  Decimal: '1.00',
  Date: '2099-01-31',
  DateTime: '2099-01-31T08:00:00Z',
};

/** Every operation of the schema. */
export function operationsOf(schema: GraphQLSchema): SchemaOperation[] {
  const of = (kind: SchemaOperation['kind'], fields: Record<string, GraphQLField<unknown, unknown>>) =>
    Object.values(fields).map((field) => operationOf(kind, field));
  return [
    ...of('query', schema.getQueryType()?.getFields() ?? {}),
    ...of('mutation', schema.getMutationType()?.getFields() ?? {}),
  ];
}

function operationOf(kind: SchemaOperation['kind'], field: GraphQLField<unknown, unknown>): SchemaOperation {
  const inBrackets = (parts: string[]): string => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  const declared = inBrackets(field.args.map(({ name, type }) => `$${name}: ${type.toString()}`));
  const passed = inBrackets(field.args.map(({ name }) => `${name}: $${name}`));
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return {
    kind,
    name: field.name,
    document: `${kind}${declared} { ${field.name}${passed}${selection} }`,
    leaves: field.args.flatMap(({ name, type }) => leavesOf(type, name, [])),
    variables: (given = new Map()) =>
      Object.fromEntries(
        field.args
          .filter((arg) => isRequiredArgument(arg) || isNamed(arg.name, given))
          .map(({ name, type }) => [name, exampleOf(type, name, given)]),
      ),
  };
}

function leavesOf(type: GraphQLInputType, path: string, above: readonly string[]): InputLeaf[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [{ path, type, scalar: named.name }];
  if (above.includes(named.name)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    leavesOf(field.type, `${path}.${field.name}`, [...above, named.name]),
  );
}

const isNamed = (path: string, given: ReadonlyMap<string, unknown>): boolean =>
  [...given.keys()].some((key) => key === path || key.startsWith(`${path}.`));

/** @throws Error for a scalar it has no value for: add one above, or give one */
function exampleOf(type: GraphQLInputType, path: string, given: ReadonlyMap<string, unknown>): unknown {
  if (given.has(path)) return isListType(getNullableType(type)) ? [given.get(path)] : given.get(path);
  const bare = getNullableType(type);
  if (isListType(bare)) return [exampleOf(bare.ofType, path, given)];
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields())
        .filter((field) => isRequiredInputField(field) || isNamed(`${path}.${field.name}`, given))
        .map((field) => [field.name, exampleOf(field.type, `${path}.${field.name}`, given)]),
    );
  return isEnumType(bare) ? bare.getValues()[0]?.name : plainValue(getNamedType(bare).name, path);
}

function plainValue(scalar: string, path: string): unknown {
  if (scalar === 'String') return (TEXTS[path.split('.').at(-1) ?? ''] ?? (() => 'Palabras'))();
  if (!(scalar in SCALARS))
    throw new Error(`no value for ${path} of scalar ${scalar}: add one to libs/testing/src/schema-inputs.ts`);
  return SCALARS[scalar];
}
