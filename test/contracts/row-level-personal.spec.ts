import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PLATFORM_ORG_ID, PLATFORM_TABLES, TABLES_WITHOUT_OWNER } from '#platform';
import { has, insertRow, openDatabase, plainRow, refusalOf, tableShapes } from '#testing';
import type { PlainRow, SqlCaller, TableShape } from '#testing';
import { stillTriggers } from './row-fixtures.js';

/** The tables that no organisation owns: to whom each opens. Two rows apiece, ours and another's. */
const database = await openDatabase();
const shapes = new Map((await tableShapes(database.rows)).map((shape) => [shape.name, shape]));
const [me, other, org, otherOrg] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const [door, otherDoor] = ['a'.repeat(64), 'b'.repeat(64)];

const app = (caller: Omit<SqlCaller, 'login'> = {}): SqlCaller => ({ login: 'portal_app', ...caller });
const worker: SqlCaller = { login: 'portal_worker', orgId: org, role: 'SY' };
const meAtWork = app({ orgId: org, actorId: me, role: 'SO' });
const atTheDoor = app({ doorHash: door });
const administrator = app({ orgId: PLATFORM_ORG_ID, actorId: me, role: 'AM' });

type Seen = 'ours' | 'both' | 'none' | 'refused';
const COUNT: Record<Seen, number> = { ours: 1, both: 2, none: 0, refused: 0 };

/** Per table: our row, the other's, and what each caller reads of the two. */
const DOORS: Readonly<Record<string, { ours: PlainRow; others: PlainRow; readers: [SqlCaller, Seen][] }>> = {
  access_grant: {
    ours: { owner_org_id: org, grantee_org_id: org, subject_id: randomUUID() },
    others: { owner_org_id: otherOrg, grantee_org_id: otherOrg, subject_id: randomUUID(), door_hash: otherDoor },
    readers: [
      [meAtWork, 'ours'],
      [app({ doorHash: otherDoor, orgId: org }), 'both'],
      [app(), 'none'],
      [worker, 'ours'],
    ],
  },
  person: {
    ours: { id: me, email_hash: door },
    others: { id: other },
    readers: [
      [meAtWork, 'ours'],
      [atTheDoor, 'ours'],
      [administrator, 'ours'],
      [app(), 'none'],
      [worker, 'none'],
    ],
  },
  credential: { ours: { person_id: me }, others: { person_id: other }, readers: ownPersonOnly() },
  message_preference: { ours: { person_id: me }, others: { person_id: other }, readers: ownPersonOnly() },
  second_factor: { ours: { person_id: me }, others: { person_id: other }, readers: ownPersonOnly() },
  session: {
    ours: { person_id: me, token_hash: door },
    others: { person_id: other },
    readers: [
      [meAtWork, 'ours'],
      [atTheDoor, 'ours'],
      [administrator, 'ours'],
      [app(), 'none'],
      [worker, 'none'],
    ],
  },
  login_code: {
    ours: { email_hash: door },
    others: {},
    readers: [
      [atTheDoor, 'ours'],
      [meAtWork, 'none'],
      [administrator, 'none'],
      [app(), 'none'],
      [worker, 'none'],
    ],
  },
  missed_proof: {
    ours: { door },
    others: { door: otherDoor },
    readers: [
      [atTheDoor, 'ours'],
      [meAtWork, 'none'],
      [administrator, 'none'],
      [app(), 'none'],
      [worker, 'none'],
    ],
  },
  outbox: {
    ours: { org_id: org },
    others: {},
    readers: [
      [meAtWork, 'refused'],
      [administrator, 'refused'],
      [worker, 'both'],
    ],
  },
  schedule: {
    ours: { org_id: org },
    others: {},
    readers: [
      [meAtWork, 'ours'],
      [administrator, 'both'],
      [app(), 'none'],
      [worker, 'both'],
    ],
  },
  schedule_run: {
    ours: {},
    others: {},
    readers: [
      [meAtWork, 'none'],
      [administrator, 'both'],
      [app(), 'none'],
      [worker, 'both'],
    ],
  },
  command_record: {
    ours: { actor_id: me, org_id: org },
    others: { actor_id: me, org_id: otherOrg },
    readers: [
      [meAtWork, 'ours'],
      [app({ actorId: me }), 'none'],
      [app({ orgId: org }), 'none'],
      [app(), 'none'],
      [worker, 'both'],
    ],
  },
  captured_mail: {
    ours: {},
    others: {},
    readers: [
      [meAtWork, 'none'],
      [administrator, 'both'],
      [app(), 'none'],
      [worker, 'refused'],
    ],
  },
  audit_entry: {
    ours: { org_id: org },
    others: { org_id: PLATFORM_ORG_ID },
    readers: [
      [meAtWork, 'ours'],
      [app({ orgId: otherOrg }), 'none'],
      [app(), 'none'],
      [worker, 'ours'],
    ],
  },
};

