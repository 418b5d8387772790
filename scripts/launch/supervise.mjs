import { environmentOf, databaseUrls } from './child-env.mjs';
import { prepareContents } from './contents.mjs';
import { embeddedDatabase, externalDatabase } from './database.mjs';
import { LOOPBACK } from './ports.mjs';
import { existingData } from './postgres/place.mjs';
import { untilReady } from './ready.mjs';
import { startQueue } from './redis.mjs';
import { readyLines } from './report.mjs';
import { entryOf, readJson, ROOT } from './root.mjs';
import { secretsOf } from './state.mjs';

/** A first start may take long on a slow machine; a later one that takes this long hangs. */
const FIRST_READY_MS = 300_000;
const READY_MS = 120_000;

/**
 * Starts all of it and returns when the portal is ready; the children keep this process alive.
 * @param {{ session: import('./session.mjs').Session, options: ReturnType<typeof import('./flags.mjs').parseStart>,
 *   port: number, outside: NodeJS.ProcessEnv, watch: boolean }} start
 */
export async function supervise(start) {
  const { session, options, outside } = start;
  const demoMode = !(outside.DATABASE_URL && outside.SMTP_URL);
  const demo = demoMode && options.demo;
  const secrets = secretsOf(session.state, existingData(session.state) !== undefined);
  const database = outside.DATABASE_URL
    ? await externalDatabase(outside.DATABASE_URL)
    : await embeddedDatabase(session, secrets.passwords.superuser);
  const queue = await startQueue(session, options.queue, {
    password: secrets.passwords.redis,
    redisUrl: outside.REDIS_URL,
  });
  session.say(`Queues: ${queue.why}.`);
  const settings = settingsOf(start, { secrets, database, queue, demoMode });
  const isNew = await prepareContents({ session, database, settings, demo, outside });
  if (!isNew && !options.demo)
    session.say('This state holds data already: --no-demo changes nothing (--fresh begins anew).');
  await startApplications(start, settings, isNew ? FIRST_READY_MS : READY_MS);
  session.lock.update({ phase: 'ready', settings });
  const facts = { url: settings.PUBLIC_URL, queue: queue.why, database: database.title, state: session.state };
  const accounts = readJson(session.state.accounts);
  for (const line of readyLines({ ...facts, accounts, showAccounts: demo })) console.log(line);
  session.note(`ready at ${settings.PUBLIC_URL}`);
}

function settingsOf({ session, port, outside, watch }, { secrets, database, queue, demoMode }) {
  return {
    NODE_ENV: watch ? 'development' : 'production',
    DEMO_MODE: String(demoMode),
    HOST: LOOPBACK,
    PORT: String(port),
    PUBLIC_URL: outside.PUBLIC_URL || `http://${LOOPBACK}:${port}`,
    ...databaseUrls(database.url, database.database, secrets.passwords),
    QUEUE_BACKEND: queue.backend,
    REDIS_URL: queue.url,
    STATE_DIR: session.state.dir,
    FILES_DIR: session.state.files,
    TOKEN_KEYS: secrets.tokenKeys,
    LOG_LEVEL: outside.LOG_LEVEL || 'info',
  };
}

/** Starts the API, which serves the portal too, and the worker; both are kept alive once the portal is ready. */
async function startApplications({ session, outside, watch }, settings, patienceMs) {
  const children = ['api', 'worker'].map((name) =>
    session.start({
      name,
      command: process.execPath,
      args: [...(watch ? ['--watch', '--watch-preserve-output'] : []), entryOf(name)],
      cwd: ROOT,
      env: environmentOf(name, settings, outside),
      log: session.logOf(name),
    }),
  );
  await untilReady(`http://${LOOPBACK}:${settings.PORT}`, children, patienceMs);
  for (const child of children) session.keep(child);
}
