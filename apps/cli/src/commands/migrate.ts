import { dataSourceFor, readEnv } from '#platform';

const LOCK = 7_341_001;

/** Brings the schema up to date, as its owner; two at once wait for each other. */
export async function migrate(): Promise<number> {
  const { databaseOwnerUrl } = readEnv('cli');
  if (!databaseOwnerUrl) {
    console.error('migrate needs DATABASE_OWNER_URL.');
    return 2;
  }
  const owner = await dataSourceFor({
    url: databaseOwnerUrl,
    poolSize: 2,
    statementTimeoutMs: 600_000,
    entities: [],
    applicationName: 'enverde-migrate',
  }).initialize();
  const lock = owner.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK]);
    const done = await owner.runMigrations();
    console.error(
      done.length === 0 ? 'The schema is up to date.' : `Migrated: ${done.map(({ name }) => name).join(', ')}`,
    );
  } finally {
    await lock.release();
    await owner.destroy();
  }
  return 0;
}
