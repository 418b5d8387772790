import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Whether a user may pass through a folder, or run a file.
 * @param {{ mode: number, uid: number, gid: number }} stat of the folder or file
 * @param {{ uid: number, gid: number }} user a system user without further groups, never root
 */
export function mayEnter(stat, user) {
  if (stat.uid === user.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === user.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

/**
 * The first folder on the way down to a path that the user cannot pass.
 * @param {string} path a real path (links resolved)
 * @returns {string | undefined} undefined when the whole way is open
 */
export function closedFolder(path, user, statOf = statSync) {
  return wayTo(path).find((step) => !mayEnter(statOf(step), user));
}

function wayTo(path) {
  const parent = dirname(path);
  return parent === path ? [path] : [...wayTo(parent), path];
}
