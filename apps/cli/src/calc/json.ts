import { CalcError } from './calc-error.js';

/**
 * JSON text of an answer: members in the order they were built, numbers in shortest round-trip form. A Map is written
 * as an object in its own order, since plain objects would move members named like integers to the front.
 * @throws CalcError invalid when a number is not finite, as JSON would make it null ("missing")
 */
export function toJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new CalcError('invalid', 'the result is not finite');
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (value instanceof Map) return members([...(value as ReadonlyMap<string, unknown>).entries()]);
  if (typeof value === 'object' && value !== null) return members(Object.entries(value));
  return JSON.stringify(value);
}

const members = (entries: readonly (readonly [string, unknown])[]): string =>
  `{${entries
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${JSON.stringify(name)}:${toJson(member)}`)
    .join(',')}}`;
