import pg from 'pg';
import type { Ask } from './catalogue.js';
import { cloneDatabase } from './test-database.js';
import type { DatabaseUrls } from './test-database.js';

/** A login role of the product; `portal_readonly` is entered by the superuser. */
export type LoginRole = 'portal_app' | 'portal_worker' | 'portal_readonly';

/** Who acts in a transaction, as the unit of work tells the database. */
export interface SqlCaller {
  readonly login: LoginRole;
  readonly orgId?: string;
  readonly actorId?: string;
  readonly role?: string;
  readonly doorHash?: string;
}

/** A database of its own for one test file, met in plain SQL. */
export interface OpenDatabase extends DatabaseUrls {
  readonly superUrl: string;
  /** As superuser, past all policies: what is really there. */
  readonly rows: Ask;
  /** One transaction as the caller, taken back at the end. */
  readonly as: <T>(caller: SqlCaller, work: (ask: Ask) => Promise<T>) => Promise<T>;
  /** A connection of the role on which nothing was set. */
  readonly bare: (login: LoginRole) => Ask;
  readonly close: () => Promise<void>;
}

/** Clones the migrated template and opens it past all policies and as each role. */
export async function openDatabase(): Promise<OpenDatabase> {
  const { drop, ...database } = await cloneDatabase();
  const admin = await connect(database.superUrl);
  const readonly = await connect(database.superUrl);
  await readonly.query('set session authorization portal_readonly');
  const logins: Record<LoginRole, pg.Client> = {
    portal_app: await connect(database.appUrl),
    portal_worker: await connect(database.workerUrl),
    portal_readonly: readonly,
  };
  return {
    ...database,
    rows: asking(admin),
    as: (caller, work) => inTransaction(logins[caller.login], caller, work),
    bare: (login) => asking(logins[login]),
    close: async () => {
      for (const client of [admin, ...Object.values(logins)]) await client.end();
      await drop();
    },
  };
}

/** The SQLSTATE with which the work is refused; '' when it is not. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return '';
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? '';
    throw error;
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

const asking =
  (client: pg.Client): Ask =>
  async <T extends object>(sql: string, parameters: unknown[] = []) =>
    (await client.query<T>(sql, parameters)).rows;

async function inTransaction<T>(client: pg.Client, caller: SqlCaller, work: (ask: Ask) => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query(
      `select set_config('app.org_id', $1, true), set_config('app.actor_id', $2, true), set_config('app.role', $3, true), set_config('app.door_hash', $4, true)`,
      [caller.orgId ?? '', caller.actorId ?? '', caller.role ?? '', caller.doorHash ?? ''],
    );
    return await work(asking(client));
  } finally {
    await client.query('rollback');
  }
}
