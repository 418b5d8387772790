import {
  Kind,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  print,
  separateOperations,
  stripIgnoredCharacters,
  typeFromAST,
} from 'graphql';
import { HEADER, isDeclared, optional, scalarText, typeText } from './print.mjs';

/**
 * The types of one file of documents: a result and variables for each operation, a type for each fragment, and the
 * text that is sent, with the fragments it needs.
 */
export function operationFile(schema, document, all) {
  const scope = { schema, fragments: fragmentsOf(all), used: new Set() };
  const parts = document.definitions.map((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION
      ? fragmentText(scope, definition)
      : operationText(scope, definition, all),
  );
  const hasOperations = document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const imports = [...scope.used].sort();
  return [
    HEADER,
    ...(hasOperations ? [`import type { Operation } from '../graphql/operation.js';\n`] : []),
    ...(imports.length > 0 ? [`import type { ${imports.join(', ')} } from './schema.js';\n`] : []),
    '\n',
    parts.join('\n'),
  ].join('');
}

const fragmentsOf = ({ definitions }) =>
  new Map(definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]));

function fragmentText(scope, node) {
  const type = scope.schema.getType(node.typeCondition.name.value);
  return `export type ${node.name.value}Fragment = ${selectionText(scope, type, [node.selectionSet], '')};\n`;
}

function operationText(scope, node, all) {
  const name = node.name.value;
  const suffix = node.operation === 'query' ? 'Query' : 'Mutation';
  const root = scope.schema.getRootType(node.operation);
  const variables = (node.variableDefinitions ?? []).map((variable) => variableText(scope, variable));
  const text = stripIgnoredCharacters(print(separateOperations(all)[name]));
  return [
    `export interface ${name}${suffix} ${selectionText(scope, root, [node.selectionSet], '')}\n`,
    `export interface ${name}Variables {\n${variables.join('')}}\n`,
    `export const ${name} = ${JSON.stringify(text)} as Operation<${name}${suffix}, ${name}Variables>;\n`,
  ].join('');
}

function variableText(scope, { variable, type: node }) {
  const type = typeFromAST(scope.schema, node);
  return `  readonly ${variable.name.value}${optional(type)}: ${typeText(type, (named) => leaf(scope, named))};\n`;
}

function leaf(scope, type) {
  if (isDeclared(type)) scope.used.add(type.name);
  return scalarText(type);
}

/** The object that a selection answers; several objects, told apart by __typename, for a union. */
function selectionText(scope, type, sets, indent) {
  if (isAbstractType(type)) {
    return scope.schema
      .getPossibleTypes(type)
      .map((possible) => selectionText(scope, possible, sets, indent))
      .join(' | ');
  }
  const fields = new Map();
  for (const set of sets) collect(scope, { type, set, fields });
  const lines = [...fields].map(([key, nodes]) => fieldText(scope, { type, key, nodes, indent: `${indent}  ` }));
  return `{\n${lines.join('')}${indent}}`;
}

/** Groups the fields of a selection by the key of the answer; fragments count where their type fits. */
function collect(scope, { type, set, fields }) {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) keep(fields, node);
    else collectFragment(scope, { type, node, fields });
  }
}

function keep(fields, node) {
  const key = node.alias?.value ?? node.name.value;
  fields.set(key, [...(fields.get(key) ?? []), node]);
}

function collectFragment(scope, { type, node, fields }) {
  const fragment = node.kind === Kind.FRAGMENT_SPREAD ? scope.fragments.get(node.name.value) : node;
  const condition = fragment.typeCondition?.name.value ?? type.name;
  const fits = condition === type.name || isSubType(scope.schema, condition, type);
  if (fits) collect(scope, { type, set: fragment.selectionSet, fields });
}

function isSubType(schema, condition, type) {
  const abstract = schema.getType(condition);
  return isAbstractType(abstract) && schema.isSubType(abstract, type);
}

function fieldText(scope, { type, key, nodes, indent }) {
  const [first] = nodes;
  if (first.name.value === '__typename') return `${indent}readonly ${key}: '${type.name}';\n`;
  const fieldType = type.getFields()[first.name.value].type;
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  const named = (inner) => (isCompositeType(inner) ? selectionText(scope, inner, sets, indent) : leaf(scope, inner));
  if (isEnumType(getNamedType(fieldType))) scope.used.add(getNamedType(fieldType).name);
  return `${indent}readonly ${key}: ${typeText(fieldType, named)};\n`;
}
