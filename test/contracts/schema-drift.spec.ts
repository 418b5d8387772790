import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { dataSourceFor } from '#platform';
import { catalogueOf, entityDrift, expectCommitted, openDatabase } from '#testing';
import type { OpenDatabase } from '#testing';
import { printProductSchema } from '../../apps/cli/src/print-schema.js';
import { migrations } from '../../libs/platform/migrations/index.js';

let database: OpenDatabase;

beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => database.close());

test('the committed GraphQL schema is the one the resolvers declare (npm run schema)', async () => {
  expectCommitted('apps/api/schema.graphql', await printProductSchema());
});

describe('the entities fit the migrated database', () => {
  test('column by column', async () => {
    expect(await entityDrift(database)).toEqual([]);
  });

  test.each([
    ['a dropped column', 'alter table person drop column locale'],
    ['a renamed column', 'alter table person rename name to full_name'],
    ['another type', 'alter table person alter name type varchar(80)'],
    ['a column that may be empty', 'alter table person alter name drop not null'],
    ['a lost default', 'alter table person alter version drop default'],
    ['an unknown default', 'alter table person alter name set default $$x$$'],
    ['an unknown column', 'alter table person add nickname text'],
    ['a lost table', 'alter table login_code rename to code'],
  ])('%s is seen', async (_, change) => {
    await database.rows(change);
    expect(await entityDrift(database)).not.toEqual([]);
  });
});

describe('migrations', () => {
  test('have names and times in one rising line', () => {
    const times = migrations.map((migration) => new migration().name.slice(-13));
    expect(times).toEqual([...new Set(times)].sort());
  });

  test('each goes down to what was before it, and up again to the same', async () => {
    const steps = migrations.map((_, index) => index + 1);
    const down = new Map<number, string>();
    for (const step of steps.toReversed()) {
      down.set(step, await catalogueOf(database.rows));
      await withMigrations(step, (source) => source.undoLastMigration());
    }
    const left = (await catalogueOf(database.rows)).match(/^\S.*$/gm);
    expect(left).toEqual(['schema_migration', 'extensions', 'schema public']);
    for (const step of steps) {
      await withMigrations(step, (source) => source.runMigrations());
      expect(await catalogueOf(database.rows)).toBe(down.get(step));
    }
  }, 60_000);
});

/** The schema's owner, who knows the first migrations only. */
async function withMigrations(
  count: number,
  work: (source: ReturnType<typeof dataSourceFor>) => Promise<unknown>,
): Promise<void> {
  const options = { poolSize: 1, statementTimeoutMs: 20_000, entities: [], applicationName: 'test' };
  const source = dataSourceFor({ ...options, url: database.ownerUrl }).setOptions({
    migrations: migrations.slice(0, count),
  });
  await source.initialize();
  try {
    await work(source);
  } finally {
    await source.destroy();
  }
}
