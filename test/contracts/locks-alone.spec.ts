import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES, audienceOf } from '#platform';
import type { Role } from '#platform';
import { policy } from '#product';
import { everyRole, makeSide, openQueries, startProduct, tableShapes } from '#testing';
import type { GraphqlClient, Side, TestProduct } from '#testing';
import { WITHIN_REACH, idsOf } from './id-fixtures.js';
import { bytes, call, codeOf, idOperations, mayCall, nowhere, schema } from './id-sweep.js';
import type { Ids } from './id-sweep.js';

/** Two locks stand before every row, row level security and the services; each holds while the other is open (D4). */
let product: TestProduct;
let theirs: Side;
let ours: Side;
let strangers: ReadonlyMap<Role, GraphqlClient>;
let theirIds: Ids;
let ownIds: Ids;

beforeAll(async () => {
  product = await startProduct();
  theirs = await makeSide(product, 'ellos@example.org');
  ours = await makeSide(product, 'nosotros@example.org');
  strangers = await everyRole(ours);
  theirIds = await idsOf(theirs);
  ownIds = await idsOf(ours);
});
afterAll(() => product.stop());

/** Queries that name no record; what anybody may read is nobody's. */
const queries = openQueries(schema)
  .filter(({ name }) => audienceOf(policy, 'Query', name) !== 'public')
  .map((query) => [query.name, query] as const);

/** What every caller is shown by every query that names no record. */
async function shownNow(): Promise<string[]> {
  const shown: string[] = [];
  for (const [name, { document }] of queries)
    for (const [role, client] of [...theirs.actors, ...strangers])
      shown.push(`${name} ${role} ${bytes(await client.send(document))}`);
  return shown;
}

describe('the services alone, row level security switched off,', () => {
  let before: string[];

  beforeAll(async () => {
    before = await shownNow();
    for (const { name } of await tableShapes(product.rows))
      await product.rows(`alter table ${name} disable row level security`);
  });
  afterAll(async () => {
    for (const { name } of await tableShapes(product.rows))
      await product.rows(`alter table ${name} enable row level security`);
  });

  test('open now: the database shows any row to anybody', async () => {
    const [open] = await product.rows<{ locked: number }>(
      `select count(*)::int as locked from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity`,
    );
    expect(open).toEqual({ locked: 0 });
  });

  test.each(idOperations)('%s finds nobody else’s record', async (_, operation) => {
    for (const role of ROLES.filter((each) => mayCall(operation, each))) {
      const client = strangers.get(role);
      if (!client) throw new Error(`nobody has the role ${role}`);
      const foreign = await call(client, operation, theirIds);
      expect({ role, code: codeOf(foreign) }).toEqual({ role, code: 'NOT_FOUND' });
      expect(bytes(foreign)).toBe(bytes(await call(client, operation, nowhere())));
    }
  });

  test('every query shows what it showed before, to everybody', async () => {
    expect(await shownNow()).toEqual(before);
  });

  test('two who use the same key are not mistaken for each other', async () => {
    const clientMutationId = 'b5f0c1de-3a55-4a3e-8f5b-0c8f6a1d2e3f';
    for (const { buyer } of [theirs, ours]) {
      const { wave, userErrors } = (await buyer.analyst.client.mutate(
        'addWave',
        { clientMutationId, programmeId: buyer.programmeId, name: 'Segunda', deadlineOn: '2099-06-30' },
        'wave { name }',
      )) as { wave: object | null; userErrors: object[] };
      expect({ wave, userErrors }).toEqual({ wave: { name: 'Segunda' }, userErrors: [] });
    }
  });
});

/** Operations on what belongs to a person, or to the platform's administrator: other settings open those rows. */
const NOT_BY_ORGANISATION = ['endSession', 'addMember'];
const OWN_PERSON = ['viewer', 'mySessions', 'demoMailbox', 'messagePreferences'];

/** A form stands there for everybody: what was written into it is the owner's. */
function saidIn(name: string, shown: unknown): unknown {
  if (name !== 'financeFile' || !shown) return shown ?? [];
  return (shown as { facts: { value: string | null }[] }).facts.filter(({ value }) => value !== null);
}

describe('row level security alone, the services made to believe that the owner acts,', () => {
  let honest: string;

  /** The owner is signed in, and every service asks for the owner's rows: the database knows of another organisation. */
  beforeAll(async () => {
    const [row] = await product.rows<{ text: string }>(`select pg_get_functiondef('current_org'::regproc) as text`);
    honest = row?.text ?? '';
    await product.rows(
      `create or replace function current_org() returns uuid language sql stable parallel safe as $$ select '${ours.buyer.analyst.orgId}'::uuid $$`,
    );
  });
  afterAll(() => product.rows(honest));

  test.each(idOperations.filter(([name]) => !NOT_BY_ORGANISATION.includes(name)))(
    '%s finds no record of the owner',
    async (_, operation) => {
      const reach = new Map([...theirIds, ...WITHIN_REACH(theirs)]);
      const callers = [...theirs.actors].filter(([role]) => mayCall(operation, role));
      expect(callers).not.toEqual([]);
      for (const [role, client] of callers)
        expect({ role, code: codeOf(await call(client, operation, reach)) }).toEqual({ role, code: 'NOT_FOUND' });
    },
  );

  test.each(queries.filter(([name]) => !OWN_PERSON.includes(name)))(
    '%s shows nothing of the owner',
    async (name, { document }) => {
      for (const [role, client] of theirs.actors) {
        const { data } = await client.send(document);
        expect({ role, shown: saidIn(name, data?.[name]) }).toEqual({ role, shown: [] });
      }
    },
  );
});

test('with both locks in place again the owner finds what is the owner’s', async () => {
  const { programme } = await ours.buyer.analyst.client.ask<{ programme: object }>(
    'query ($id: ProgrammeId!) { programme(id: $id) { id } }',
    {
      id: ownIds.get('ProgrammeId'),
    },
  );
  expect(programme).toEqual({ id: ownIds.get('ProgrammeId') });
});
