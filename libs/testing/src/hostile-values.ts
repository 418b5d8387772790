import { getNamedType, isEnumType, isNonNullType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import { idScalars } from '#platform';

/** JSON in the place of a value that JavaScript cannot write: numbers such as 1e999. */
class RawJson {
  constructor(private readonly text: string) {}

  toJSON(): string {
    return `raw:${this.text}`;
  }
}

/** JSON of a body, raw parts as they are. */
export const rawJsonOf = (body: unknown): string => JSON.stringify(body).replace(/"raw:([^"]*)"/g, '$1');

const WRONG_KIND = [7, true, { a: 1 }, [['x']], new RawJson('1e999')];
const IDS = [
  ...['', 'x', `org_${'g'.repeat(32)}`, `ORG_${'0'.repeat(32)}`, `xxx_${'0'.repeat(32)}`, `org_${'0'.repeat(33)}`],
  `' or 1=1 --`,
];
const COERCED: Readonly<Record<string, readonly unknown[]>> = {
  Int: [2_147_483_648, -2_147_483_649, 1.5, '1', ''],
  Float: ['1', '', new RawJson('1e400')],
  Boolean: ['true', 1, ''],
  DateTime: ['2026-02-30T00:00:00Z', '2026-11-22', '2026-11-22T25:00:00Z', ''],
};

/**
 * What no place of the type may take whatever the operation is: it is refused where the value is read, so one place of
 * each type is enough.
 */
export function wrongKinds(type: GraphQLInputType): readonly unknown[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return [...WRONG_KIND, '', 'UNKNOWN', '__proto__'];
  const own = idScalars.has(named.name) ? IDS : (COERCED[named.name] ?? []);
  if (named.name === 'Int' || named.name === 'Float') return own;
  // For a place of truth values `true` is no wrong kind.
  return [...WRONG_KIND.slice(named.name === 'Boolean' ? 2 : 1), ...own];
}

/** What the place itself has to refuse: absent where it is needed, or text that nobody can read. */
export const neverValid = (type: GraphQLInputType): readonly unknown[] => [
  ...(isNonNullType(type) ? [null] : []),
  ...(getNamedType(type).name === 'String' ? ['a\u0000b', '\uD800', '\u0007', '\u202Eabc'] : []),
];

const ODD: Readonly<Record<string, readonly unknown[]>> = {
  String: [
    ...['', ' \u200B', 'NaN', '１２', '😀'.repeat(300), 'x'.repeat(90_000), '__proto__', '${7*7}\\', '%00%s$1'],
    `' or 1=1; drop table person; --`,
  ],
  Int: [-1, 0, 2_147_483_647],
  Float: [-1, 1e308],
  Decimal: ['1,5', 'NaN', 'Infinity', '1e5', '0x10', ' 1', '١', '9'.repeat(500), `0.${'1'.repeat(500)}`, '-1'],
  Date: [
    '2026-02-30',
    '0000-00-00',
    '99999-01-01',
    '2026-11-22T00:00:00Z',
    '22/11/2026',
    '',
    '0001-01-01',
    '9999-12-31',
  ],
};

/** What a place of the type is seldom given: taken or refused, but never breaking anything. */
export const oddValues = (type: GraphQLInputType): readonly unknown[] => [
  ...(isNonNullType(type) ? [] : [null]),
  ...(ODD[getNamedType(type).name] ?? []),
  ...(type.toString().startsWith('[') ? [[], Array<string>(2000).fill('GT')] : []),
];
