import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { insertRow, openDatabase, refusalOf } from '#testing';
import type { LoginRole, SqlCaller, TableShape } from '#testing';
import { ownedTables, putRow, rowOf, stillTriggers } from './row-fixtures.js';

/** Generated from the catalogue: every owned table, every role, every command, two organisations. */
const database = await openDatabase();
const tables = await ownedTables(database);
const LOGINS: LoginRole[] = ['portal_app', 'portal_worker', 'portal_readonly'];

/** The worker enumerates these across organisations and opens one organisation a job (D4); no other. */
const WORKER_ENUMERATES = ['task', 'job'];

const REFUSED = '42501';
const [mine, theirs] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  await stillTriggers(database);
  for (const shape of tables) for (const owner of [mine, theirs]) await putRow(database.rows, shape, owner);
});
afterAll(() => database.close());

const caller = (login: LoginRole): SqlCaller => ({ login, orgId: mine, actorId: randomUUID(), role: 'SO' });
const may = (shape: TableShape, login: LoginRole, command: string): boolean =>
  shape.rights.includes(`${login}:${command}`);

/** How many rows of either organisation a command reaches; undefined when the role may not run it at all. */
async function reached(login: LoginRole, sql: (owner: string) => string): Promise<Record<'own' | 'foreign', number>> {
  const count = (owner: string): Promise<number> =>
    database.as(caller(login), async (ask) => (await ask(sql(owner))).length);
  return { own: await count(mine), foreign: await count(theirs) };
}

const COMMANDS: Record<string, (table: string, owner: string) => string> = {
  select: (table, owner) => `select 1 from ${table} where owner_org_id = '${owner}'`,
  update: (table, owner) =>
    `update ${table} set owner_org_id = owner_org_id where owner_org_id = '${owner}' returning 1`,
  delete: (table, owner) => `delete from ${table} where owner_org_id = '${owner}' returning 1`,
};

test('there are owned tables, and each role is met', () => {
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['organisation', 'membership', 'notification']),
  );
  for (const login of LOGINS) expect(tables.some((shape) => may(shape, login, 'select'))).toBe(true);
});

describe.each(LOGINS)('as %s, acting for one organisation,', (login) => {
  const enumerates = (name: string): boolean => login === 'portal_worker' && WORKER_ENUMERATES.includes(name);

  describe.each(tables.map((shape) => [shape.name, shape] as const))('%s', (name, shape) => {
    test.each(Object.keys(COMMANDS))('%s reaches own rows only', async (command) => {
      const sql = (owner: string): string => COMMANDS[command]?.(name, owner) ?? '';
      if (!may(shape, login, command)) expect(await refusalOf(reached(login, sql))).toBe(REFUSED);
      else expect(await reached(login, sql)).toEqual({ own: 1, foreign: enumerates(name) ? 1 : 0 });
    });

    test('insert adds own rows only', async () => {
      const add = (owner: string): Promise<string> =>
        refusalOf(database.as(caller(login), (ask) => insertRow(ask, name, rowOf(shape, owner))));
      const foreign = await add(theirs);
      expect(foreign).toBe(enumerates(name) ? '' : REFUSED);
      // A unique key is asked after the policy.
      if (may(shape, login, 'insert')) expect(['', '23505']).toContain(await add(mine));
    });

    test('an own row cannot be given away', async () => {
      if (!may(shape, login, 'update') || enumerates(name)) return;
      const away = database.as(caller(login), (ask) =>
        ask(`update ${name} set owner_org_id = $1 where owner_org_id = $2`, [theirs, mine]),
      );
      expect(await refusalOf(away)).toBe(REFUSED);
    });

    test('truncate and changes of the table are refused', async () => {
      for (const sql of [
        `truncate ${name}`,
        `alter table ${name} disable row level security`,
        `alter table ${name} add column smuggled text`,
        `create policy open_door on ${name} for select using (true)`,
        `drop table ${name}`,
      ])
        expect({ sql, refusal: await refusalOf(database.as(caller(login), (ask) => ask(sql))) }).toEqual({
          sql,
          refusal: REFUSED,
        });
    });
  });

  test('no table, temporary or not, and no function can be made', async () => {
    for (const sql of [
      'create table smuggled (id int)',
      'create temporary table membership (id int)',
      'create schema smuggled',
      `create function smuggled() returns int language sql as 'select 1'`,
    ])
      expect({ sql, refusal: await refusalOf(database.as(caller(login), (ask) => ask(sql))) }).toEqual({
        sql,
        refusal: REFUSED,
      });
  });

  test('who acts for nobody sees nothing', async () => {
    for (const shape of tables) {
      if (!may(shape, login, 'select') || enumerates(shape.name)) continue;
      const rows = await database.as({ login }, (ask) => ask(`select 1 from ${shape.name}`));
      expect({ table: shape.name, rows: rows.length }).toEqual({ table: shape.name, rows: 0 });
    }
  });

  test('a setting made outside a transaction opens nothing, then or later on that connection', async () => {
    const ask = database.bare(login);
    await ask(`select set_config('app.org_id', $1, true)`, [mine]);
    for (const shape of tables) {
      if (!may(shape, login, 'select') || enumerates(shape.name)) continue;
      expect({ table: shape.name, rows: (await ask(`select 1 from ${shape.name}`)).length }).toEqual({
        table: shape.name,
        rows: 0,
      });
    }
  });
});
