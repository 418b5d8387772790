import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { publicId } from '#kernel';
import { ROLES, admits, audienceOf, idScalars } from '#platform';
import type { Role } from '#platform';
import { policy } from '#product';
import { committed, everyRole, makeSide, operationsOf, startProduct, tableHashes } from '#testing';
import type { Answer, GraphqlClient, SchemaOperation, Side, TestProduct } from '#testing';
import { CHOOSES_AMONG_OWN, ID_FIXTURES, WITHIN_REACH, idsOf } from './id-fixtures.js';

/**
 * Generated from the schema: every operation that takes an id, called by everybody with the ids of another side. A
 * record that one may not see and a record that is not there are answered with the same bytes (G1).
 */
const all = operationsOf(buildSchema(committed('apps/api/schema.graphql')));
const idLeaves = ({ leaves }: SchemaOperation): { path: string; scalar: string }[] =>
  leaves.filter(({ scalar }) => idScalars.has(scalar));
const operations = all.filter((operation) => idLeaves(operation).length > 0 && !(operation.name in CHOOSES_AMONG_OWN));

let product: TestProduct;
let theirs: Side;
let strangers: ReadonlyMap<Role, GraphqlClient>;
let theirIds: ReadonlyMap<string, string>;
let ownIds: ReadonlyMap<string, string>;
let reach: ReadonlyMap<string, string>;
let before: ReadonlyMap<string, string>;

beforeAll(async () => {
  product = await startProduct();
  theirs = await makeSide(product, 'ellos@example.org');
  const ours = await makeSide(product, 'nosotros@example.org');
  strangers = await everyRole(ours);
  theirIds = await idsOf(theirs);
  ownIds = await idsOf(ours);
  reach = new Map([...theirIds, ...WITHIN_REACH(theirs)]);
  before = await tableHashes(product.rows);
});
afterAll(() => product.stop());

describe('the sweep is complete', () => {
  test('every id argument has a record of its kind in test/contracts/id-fixtures.ts', () => {
    const needed = operations.flatMap((operation) => idLeaves(operation).map(({ scalar }) => scalar));
    expect([...new Set(needed)].filter((scalar) => !(scalar in ID_FIXTURES))).toEqual([]);
  });

  test('every argument that names a record has the scalar of its kind', () => {
    const isLoose = ({ path, scalar }: { path: string; scalar: string }): boolean =>
      /(^|\.)(ids?|\w+Ids?)$/.test(path) &&
      !/\.(clientMutationId|commandId|taxId)$/.test(path) &&
      !idScalars.has(scalar);
    const loose = all.flatMap(({ name, leaves }) => leaves.filter(isLoose).map(({ path }) => `${name}(${path})`));
    expect(loose).toEqual([]);
  });

  test('what it leaves out exists and says why', () => {
    expect(Object.keys(CHOOSES_AMONG_OWN).filter((name) => !all.some((operation) => operation.name === name))).toEqual(
      [],
    );
  });
});

type Place = 'foreign' | 'nowhere';

/** The operation's ids: in the places asked for of the other side or of nowhere, else the caller's own. */
function idsFor(operation: SchemaOperation, paths: readonly string[], place: Place): Map<string, string> {
  const nowhere = (scalar: string): string => publicId(idScalars.get(scalar) ?? '', randomUUID());
  const there = (scalar: string): string => (place === 'foreign' ? (theirIds.get(scalar) ?? '') : nowhere(scalar));
  return new Map(
    idLeaves(operation).map(({ path, scalar }) => [
      path,
      paths.includes(path) ? there(scalar) : (ownIds.get(scalar) ?? ''),
    ]),
  );
}

const ask = (client: GraphqlClient, operation: SchemaOperation, ids: ReadonlyMap<string, string>): Promise<Answer> =>
  client.send(operation.document, operation.variables(ids));

/** What a stranger could tell answers apart by. */
const bytes = ({ status, text }: Answer): string => `${status} ${text.replace(/"requestId":"[^"]+"/, '')}`;
const codeOf = ({ errors, text }: Answer): string => (errors[0] ? errors[0].extensions.code : text);

const audience = ({ kind, name }: SchemaOperation) => audienceOf(policy, kind === 'query' ? 'Query' : 'Mutation', name);
const expected = (operation: SchemaOperation, role: Role | undefined): string => {
  if (admits(audience(operation), role)) return 'NOT_FOUND';
  return role === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN';
};

/** Each id alone, and all at once; who may not call at all is refused before any id is read. */
const choices = (operation: SchemaOperation, role: Role | undefined): string[][] => {
  const paths = idLeaves(operation).map(({ path }) => path);
  const isAsked = paths.length > 1 && admits(audience(operation), role);
  return isAsked ? [...paths.map((path) => [path]), paths] : [paths];
};

describe.each(operations.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
  test.each([undefined, ...ROLES])('of another side, by role %s, is answered as if it were not there', async (role) => {
    const client = role === undefined ? product.client() : strangers.get(role);
    if (!client) throw new Error(`nobody has the role ${role}`);
    for (const paths of choices(operation, role)) {
      const foreign = await ask(client, operation, idsFor(operation, paths, 'foreign'));
      const nowhere = await ask(client, operation, idsFor(operation, paths, 'nowhere'));
      expect({ paths, code: codeOf(foreign) }).toEqual({ paths, code: expected(operation, role) });
      expect(bytes(foreign)).toBe(bytes(nowhere));
    }
  });

  test('of one’s own organisation, by the roles that may not, is answered as if it were not there', async () => {
    for (const [role, client] of theirs.actors) {
      if (admits(audience(operation), role)) continue;
      const paths = idLeaves(operation).map(({ path }) => path);
      const own = await ask(client, operation, idsFor(operation, paths, 'foreign'));
      expect({ role, code: codeOf(own) }).toEqual({ role, code: 'FORBIDDEN' });
      expect(bytes(own)).toBe(bytes(await ask(client, operation, idsFor(operation, paths, 'nowhere'))));
    }
  });
});

test('all of this wrote nothing anywhere', async () => {
  expect(await tableHashes(product.rows)).toEqual(before);
});

/** Last, since it changes records: the answer above came from the search for the record and from nothing before it. */
describe('the same call reaches the record of one’s own', () => {
  test.each(operations.map((operation) => [operation.name, operation] as const))('%s', async (_, operation) => {
    const codes: string[] = [];
    for (const [role, client] of new Map([...strangers, ...theirs.actors])) {
      if (!admits(audience(operation), role)) continue;
      const ids = idLeaves(operation).map(({ path, scalar }) => [path, reach.get(scalar) ?? ''] as const);
      codes.push(codeOf(await ask(client, operation, new Map(ids))));
    }
    expect(codes.filter((code) => code.startsWith('{"data"'))).not.toEqual([]);
  });
});
