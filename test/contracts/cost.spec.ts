import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  Kind,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parse,
  typeFromAST,
} from 'graphql';
import type { DocumentNode, GraphQLType, NamedTypeNode } from 'graphql';
import { DEAREST_OPERATION, costOf } from '#platform';
import { committed } from '#testing';

/** What an operation may cost is counted with its variables: `first: $n` is no way around it (reliability guide 9). */
const schema = buildSchema(committed('apps/api/schema.graphql'));
const DOCUMENTS = 'apps/web/src/graphql';
const portal = readdirSync(DOCUMENTS)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => parse(readFileSync(`${DOCUMENTS}/${name}`, 'utf8')));
const fragments = portal.flatMap(({ definitions }) =>
  definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
);
const operations = portal
  .flatMap(({ definitions }) => definitions)
  .flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition] : []));

const cost = (query: string | DocumentNode, variables: Record<string, unknown> = {}): number =>
  costOf(schema, { document: typeof query === 'string' ? parse(query) : query, variables, operationName: undefined });

const EXAMPLES: Readonly<Record<string, unknown>> = { Int: 100, Float: 100, Boolean: true };
const LIST = '{ edges { node { id name } } }';
const asked = (first: string, head = ''): string =>
  `query q${head} { listedSuppliers(programmeId: "prg_0", first: ${first}) ${LIST} }`;

/** A value that fits a type; numbers are a hundred. */
function exampleOf(type: GraphQLType | undefined): unknown {
  if (isNonNullType(type)) return exampleOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return EXAMPLES[String(type)] ?? 'x';
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((field) => [field.name, exampleOf(field.type)]));
}

test('a list costs what it brings, however its length is told', () => {
  const [one, hundred] = [cost(asked('1')), cost(asked('100'))];
  expect(hundred).toBe(100 * one);
  expect(cost(asked('$n', '($n: Int!)'), { n: 100 })).toBe(hundred);
  expect(cost(asked('$n', '($n: Int = 100)'))).toBe(hundred);
  expect(
    cost(`query q { ...f } fragment f on Query { listedSuppliers(programmeId: "prg_0", first: 100) ${LIST} }`),
  ).toBe(hundred);
});

test.each(['0', '-100', '1'])('a length of %s makes nothing cheap', (first) => {
  expect(cost(asked(first))).toBe(cost(asked('1')));
});

test.each(operations.map((operation) => [operation.name?.value ?? '', operation] as const))(
  'the portal’s %s is not too dear with the longest pages',
  (_, operation) => {
    const variables = Object.fromEntries(
      (operation.variableDefinitions ?? []).map(({ variable, type }) => [
        variable.name.value,
        exampleOf(typeFromAST(schema, type as NamedTypeNode)),
      ]),
    );
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
    expect(cost(document, variables)).toBeLessThan(DEAREST_OPERATION);
  },
);
