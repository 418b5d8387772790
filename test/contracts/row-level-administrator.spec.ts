import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PLATFORM_ORG_ID } from '#platform';
import { insertRow, openDatabase, plainRow, refusalOf, tableShapes } from '#testing';
import type { PlainRow, SqlCaller } from '#testing';

/** The administrator keeps organisations and their users, but has no list of the suppliers (V14). */
const database = await openDatabase();
const shapes = new Map((await tableShapes(database.rows)).map((shape) => [shape.name, shape]));
const [supplier, buyer] = [randomUUID(), randomUUID()];
const administrator: SqlCaller = { login: 'portal_app', orgId: PLATFORM_ORG_ID, role: 'AM' };
const secret = 'c'.repeat(64);

const row = (table: string, given: PlainRow): PlainRow => {
  const shape = shapes.get(table);
  if (!shape) throw new Error(`no table ${table}`);
  return plainRow(shape, given);
};
const organisation = (id: string, kind: string): PlainRow => row('organisation', { id, owner_org_id: id, kind });

beforeAll(async () => {
  for (const [id, kind] of [
    [supplier, 'SUPPLIER'],
    [buyer, 'BUYER'],
  ] as const) {
    const person = await insertRow(database.rows, 'person', row('person', { id: randomUUID() }));
    await insertRow(database.rows, 'organisation', organisation(id, kind));
    await insertRow(
      database.rows,
      'membership',
      row('membership', { id: randomUUID(), owner_org_id: id, person_id: person.id }),
    );
  }
});
afterAll(() => database.close());

test.each(['organisation', 'membership'])(
  'of %s the administrator reads the buyer’s and not the supplier’s',
  async (table) => {
    const seen = await database.as(administrator, (ask) => ask(`select owner_org_id from ${table}`));
    expect(seen).toEqual([{ owner_org_id: buyer }]);
  },
);

test('the administrator enters a buyer and not a supplier', async () => {
  const enter = (kind: string): Promise<string> =>
    refusalOf(database.as(administrator, (ask) => insertRow(ask, 'organisation', organisation(randomUUID(), kind))));
  expect([await enter('BUYER'), await enter('SUPPLIER')]).toEqual(['', '42501']);
});

test('the administrator gives roles at a buyer and not at a supplier', async () => {
  const [person] = await database.rows<{ id: string }>('select id from person limit 1');
  const add = (owner: string): Promise<string> =>
    refusalOf(
      database.as(administrator, (ask) =>
        insertRow(ask, 'membership', row('membership', { owner_org_id: owner, person_id: person?.id, role: 'SA' })),
      ),
    );
  expect([await add(buyer), await add(supplier)]).toEqual(['', '42501']);
});

test('a program is known by the secret it presents, and by no other', async () => {
  const [membership] = await database.rows<{ id: string }>('select id from membership where owner_org_id = $1', [
    buyer,
  ]);
  await insertRow(
    database.rows,
    'machine_client',
    row('machine_client', { owner_org_id: buyer, membership_id: membership?.id, secret_hash: secret }),
  );
  const found = async (doorHash: string): Promise<number> =>
    (await database.as({ login: 'portal_app', doorHash }, (ask) => ask('select 1 from machine_client'))).length;
  expect([await found(secret), await found('d'.repeat(64))]).toEqual([1, 0]);
});
