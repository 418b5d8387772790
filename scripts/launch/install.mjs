import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './program.mjs';
import { Refusal } from './refusal.mjs';
import { readJson, ROOT } from './root.mjs';

const MODULES = join(ROOT, 'node_modules');
const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(MODULES, '.installed-lock');

/**
 * Whether what npm noted down after installing answers to the lock. Packages for other platforms may be absent.
 * @param lock package-lock.json
 * @param noted node_modules/.package-lock.json, which npm writes last: an interrupted install has none
 */
export function answersLock(lock, noted) {
  if (!noted?.packages) return false;
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '');
  const missing = wanted.some(([path, entry]) => !noted.packages[path] && !entry.optional && !entry.devOptional);
  const other = Object.entries(noted.packages).some(([path, { version }]) => lock.packages[path]?.version !== version);
  return !missing && !other;
}

/** @returns {boolean} the packages are those of the lock */
export function isInstalled() {
  const hash = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return true;
  if (!answersLock(readJson(LOCK), readJson(join(MODULES, '.package-lock.json')))) return false;
  if (!isLinked()) writeFileSync(STAMP, hash);
  return true;
}

/** @throws {Refusal} when npm cannot install, saying what to look at */
export function install(stdio) {
  if (isLinked())
    throw new Refusal(`${MODULES} is a link and does not answer package-lock.json: run npm ci where it leads.`);
  console.error('Installing the packages (one to three minutes the first time)...');
  const status = npm(['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: ROOT, stdio });
  if (status === 127) throw new Refusal('npm is not on the PATH: install Node with npm, then run again.');
  if (status !== 0)
    throw new Refusal(`npm ci failed (exit ${status}): see its lines above, check the network, then run again.`);
  writeFileSync(STAMP, lockHash());
}

const lockHash = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex');

const isLinked = () => lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
