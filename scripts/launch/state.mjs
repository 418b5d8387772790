import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { readJson } from './root.mjs';

/** What lies in a state folder. `--fresh` removes these and nothing else: a folder given by mistake keeps the rest. */
export function statePaths(dir) {
  return {
    dir,
    secrets: join(dir, 'secrets.json'),
    ports: join(dir, 'ports.json'),
    accounts: join(dir, 'accounts.json'),
    seeding: join(dir, 'seeding.json'),
    place: join(dir, 'postgres-place.json'),
    postgres: join(dir, 'postgres'),
    redis: join(dir, 'redis'),
    files: join(dir, 'files'),
    logs: join(dir, 'logs'),
    lock: join(dir, 'supervisor.lock'),
  };
}

const OWN_NAMES = new Set(Object.values(statePaths('.')).map((path) => basename(path)));

/** Anything but the owner's rights and passing through for the group. */
const OPEN_TO_OTHERS = 0o067;

/**
 * Makes the folder, closed to everybody else (a server's user may pass through it, see postgres/place.mjs).
 * @throws {Refusal} when the folder holds something else: it is about to be closed, and later to be emptied
 */
export function openState(dir) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const state = statePaths(realpathSync(dir));
  const names = readdirSync(dir);
  if (names.length > 0 && !names.some((name) => OWN_NAMES.has(name)))
    throw new Refusal(`${dir} holds something that is not of Enverde: give a new or an empty folder with --state.`);
  const { uid, mode } = statSync(dir);
  if (process.getuid && uid !== process.getuid())
    throw new Refusal(`${dir} belongs to another user (${uid}): start as that user, or choose a folder with --state.`);
  if ((mode & OPEN_TO_OTHERS) !== 0) chmodSync(dir, 0o700);
  for (const folder of [state.logs, state.files]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return state;
}

/** Removes data, files, secrets and logs; the lock stays, since its holder calls this. */
export function emptyState(state) {
  const kept = [state.dir, state.lock];
  for (const path of Object.values(state)) if (!kept.includes(path)) rmSync(path, { recursive: true, force: true });
  return openState(state.dir);
}

/** Writes a file that only its owner reads, whole or not at all. */
export function writePrivate(file, value) {
  writeFileSync(`${file}.next`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.next`, file);
}

const PASSWORDS = ['superuser', 'owner', 'app', 'worker', 'queue', 'readonly', 'redis'];

/**
 * The generated secrets of this state, made once.
 * @returns {{ passwords: Record<string, string>, tokenKeys: string }} keys are 64 hex digits
 * @throws {Refusal} when data are there whose passwords are lost
 */
export function secretsOf(state, hasData) {
  const found = readJson(state.secrets);
  if (found?.passwords && found.tokenKeys) return found;
  if (hasData || existsSync(state.secrets))
    throw new Refusal(
      `${state.secrets} is missing or damaged, and the data need it: put it back, or begin anew with --fresh.`,
    );
  const secrets = {
    passwords: Object.fromEntries(PASSWORDS.map((name) => [name, randomBytes(24).toString('hex')])),
    tokenKeys: `k1:${randomBytes(32).toString('hex')}`,
  };
  writePrivate(state.secrets, secrets);
  return secrets;
}
