import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, stopProcess, tail } from '../child.mjs';
import { freePort, LOOPBACK } from '../ports.mjs';
import { Refusal } from '../refusal.mjs';
import { openState } from '../state.mjs';
import { packagedServer } from './binaries.mjs';
import { accepts, initialise, serverSpec, SUPERUSER } from './cluster.mjs';
import { placeOf, removeOutside } from './place.mjs';
import { serverUser } from './server-user.mjs';

/** Nothing here has to outlive a power cut. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts an empty PostgreSQL for tests: the same server, user, locale and place as npm start gives it, so that it also
 * runs as root below a folder that the server's user cannot enter.
 * @param {Record<string, string>} settings postgresql.conf settings, such as max_connections
 * @returns {Promise<{ url: string, crash: () => Promise<void>, stop: () => Promise<void> }>} the superuser's connection;
 *   `crash` cuts the server off in the middle of its work and starts it again; `stop` removes the data
 */
export async function startThrowaway(settings = {}) {
  const state = openState(mkdtempSync(join(tmpdir(), 'enverde-throwaway-')));
  const log = join(state.logs, 'postgres.log');
  const packaged = packagedServer();
  const place = placeOf(state, packaged, serverUser());
  const password = randomBytes(24).toString('hex');
  const run = async (spec) => {
    if ((await launch(spec).gone).code !== 0) throw new Refusal(`initdb failed:\n${tail(log)}`);
  };
  await initialise(place, { password, major: Number.parseInt(packaged.version, 10), log, run });
  const port = await freePort();
  const spec = serverSpec(place, { port, log, settings: { ...CARELESS, ...settings } });
  const start = async () => {
    const started = launch({ ...spec, ownGroup: false });
    if (!(await accepts(place, started))) throw new Refusal(`PostgreSQL did not start:\n${tail(log)}`);
    return started;
  };
  let server = await start();
  const crash = async () => {
    process.kill(server.pid, 'SIGQUIT');
    await server.gone;
    server = await start();
  };
  const stop = async () => {
    await stopProcess(server);
    removeOutside(state);
    rmSync(state.dir, { recursive: true, force: true });
  };
  return { url: `postgres://${SUPERUSER}:${password}@${LOOPBACK}:${port}/postgres`, crash, stop };
}
