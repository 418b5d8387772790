import { isListType, isNonNullType, getNamedType, isEnumType, isInputObjectType } from 'graphql';

const SCALARS = { ID: 'string', String: 'string', Int: 'number', Float: 'number', Boolean: 'boolean' };

/** A type of the schema as TypeScript, where `named` writes the innermost one. */
export function typeText(type, named) {
  const inner = (wrapped) =>
    isListType(wrapped) ? `readonly ${group(typeText(wrapped.ofType, named))}[]` : named(getNamedType(wrapped));
  return isNonNullType(type) ? inner(type.ofType) : `${inner(type)} | null`;
}

const group = (text) => (/[|&]/.test(text) ? `(${text})` : text);

export const scalarText = ({ name }) => SCALARS[name] ?? name;

/** The variables of an operation: what may be null may be left out. */
export const optional = (type) => (isNonNullType(type) ? '' : '?');

export const comment = (text, indent = '') => (text ? `${indent}/** ${text.replace(/\s+/g, ' ').trim()} */\n` : '');

/** True for names that schema.ts declares. */
export const isDeclared = (type) => isEnumType(type) || isInputObjectType(type) || !(type.name in SCALARS);

export const HEADER = '// Written by `npm run web:types`; do not edit.\n';
