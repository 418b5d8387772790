import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine, processIdentity } from '../process-identity.mjs';
import { LOOPBACK } from '../ports.mjs';
import { Refusal } from '../refusal.mjs';
import { program } from './binaries.mjs';

export const SUPERUSER = 'postgres';

/** UTF-8 and Unicode case rules on every system; letters beyond ASCII count as letters for pg_trgm too (lc_ctype). */
const CTYPE = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform] ?? 'C';

const INITDB = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--lc-ctype=${CTYPE}`,
  '--auth=scram-sha-256',
  `--username=${SUPERUSER}`,
  '--no-sync',
];

/** The server gets none of our variables: PG* ones would change it, secrets are none of its business. */
const ENV = {
  PATH: process.env.PATH,
  LC_ALL: CTYPE,
  ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
};

/**
 * Makes the data folder where there is none.
 * @param {import('./place.mjs').Place} place
 * @param {{ password: string, major: number, log: string, run: (spec: object) => Promise<void> }} options
 * @throws {Refusal} when the data are of another PostgreSQL
 */
export async function initialise(place, { password, major, log, run }) {
  if (existsSync(place.data)) return assertMajor(place.data, major);
  const half = `${place.data}.part`;
  const secret = `${place.data}.password`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  rmSync(secret, { force: true });
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  for (const path of [half, secret]) give(path, place.user);
  try {
    const args = [...INITDB, `--pwfile=${secret}`, '-D', half];
    await run({ name: 'initdb', command: program(place.native, 'initdb'), args, env: ENV, log, user: place.user });
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(half, place.data);
}

function give(path, user) {
  chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600);
  if (user) chownSync(path, user.uid, user.gid);
}

function assertMajor(data, major) {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (Number(found) === major) return;
  throw new Refusal(
    `The data in ${data} are of PostgreSQL ${found}, this release brings ${major}: ` +
      'run the release that made them and dump them, or begin anew with --fresh.',
  );
}

/** @param {Record<string, string>} settings postgresql.conf settings beyond ours */
export function serverSpec(place, { port, log, settings = {} }) {
  const ours = { listen_addresses: LOOPBACK, port, unix_socket_directories: '', log_destination: 'stderr' };
  const args = Object.entries({ ...ours, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return {
    name: 'postgres',
    command: program(place.native, 'postgres'),
    args: ['-D', place.data, ...args],
    env: ENV,
    log,
    user: place.user,
  };
}

/**
 * Waits until the server accepts connections, as it writes into its pid file.
 * @returns {Promise<boolean>} false when it ended, or did not get ready in time
 */
export async function accepts(place, server, patienceMs = 120_000) {
  let ended = false;
  void server.gone.then(() => (ended = true));
  for (const start = Date.now(); !ended && Date.now() - start < patienceMs; await pause(40)) {
    const [pid, , , , , , , status] = pidFile(place.data);
    if (Number(pid) === server.pid && status?.trim() === 'ready') return true;
  }
  return false;
}

/**
 * The server that runs on these data though nobody here started it. A pid file whose number now belongs to somebody
 * else is removed, since PostgreSQL would refuse to start beside it.
 * @returns {{ name: string, pid: number, identity: string } | undefined}
 */
export function leftoverServer(data) {
  const pid = Number(pidFile(data)[0]);
  const identity = pid > 0 ? processIdentity(pid) : undefined;
  if (identity === undefined) return undefined;
  const line = commandLine(pid);
  if (line.includes(data)) return { name: 'postgres', pid, identity };
  if (line !== '') rmSync(join(data, 'postmaster.pid'), { force: true });
  return undefined;
}

function pidFile(data) {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
