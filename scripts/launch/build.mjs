import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { npm } from './program.mjs';
import { Refusal } from './refusal.mjs';
import { entryOf, readJson, ROOT } from './root.mjs';

const STAMPS = join(ROOT, 'dist', '.built.json');

/** What is built, from what, and how to see that the result is there. */
const PARTS = [
  {
    name: 'server',
    script: 'build',
    exists: () => true,
    made: () => existsSync(entryOf('api')) && existsSync(entryOf('cli')),
    sources: () => [
      'apps/api',
      'apps/worker',
      'apps/cli',
      'libs',
      'package.json',
      'tsconfig.json',
      'tsconfig.build.json',
    ],
    skip: (name) => /^(node_modules|dist|\.DS_Store)$|\.(int-)?spec\.ts$/.test(name),
  },
  {
    name: 'portal',
    script: 'build:web',
    exists: () => existsSync(join(ROOT, 'apps', 'web', 'vite.config.ts')),
    made: () => existsSync(join(ROOT, 'dist', 'web')),
    sources: () => ['apps/web', 'apps/api/schema.graphql', 'package.json', ...pureLibs()],
    skip: (name) => /^(node_modules|dist|generated|\.DS_Store)$|\.spec\.tsx?$/.test(name),
  },
];

/** The portal may use pure code only: kernel, countries and each context's domain. */
function pureLibs() {
  const libs = join(ROOT, 'libs');
  const names = existsSync(libs) ? readdirSync(libs).sort() : [];
  return ['libs/kernel', 'libs/countries', ...names.map((name) => `libs/${name}/src/domain`)];
}

/** @returns the parts whose result is missing or made from other sources, each with the print of its sources now */
export function staleParts() {
  const stamps = readJson(STAMPS) ?? {};
  return PARTS.filter((part) => part.exists())
    .map((part) => ({ ...part, print: fingerprint(ROOT, part.sources(), part.skip) }))
    .filter((part) => stamps[part.name] !== part.print || !part.made());
}

/** @throws {Refusal} when a build fails; its own lines are above */
export function build(parts, stdio) {
  for (const part of parts) {
    console.error(`Building the ${part.name}...`);
    const status = npm(['run', '-s', part.script], { cwd: ROOT, stdio });
    if (status !== 0) throw new Refusal(`npm run ${part.script} failed (exit ${status}): see its lines above.`);
    mkdirSync(join(ROOT, 'dist'), { recursive: true });
    writeFileSync(STAMPS, JSON.stringify({ ...readJson(STAMPS), [part.name]: part.print }));
  }
}
