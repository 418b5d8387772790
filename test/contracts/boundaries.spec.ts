import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ROOT, committed, plantedTree } from '#testing';

interface Rule {
  readonly name: string;
}
interface Violation {
  readonly from: string;
  readonly rule: Rule;
}
const {
  default: config,
  mayUse,
  allowed,
} = (await import(pathToFileURL(join(ROOT, '.dependency-cruiser.mjs')).href)) as {
  default: { forbidden: Rule[] };
  mayUse: Record<string, string[]>;
  allowed: Record<string, string[]>;
};

const libs = [...Object.keys(allowed), 'testing'];

/** One violation a rule: the file that breaks it, and what else has to be there. */
const PLANTS: Record<string, Record<string, string>> = {
  'no-cycles': {
    'libs/plans/src/a.ts': `import type { B } from './b.js';\nexport interface A { b: B }`,
    'libs/plans/src/b.ts': `import type { A } from './a.js';\nexport interface B { a: A }`,
  },
  'domain-is-pure': { 'libs/plans/src/domain/action.ts': `import 'node:fs';` },
  'kernel-is-pure': { 'libs/kernel/src/clock.ts': `import 'luxon';` },
  'contexts-meet-at-index': {
    'libs/finance/src/deep.ts': `import '../../plans/src/plans.service.js';`,
    'libs/plans/src/plans.service.ts': 'export const service = 1;',
  },
  'api-behind-service': {
    'libs/plans/src/api/plans.resolver.ts': `import '../persistence/action.entity.js';`,
    'libs/plans/src/persistence/action.entity.ts': 'export const row = 1;',
  },
  'persistence-knows-no-service': {
    'libs/plans/src/persistence/visit.entity.ts': `import '../plans.service.js';`,
    'libs/plans/src/plans.service.ts': 'export const service = 1;',
  },
  'libs-know-no-app': {
    'libs/plans/src/shell.ts': `import '../../../apps/api/src/main.js';`,
    'apps/api/src/main.ts': 'export const main = 1;',
  },
  'apps-are-apart': {
    'apps/worker/src/shell.ts': `import '../../api/src/main.js';`,
    'apps/api/src/main.ts': 'export const main = 1;',
  },
  'testing-only-in-tests': { 'libs/plans/src/harness.ts': `import '#testing';` },
  'web-is-apart': { 'apps/web/src/page.ts': `import '#identity';` },
  resolvable: { 'libs/plans/src/lost.ts': `import './nowhere.js';` },
  ...Object.fromEntries(
    Object.keys(allowed).map((lib) => [
      `may-use-${lib}`,
      { [`libs/${lib}/src/reach.ts`]: `import '#${stranger(lib)}';` },
    ]),
  ),
};

/** A lib that this one may not use. */
function stranger(lib: string): string {
  const found = libs.find((other) => other !== lib && !(allowed[lib] ?? []).includes(other));
  return found ?? 'testing';
}

const tree = plantedTree({
  ...Object.fromEntries(libs.map((lib) => [`libs/${lib}/src/index.ts`, 'export const face = 1;'])),
  'libs/plans/src/right.ts': `import '#platform';\nimport '#suppliers';\nimport type { X } from './domain/x.js';\nexport type Y = X;`,
  'libs/plans/src/domain/x.ts': `import '#kernel';\nexport type X = 1;`,
  ...Object.fromEntries(Object.values(PLANTS).flatMap((files) => Object.entries(files))),
});
afterAll(() => tree.remove());

const { summary } = tree.run('dependency-cruiser/bin/dependency-cruise.mjs', [
  ...['libs', 'apps', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'],
]) as { summary: { violations: Violation[] } };

describe('every rule of the borders is caught in a planted violation:', () => {
  test.each(config.forbidden.map(({ name }) => name))('%s', (name) => {
    const [culprit] = Object.keys(PLANTS[name] ?? {});
    const caught = summary.violations.filter(({ rule }) => rule.name === name).map(({ from }) => from);
    expect(caught).toContain(culprit);
  });

  test('and what is allowed is left alone', () => {
    expect(summary.violations.filter(({ from }) => /right\.ts$|domain\/x\.ts$/.test(from))).toEqual([]);
  });
});

describe('the table of who may call whom', () => {
  test('names every context that exists', () => {
    const present = readdirSync(join(ROOT, 'libs')).filter((name) => existsSync(join(ROOT, 'libs', name, 'src')));
    expect(present.filter((name) => !libs.includes(name))).toEqual([]);
  });

  test('stands in ARCHITECTURE.md as it is enforced', () => {
    const section = /<!-- may-use -->([^]*)<!-- \/may-use -->/.exec(committed('ARCHITECTURE.md'))?.[1] ?? '';
    const rows = [...section.matchAll(/^\| *([a-z]+) *\| *([a-z, –-]*?) *\|$/gm)].map(([, context, uses]) => [
      context,
      (uses ?? '').split(/, */).filter((use) => /[a-z]/.test(use)),
    ]);
    expect(Object.fromEntries(rows.slice(1))).toEqual(mayUse);
  });
});
