import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Name, size and time of every file below these paths as one hash: it changes when a file is edited, added, removed or
 * put back to an older state (a newest-time comparison would miss the last two).
 * @param {string} root the repository
 * @param {string[]} paths files or folders below it; those that do not exist count as empty
 * @param {(name: string) => boolean} skip names of files and folders that decide nothing
 */
export function fingerprint(root, paths, skip) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, join(root, path), skip);
  return hash.digest('hex');
}

function addPath(hash, path, skip) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) return void hash.update(`${path}\0${stat.size}\0${Math.trunc(stat.mtimeMs)}\n`);
  for (const name of readdirSync(path).sort()) if (!skip(name)) addPath(hash, join(path, name), skip);
}
