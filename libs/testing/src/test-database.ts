import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { bootstrapDatabase, dataSourceFor, databaseRights } from '#platform';

/** The migrated database that test files clone. */
const TEMPLATE = 'enverde_template';

export interface DatabaseUrls {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly queueUrl: string;
}

/** URLs of the product's roles on one database of the test cluster. */
export function urlsFor(database: string): DatabaseUrls {
  const url = (user: string): string => {
    const result = new URL(process.env.ENVERDE_TEST_CLUSTER ?? '');
    result.pathname = `/${database}`;
    if (user === 'postgres') return result.href;
    result.username = user;
    result.password = 'throwaway-role';
    return result.href;
  };
  const admin = new URL(process.env.ENVERDE_TEST_CLUSTER ?? '');
  return {
    adminUrl: admin.href,
    ownerUrl: url('portal_owner'),
    appUrl: url('portal_app'),
    workerUrl: url('portal_worker'),
    queueUrl: url('portal_queue'),
  };
}

/** A database of its own for one test file: a clone of the migrated template, dropped at the end. */
export async function cloneDatabase(): Promise<
  DatabaseUrls & { database: string; superUrl: string; drop: () => Promise<void> }
> {
  const database = `t_${randomBytes(6).toString('hex')}`;
  const urls = urlsFor(database);
  await ensureTemplate();
  await administer(`create database ${database} template ${TEMPLATE} owner portal_owner`);
  for (const statement of databaseRights(database)) await administer(statement);
  const superUrl = new URL(urls.adminUrl);
  superUrl.pathname = `/${database}`;
  return {
    ...urls,
    database,
    superUrl: superUrl.href,
    drop: () => administer(`drop database if exists ${database} with (force)`),
  };
}

const administer = (statement: string): Promise<void> => withAdmin((client) => client.query(statement));

/** Migrates the template once a run: the first worker does it, the others wait for its lock. */
const ensureTemplate = (): Promise<void> =>
  withAdmin(async (client) => {
    await client.query('select pg_advisory_lock(1)');
    const { rowCount } = await client.query(
      `select 1 from pg_database where datname = '${TEMPLATE}' and datistemplate`,
    );
    if (rowCount === 0) await makeTemplate();
    await client.query(`update pg_database set datistemplate = true where datname = '${TEMPLATE}'`);
  });

async function makeTemplate(): Promise<void> {
  const urls = urlsFor(TEMPLATE);
  await bootstrapDatabase(urls);
  const owner = dataSourceFor({
    url: urls.ownerUrl,
    poolSize: 1,
    statementTimeoutMs: 60_000,
    entities: [],
    applicationName: 'migrate',
  });
  await owner.initialize();
  await owner.runMigrations();
  await owner.destroy();
}

async function withAdmin(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.ENVERDE_TEST_CLUSTER });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
