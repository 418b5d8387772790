import { existsSync, statSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { tail } from './child.mjs';
import { LOOPBACK, stablePort } from './ports.mjs';
import { packagedServer } from './postgres/binaries.mjs';
import { accepts, initialise, serverSpec, SUPERUSER } from './postgres/cluster.mjs';
import { placeOf } from './postgres/place.mjs';
import { serverUser } from './postgres/server-user.mjs';
import { hostOf } from './queue.mjs';
import { Refusal } from './refusal.mjs';

/** The product's database, where the URL given does not name one of its own. */
const DATABASE = 'enverde';

/**
 * @typedef {{ url: string, database: string, embedded: boolean, title: string }} Database `url` is the superuser's
 */

/** @returns {Promise<Database>} the PostgreSQL of DATABASE_URL, which must answer */
export async function externalDatabase(url) {
  const host = hostOf(url);
  const named = decodeURIComponent(new URL(url).pathname.slice(1));
  const version = await withClient(
    url,
    async (client) => (await client.query('show server_version')).rows[0].server_version,
  ).catch((error) => {
    throw new Refusal(
      `DATABASE_URL: PostgreSQL at ${host} refuses (${error.message || error.code}). Put it right, or unset it.`,
    );
  });
  const database = ['', 'postgres', 'template1'].includes(named) ? DATABASE : named;
  return { url, database, embedded: false, title: `PostgreSQL ${version} at ${host} (DATABASE_URL)` };
}

/** Makes, where needed, and starts the PostgreSQL that npm brought. @returns {Promise<Database>} */
export async function embeddedDatabase(session, password) {
  const packaged = packagedServer();
  const place = placeOf(session.state, packaged, serverUser());
  if (!existsSync(place.data)) {
    if (place.note) session.say(place.note);
    session.say('Making the database...');
  }
  const log = session.logOf('postgres');
  const major = Number.parseInt(packaged.version, 10);
  await initialise(place, { password, major, log, run: (spec) => session.run(spec) });
  const port = await startServer(session, place, log);
  const url = `postgres://${SUPERUSER}:${password}@${LOOPBACK}:${port}/postgres`;
  return { url, database: DATABASE, embedded: true, title: `PostgreSQL ${major}, embedded, data in ${place.data}` };
}

async function startServer(session, place, log) {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const port = await stablePort(session.state, 'postgres');
    const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const server = session.start(serverSpec(place, { port, log }));
    if (await accepts(place, server)) {
      session.keep(server);
      return port;
    }
    if (session.stopping || !/could not bind|in use/.test(readFileSync(log, 'utf8').slice(before))) break;
  }
  throw new Refusal(`PostgreSQL did not start. The end of ${log}:\n${tail(log)}`);
}

/**
 * @param {Database} database
 * @returns {Promise<boolean>} whether the product's database holds an organisation
 */
export async function holdsOrganisation(database) {
  return withClient(inside(database), async (client) => {
    const { rows } = await client.query(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relname = 'organisation' and c.relkind in ('r', 'p')`,
    );
    if (rows.length === 0) throw new Refusal('The migrations made no table "organisation": this build is incomplete.');
    // Without this a role that policies bind would see an empty table, and the data would be seeded a second time.
    await client.query('set row_security = off');
    const found = await client.query(`select exists (select 1 from ${rows[0].name}) as found`);
    return found.rows[0].found;
  });
}

/** Removes the product's database, so that a seed that was cut short starts from nothing. */
export async function dropDatabase({ url, database }) {
  await withClient(url, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`),
  );
}

function inside({ url, database }) {
  const own = new URL(url);
  own.pathname = `/${database}`;
  return own.href;
}

async function withClient(connectionString, use) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
