import { joinPath } from './calc-error.js';
import { isJsonObject, refuse } from './types.js';
import type { CalcType, JsonObject } from './types.js';

/** One argument, or one member of an object argument: its check and its line of help. */
export interface Field<T> {
  readonly type: CalcType<T>;
  readonly required: boolean;
  /** What is taken when it is absent; null in help when there is none. */
  readonly fallback: T | undefined;
  /** Unit of the value; null for pure numbers, codes and texts. */
  readonly unit: string | null;
  readonly doc: string;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values that fields read. */
export type Read<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

export const required = <T>(type: CalcType<T>, doc: string, unit: string | null = null): Field<T> => ({
  type,
  required: true,
  fallback: undefined,
  unit,
  doc,
});

/** May be absent, without default. */
export const optional = <T>(type: CalcType<T>, doc: string, unit: string | null = null): Field<T | undefined> => ({
  type,
  required: false,
  fallback: undefined,
  unit,
  doc,
});

/** May be absent; then it is `fallback`. */
export const defaulted = <T>(type: CalcType<T>, fallback: T, doc: string, unit: string | null = null): Field<T> => ({
  type,
  required: false,
  fallback,
  unit,
  doc,
});

/** An object with exactly these members. */
export const record = <F extends Fields>(fields: F): CalcType<Read<F>> => ({
  name: `{${Object.entries(fields).map(memberName).join(', ')}}`,
  read(value, path) {
    if (!isJsonObject(value)) throw refuse('an object is expected', path);
    return readFields(fields, value, path);
  },
});

/** An object whose member `kind` says which other members it has. */
export const byKind = <V extends Readonly<Record<string, Fields>>>(
  forms: V,
): CalcType<{ [K in keyof V & string]: Read<V[K]> & { readonly kind: K } }[keyof V & string]> => ({
  name: Object.entries(forms)
    .map(([kind, fields]) => `{${[`kind:"${kind}"`, ...Object.entries(fields).map(memberName)].join(', ')}}`)
    .join('|'),
  read(value, path) {
    if (!isJsonObject(value)) throw refuse('an object is expected', path);
    const { kind, ...members } = value;
    const fields = typeof kind === 'string' && Object.hasOwn(forms, kind) ? forms[kind] : undefined;
    if (fields === undefined)
      throw refuse(`one of ${Object.keys(forms).join(', ')} is expected`, joinPath(path, 'kind'));
    return { kind, ...readFields(fields, members, path) } as never;
  },
});

const memberName = ([name, field]: [string, Field<unknown>]): string =>
  `${name}${field.required ? '' : '?'}:${field.type.name}`;

/**
 * Reads the members of an object: none unknown, none missing, each of its type.
 * @throws CalcError invalid with the path of the first that does not fit, unknown members first
 */
export function readFields<F extends Fields>(fields: F, members: JsonObject, path = ''): Read<F> {
  const unknown = Object.keys(members).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) throw refuse('there is no such argument', joinPath(path, unknown));
  const entries = Object.entries(fields).map(([name, field]) => [name, readField(field, members, { name, path })]);
  return Object.fromEntries(entries) as Read<F>;
}

function readField(field: Field<unknown>, members: JsonObject, at: { name: string; path: string }): unknown {
  const place = joinPath(at.path, at.name);
  if (Object.hasOwn(members, at.name)) return field.type.read(members[at.name], place);
  if (field.required) throw refuse('an argument is missing', place);
  return field.fallback;
}
