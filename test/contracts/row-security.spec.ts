import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { PLATFORM_TABLES, TABLES_WITHOUT_OWNER, assertRoleIsBound, dataSourceFor } from '#platform';
import { cloneDatabase } from '#testing';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let app: DataSource;
let superuser: DataSource;

beforeAll(async () => {
  database = await cloneDatabase();
  const options = { poolSize: 2, statementTimeoutMs: 10_000, entities: [], applicationName: 'test' };
  app = await dataSourceFor({ ...options, url: database.appUrl }).initialize();
  superuser = await dataSourceFor({ ...options, url: database.superUrl }).initialize();
});
afterAll(async () => {
  await app.destroy();
  await superuser.destroy();
  await database.drop();
});

const tables = async (): Promise<{ name: string; hasOwner: boolean; policies: number }[]> =>
  superuser.query(`select c.relname as name,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner_org_id' and a.attnotnull) as "hasOwner",
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);

describe('every table is owned, or stands on the reasoned list (D4)', () => {
  test('owned tables carry owner_org_id and policies', async () => {
    for (const { name, hasOwner, policies } of await tables()) {
      if (name in PLATFORM_TABLES) continue;
      expect({ name, policies: policies > 0 }).toEqual({ name, policies: true });
      expect({ name, owned: hasOwner || name in TABLES_WITHOUT_OWNER }).toEqual({ name, owned: true });
    }
  });

  test('the reasoned lists name only tables that exist', async () => {
    const names = new Set((await tables()).map(({ name }) => name));
    for (const name of [...Object.keys(PLATFORM_TABLES), ...Object.keys(TABLES_WITHOUT_OWNER)])
      expect(names).toContain(name);
  });
});

describe('the boot refuses a database that is not locked', () => {
  test('the application role passes, the superuser does not', async () => {
    await expect(assertRoleIsBound(app)).resolves.toBeUndefined();
    await expect(assertRoleIsBound(superuser)).rejects.toThrow('not bound by row level security');
  });

  test('a table whose row security is not forced is named', async () => {
    await superuser.query('alter table membership no force row level security');
    await expect(assertRoleIsBound(app)).rejects.toThrow('membership');
    await superuser.query('alter table membership force row level security');
  });
});
