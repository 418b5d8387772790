import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

interface Lock {
  readonly settings: { readonly DATABASE_URL: string; readonly DATABASE_OWNER_URL: string };
}

/** Runs a statement past row security, in the database of the product that runs (PORTAL_STATE names its folder). */
export async function onDatabase(text: string, values: unknown[] = []): Promise<void> {
  const lock = readFileSync(join(process.env.PORTAL_STATE ?? '', 'supervisor.lock'), 'utf8');
  const { settings } = JSON.parse(lock) as Lock;
  const url = new URL(settings.DATABASE_URL);
  url.pathname = new URL(settings.DATABASE_OWNER_URL).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(text, values).finally(() => client.end());
}
