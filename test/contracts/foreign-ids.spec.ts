import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES, idScalars } from '#platform';
import type { Role } from '#platform';
import { everyRole, makeSide, startProduct, tableHashes } from '#testing';
import type { GraphqlClient, SchemaOperation, Side, TestProduct } from '#testing';
import { CHOOSES_AMONG_OWN, ID_FIXTURES, WITHIN_REACH, idsOf } from './id-fixtures.js';
import { allOperations, bytes, call, codeOf, idLeaves, idOperations, mayCall, nowhere } from './id-sweep.js';
import type { Ids } from './id-sweep.js';

/**
 * Generated from the schema: every operation that takes an id, called by everybody with the ids of another side. A
 * record that one may not see and a record that is not there are answered with the same bytes (G1).
 */
let product: TestProduct;
let theirs: Side;
let strangers: ReadonlyMap<Role, GraphqlClient>;
let theirIds: Ids;
let ownIds: Ids;
let before: ReadonlyMap<string, string>;

beforeAll(async () => {
  product = await startProduct();
  theirs = await makeSide(product, 'ellos@example.org');
  const ours = await makeSide(product, 'nosotros@example.org');
  strangers = await everyRole(ours);
  theirIds = await idsOf(theirs);
  ownIds = await idsOf(ours);
  before = await tableHashes(product.rows);
});
afterAll(() => product.stop());

describe('the sweep is complete', () => {
  test('every id argument has a record of its kind in test/contracts/id-fixtures.ts', () => {
    const needed = idOperations.flatMap(([, operation]) => idLeaves(operation).map(({ scalar }) => scalar));
    expect([...new Set(needed)].filter((scalar) => !(scalar in ID_FIXTURES))).toEqual([]);
  });

  test('every argument that names a record has the scalar of its kind', () => {
    const isLoose = ({ path, scalar }: { path: string; scalar: string }): boolean =>
      /(^|\.)(ids?|\w+Ids?)$/.test(path) &&
      !/\.(clientMutationId|commandId|taxId)$/.test(path) &&
      !idScalars.has(scalar);
    const loose = allOperations.flatMap(({ name, leaves }) =>
      leaves.filter(isLoose).map(({ path }) => `${name}(${path})`),
    );
    expect(loose).toEqual([]);
  });

  test('what it leaves out exists and says why', () => {
    const names = allOperations.map(({ name }) => name);
    expect(Object.keys(CHOOSES_AMONG_OWN).filter((name) => !names.includes(name))).toEqual([]);
  });
});

const expected = (operation: SchemaOperation, role: Role | undefined): string => {
  if (mayCall(operation, role)) return 'NOT_FOUND';
  return role === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN';
};

/** Each id alone, and all at once; who may not call at all is refused before any id is read. */
const choices = (operation: SchemaOperation, role: Role | undefined): string[][] => {
  const paths = idLeaves(operation).map(({ path }) => path);
  return paths.length > 1 && mayCall(operation, role) ? [...paths.map((path) => [path]), paths] : [paths];
};

/** Answers to ids of no record; those who may not call get one and the same, whatever their role. */
const refusals = new Map<string, string>();
async function answerToRandom(
  client: GraphqlClient,
  operation: SchemaOperation,
  role: Role | undefined,
  paths: readonly string[],
): Promise<string> {
  const ask = async (): Promise<string> =>
    bytes(await call(client, operation, nowhere(), { paths, otherwise: ownIds }));
  if (mayCall(operation, role)) return ask();
  const kind = `${operation.name} ${expected(operation, role)}`;
  const answer = refusals.get(kind) ?? (await ask());
  refusals.set(kind, answer);
  return answer;
}

describe.each(idOperations)('%s', (_, operation) => {
  test.each([undefined, ...ROLES])('of another side, by role %s, is answered as if it were not there', async (role) => {
    const client = role === undefined ? product.client() : strangers.get(role);
    if (!client) throw new Error(`nobody has the role ${role}`);
    for (const paths of choices(operation, role)) {
      const foreign = await call(client, operation, theirIds, { paths, otherwise: ownIds });
      const random = await answerToRandom(client, operation, role, paths);
      // BAD_USER_INPUT here: the door refused before the search; libs/testing/src/schema-inputs.ts needs a value.
      expect({ paths, code: codeOf(foreign) }).toEqual({ paths, code: expected(operation, role) });
      expect(foreign.status).toBe(role === undefined ? 401 : 200);
      expect(bytes(foreign)).toBe(random);
    }
  });

  test('of one’s own organisation, by the roles that may not, is answered as if it were not there', async () => {
    for (const [role, client] of theirs.actors) {
      if (mayCall(operation, role)) continue;
      const own = await call(client, operation, theirIds);
      expect({ role, code: codeOf(own) }).toEqual({ role, code: 'FORBIDDEN' });
      expect(bytes(own)).toBe(await answerToRandom(client, operation, role, []));
    }
  });
});

test('all of this wrote nothing anywhere', async () => {
  expect(await tableHashes(product.rows)).toEqual(before);
});

/** Last, since it changes records: the answers above came from the search for the record and from nothing before it. */
describe('the same call reaches the record of one’s own', () => {
  // What takes somebody's access away comes last of all.
  const ends = ([name]: (typeof idOperations)[number]): number => Number(/^end(Adviser|Accreditation)$/.test(name));
  test.each(idOperations.toSorted((a, b) => ends(a) - ends(b)))('%s', async (_, operation) => {
    const reach = new Map([...theirIds, ...WITHIN_REACH(theirs)]);
    const codes: string[] = [];
    for (const [role, client] of new Map([...strangers, ...theirs.actors]))
      if (mayCall(operation, role)) codes.push(codeOf(await call(client, operation, reach)));
    expect(codes).toContainEqual(expect.stringMatching(/^{"data"/));
  });
});