function ownPersonOnly(): [SqlCaller, Seen][] {
  return [
    [meAtWork, 'ours'],
    [atTheDoor, 'none'],
    [administrator, 'ours'],
    [app(), 'none'],
    [worker, 'none'],
  ];
}

beforeAll(async () => {
  await stillTriggers(database);
  for (const [table, { ours, others }] of Object.entries(DOORS))
    for (const row of [ours, others]) await insertRow(database.rows, table, plainRow(shapeOf(table), row));
});
afterAll(() => database.close());

function shapeOf(table: string): TableShape {
  const shape = shapes.get(table);
  if (!shape) throw new Error(`no table ${table}`);
  return shape;
}

test('every table without owner has its lines here', () => {
  expect(Object.keys(DOORS).sort()).toEqual(Object.keys(TABLES_WITHOUT_OWNER).sort());
});

const cases = Object.entries(DOORS).flatMap(([table, { ours, readers }]) =>
  readers.map(([caller, seen]) => ({ table, by: describeCaller(caller), seen, caller, ours })),
);

function describeCaller({ login, ...rest }: SqlCaller): string {
  const parts = [rest.role, rest.orgId && 'organisation', rest.actorId && 'person', rest.doorHash && 'door'];
  return `${login} with ${parts.filter(Boolean).join(', ') || 'nothing'}`;
}

describe.each(cases)('$table as $by', ({ table, seen, caller, ours }) => {
  test(`reads ${seen}`, async () => {
    const refusal = await refusalOf(database.as(caller, (ask) => ask(`select 1 from ${table}`)));
    expect(refusal).toBe(seen === 'refused' ? '42501' : '');
    if (seen === 'refused') return;
    const keys = Object.keys(ours);
    const isOurs = keys.map((key, index) => `"${key}" = $${index + 1}`).join(' and ') || 'true';
    const [all, own] = await database.as(caller, async (ask) => [
      (await ask(`select 1 from ${table}`)).length,
      (await ask(`select 1 from ${table} where ${isOurs}`, Object.values(ours))).length,
    ]);
    expect(all).toBe(COUNT[seen]);
    if (seen === 'ours') expect(own).toBe(1);
  });

  test.each(['update', 'delete'])('%s reaches no more than it reads', async (command) => {
    const column = shapeOf(table).columns.find(({ name }) => name !== 'id')?.name ?? '';
    const sql = command === 'update' ? `update ${table} set "${column}" = "${column}"` : `delete from ${table}`;
    let reached = 0;
    const refusal = await refusalOf(
      database.as(caller, async (ask) => {
        reached = (await ask(`${sql} returning 1`)).length;
      }),
    );
    expect(reached).toBeLessThanOrEqual(COUNT[seen]);
    // Who has the right may still be refused by a policy that narrows it.
    expect(shapeOf(table).rights.includes(`${caller.login}:${command}`) ? ['', '42501'] : ['42501']).toContain(refusal);
  });
});

test('reference tables take no writing from any role of the product', () => {
  for (const table of Object.keys(PLATFORM_TABLES)) {
    expect(has(shapeOf(table), 'owner_org_id')).toBe(false);
    expect(shapeOf(table).rights.filter((right) => /^portal_(?!owner)\w+:(?!select)/.test(right))).toEqual([]);
  }
});
