import { isEnumType, isInputObjectType, isObjectType, isRequiredInputField, isScalarType, isUnionType } from 'graphql';
import { HEADER, comment, isDeclared, scalarText, typeText } from './print.mjs';

/** schema.ts: scalars, enums, objects, unions and inputs of the schema; the roots have no values. */
export function schemaFile(schema) {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !roots.includes(type) && isDeclared(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [HEADER, ...types.map((type) => `${comment(type.description)}${declaration(type)}`)].join('\n');
}

function declaration(type) {
  if (isScalarType(type)) return `export type ${type.name} = string;\n`;
  if (isUnionType(type)) return `export type ${type.name} = ${names(type.getTypes())};\n`;
  if (isEnumType(type))
    return `export type ${type.name} = ${names(type.getValues().map(({ name }) => ({ name: `'${name}'` })))};\n`;
  if (isInputObjectType(type))
    return members(type, (field) => `${field.name}${isRequiredInputField(field) ? '' : '?'}`);
  if (isObjectType(type)) return members(type, ({ name }) => name);
  throw new Error(`${type.name}: this kind of type is not written yet`);
}

const names = (types) => types.map(({ name }) => name).join(' | ');

function members(type, key) {
  const lines = Object.values(type.getFields()).map(
    (field) => `${comment(field.description, '  ')}  readonly ${key(field)}: ${typeText(field.type, scalarText)};`,
  );
  return `export interface ${type.name} {\n${lines.join('\n')}\n}\n`;
}
