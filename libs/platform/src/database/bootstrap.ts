import pg from 'pg';

/** Login roles beside the superuser; none of them may bypass row level security. */
const ROLES = {
  owner: 'portal_owner',
  app: 'portal_app',
  worker: 'portal_worker',
  queue: 'portal_queue',
  readonly: 'portal_readonly',
} as const;

export interface BootstrapUrls {
  /** A role that may create roles and databases. */
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly queueUrl?: string | undefined;
  readonly readonlyUrl?: string | undefined;
}

/**
 * Creates (or gives new passwords to) the roles that the URLs name, and the database that belongs to the owner.
 * Idempotent. The role names are fixed, since migrations grant rights to them.
 */
export async function bootstrapDatabase(urls: BootstrapUrls): Promise<void> {
  const database = new URL(urls.ownerUrl).pathname.slice(1);
  const wanted = [
    ['owner', urls.ownerUrl],
    ['app', urls.appUrl],
    ['worker', urls.workerUrl],
    ...(urls.queueUrl ? [['queue', urls.queueUrl]] : []),
    ...(urls.readonlyUrl ? [['readonly', urls.readonlyUrl]] : []),
  ] as [keyof typeof ROLES, string][];
  await withClient(urls.adminUrl, async (client) => {
    for (const [key, url] of wanted) await ensureRole(client, ROLES[key], new URL(url));
    await client.query(
      `do $$ begin create role portal_readonly nologin; exception when duplicate_object then null; end $$`,
    );
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0)
      await client.query(
        `create database ${pg.escapeIdentifier(database)} owner ${ROLES.owner} encoding 'UTF8' template template0`,
      );
  });
  const admin = new URL(urls.adminUrl);
  admin.pathname = `/${database}`;
  await withClient(admin.href, async (client) => {
    await prepareSchemas(client, urls.queueUrl !== undefined);
    for (const statement of databaseRights(database, urls.queueUrl !== undefined)) await client.query(statement);
  });
}

/**
 * Rights on the database itself; PostgreSQL does not clone them with it. Nobody makes temporary tables, which would
 * hide ours from whoever gets the same pooled connection next.
 */
export function databaseRights(database: string, queue = true): string[] {
  const name = pg.escapeIdentifier(database);
  return [
    `revoke temporary on database ${name} from public`,
    // BullMQ adds in bulk through temporary tables, and its migrator says `create schema if not exists`, which asks for
    // the right to create even when the schema is there.
    ...(queue ? [`grant create, temporary on database ${name} to ${ROLES.queue}`] : []),
  ];
}

async function ensureRole(client: pg.Client, role: string, url: URL): Promise<void> {
  if (decodeURIComponent(url.username) !== role)
    throw new Error(`The URL for ${role} names the role ${url.username}: the names are fixed.`);
  await client.query(`do $$ begin create role ${role}; exception when duplicate_object then null; end $$`);
  const password = pg.escapeLiteral(decodeURIComponent(url.password));
  await client.query(
    `alter role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password ${password}`,
  );
}

async function prepareSchemas(client: pg.Client, queue: boolean): Promise<void> {
  await client.query(`alter schema public owner to ${ROLES.owner}`);
  await client.query('revoke all on schema public from public');
  await client.query('grant usage on schema public to portal_app, portal_worker, portal_readonly');
  // BullMQ's tables live apart, under a role of their own that sees nothing of the business.
  if (queue) await client.query(`create schema if not exists bullmq authorization ${ROLES.queue}`);
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
