import { describe, expect, test } from '@jest/globals';
import { GraphQLError, buildSchema, parse } from 'graphql';
import { authorise, policyGaps } from './policy.js';
import type { PolicyTable } from './policy.js';

const schema = buildSchema(`
  type Query { suppliers(filter: SupplierFilter, sort: [SupplierSort!], by: SupplierGroup): [Supplier!]!  login: Boolean }
  type Mutation { rename(input: RenameInput!): Supplier }
  interface Node { id: ID! }
  type Supplier implements Node { id: ID! name: String debt: Int owner: Person loans: [Loan!]! }
  type Person { name: String phone: String }
  type Loan { amount: Int }
  input SupplierFilter { name: String debt: IntFilter and: [SupplierFilter!] }
  input IntFilter { above: Int }
  input SupplierSort { name: Direction debt: Direction }
  enum SupplierGroup { COUNTRY DEBT }
  enum Direction { UP DOWN }
  input RenameInput { id: ID! name: String }
`);

const policy: PolicyTable = {
  'Query.suppliers': 'signed-in',
  'Query.login': 'public',
  'Mutation.rename': ['SO'],
  'Supplier.*': 'signed-in',
  'Supplier.debt': ['LA'],
  'Supplier.loans': ['LA'],
  'Person.*': 'signed-in',
  'Person.phone': ['SO'],
  'Loan.*': ['LA'],
  'Node.*': 'signed-in',
  'SupplierFilter.*': 'signed-in',
  'SupplierFilter.debt': ['LA'],
  'IntFilter.*': 'signed-in',
  'SupplierSort.*': 'signed-in',
  'SupplierSort.debt': ['LA'],
  'SupplierGroup.*': 'signed-in',
  'SupplierGroup.DEBT': ['LA'],
};

/** The code with which the document is refused; '' when it is admitted. */
function refusal(document: string, role: string | undefined, variables: Record<string, unknown> = {}): string {
  try {
    authorise(schema, policy, { document: parse(document), variables, role });
    return '';
  } catch (error) {
    if (error instanceof GraphQLError) return String(error.extensions.code);
    throw error;
  }
}

const REFUSED: [string, string, Record<string, unknown>?][] = [
  ['a field', '{ suppliers { debt } }'],
  ['a field under another name', '{ suppliers { name: debt } }'],
  ['a field in a named fragment', 'query { suppliers { ...F } } fragment F on Supplier { owner { phone } }'],
  ['a field in an inline fragment', '{ suppliers { ... on Supplier { debt } } }'],
  ['a field behind a directive', '{ suppliers { debt @include(if: false) } }'],
  ['a field that leads on', '{ suppliers { loans { __typename } } }'],
  ['a field of another operation of the document', 'query A { suppliers { id } } query B { suppliers { debt } }'],
  ['an operation', 'mutation { rename(input: { id: 1 }) { id } }'],
  ['a filter in the text', '{ suppliers(filter: { debt: { above: 1 } }) { id } }'],
  ['a filter deep in the text', '{ suppliers(filter: { and: [{ name: "x" }, { and: { debt: {} } }] }) { id } }'],
  [
    'a filter in a variable',
    'query ($f: SupplierFilter) { suppliers(filter: $f) { id } }',
    { f: { debt: { above: 1 } } },
  ],
  [
    'a filter deep in a variable',
    'query ($f: SupplierFilter) { suppliers(filter: $f) { id } }',
    { f: { and: [{ name: 'x' }, { and: { debt: null } }] } },
  ],
  [
    'a filter whose value is a variable',
    'query ($d: IntFilter) { suppliers(filter: { debt: $d }) { id } }',
    { d: null },
  ],
  ['a filter in a default', 'query ($f: SupplierFilter = { debt: { above: 1 } }) { suppliers(filter: $f) { id } }'],
  ['a sort', '{ suppliers(sort: { debt: UP }) { id } }'],
  ['a sort in a variable', 'query ($s: [SupplierSort!]) { suppliers(sort: $s) { id } }', { s: { debt: 'UP' } }],
  ['a group', '{ suppliers(by: DEBT) { id } }'],
  ['a group in a variable', 'query ($g: SupplierGroup) { suppliers(by: $g) { id } }', { g: 'DEBT' }],
  ['a group in a default', 'query ($g: SupplierGroup = DEBT) { suppliers(by: $g) { id } }'],
];

describe('a document is refused for one forbidden thing in it:', () => {
  test.each(REFUSED)('%s', (_, document, variables = {}) => {
    expect(refusal(document, 'SA', variables)).toBe('FORBIDDEN');
    expect(refusal(document, undefined, variables)).toBe('UNAUTHENTICATED');
    expect(refusal(document, 'XX', variables)).toBe('FORBIDDEN');
  });

  test('and admitted to who may use all of it', () => {
    for (const [, document, variables = {}] of REFUSED)
      expect({ document, refused: ['LA', 'SO'].map((role) => refusal(document, role, variables)) }).toEqual({
        document,
        refused: expect.arrayContaining(['']),
      });
  });
});

test('a role nobody knows may use what everybody signed in may use, and no more', () => {
  expect(refusal('{ suppliers { id name __typename } }', 'XX')).toBe('');
  expect(refusal('{ login }', undefined)).toBe('');
  expect(refusal('{ login suppliers { id } }', undefined)).toBe('UNAUTHENTICATED');
});

test('the refusal names what was not allowed, and nothing when nobody is signed in', () => {
  const ask = (role: string | undefined): void =>
    authorise(schema, policy, { document: parse('{ suppliers { debt } }'), variables: {}, role });
  expect(() => ask('SA')).toThrow('Your role may not use Supplier.debt.');
  expect(() => ask(undefined)).toThrow('Sign in first.');
});

describe('the table fits the schema', () => {
  test('line by line', () => expect(policyGaps(schema, policy)).toEqual([]));

  test.each([
    'Query.login',
    'Mutation.rename',
    'Supplier.*',
    'Loan.*',
    'Node.*',
    'SupplierFilter.*',
    'SupplierGroup.*',
  ])('without the line %s something has no policy', (gone) => {
    const rest = Object.fromEntries(Object.entries(policy).filter(([key]) => key !== gone));
    const gaps = policyGaps(schema, rest);
    expect(gaps).not.toEqual([]);
    for (const gap of gaps) expect(gap).toMatch(`no policy for ${gone.replace('*', '')}`);
  });

  test.each(['Query.nothing', 'Nothing.name', 'Supplier.nothing', 'RenameInput.nothing', 'SupplierGroup.NOTHING'])(
    'a line for %s is dead',
    (key) => expect(policyGaps(schema, { ...policy, [key]: 'public' })).toEqual([expect.stringContaining(key)]),
  );
});
