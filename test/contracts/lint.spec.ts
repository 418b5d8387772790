import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ROOT, plantedTree } from '#testing';

interface Report {
  readonly filePath: string;
  readonly messages: readonly { ruleId: string | null; message: string; severity: number }[];
}

const branches = Array.from({ length: 11 }, (_, index) => `  if (n === ${index}) return ${index};`).join('\n');
const parameters = (count: number, mark = ''): string =>
  Array.from({ length: count }, (_, index) => `${mark}p${index}: number`).join(', ');

/** What our rules refuse, one planted piece each: the rule that has to speak, part of its sentence, the code. */
const PLANTS: Record<string, [rule: string | null, says: string, code: string]> = {
  'a function of eleven branches': [
    'complexity',
    'Maximum allowed is 10',
    `export function f(n: number): number {\n${branches}\n  return -1;\n}`,
  ],
  'a file of 301 lines': ['max-lines', 'Maximum allowed is 300', `${'// line\n'.repeat(300)}export const x = 1;`],
  'a fifth parameter': [
    'no-restricted-syntax',
    'At most 4 parameters',
    `export const f = (${parameters(5)}): number[] => [p0, p1, p2, p3, p4];`,
  ],
  'a ninth collaborator': [
    'no-restricted-syntax',
    'a constructor, which only lists collaborators, at most 8',
    `export class C {\n  constructor(${parameters(9, 'readonly ')}) {}\n}`,
  ],
  any: ['@typescript-eslint/no-explicit-any', 'Unexpected any', 'export const f = (x: any): unknown => x;'],
  'a value that is any': [
    '@typescript-eslint/no-unsafe-return',
    'Unsafe return',
    `export const f = (): string => JSON.parse('1');`,
  ],
  'a non-null assertion': [
    '@typescript-eslint/no-non-null-assertion',
    'Forbidden non-null assertion',
    'export const f = (x?: string): number => x!.length;',
  ],
  'a promise that nobody awaits': [
    '@typescript-eslint/no-floating-promises',
    'Promises must be awaited',
    'export function f(): void {\n  Promise.resolve(1);\n}',
  ],
  'the environment': ['no-restricted-syntax', 'Configuration is read', 'export const x = process.env.HOME;'],
  'the environment by its other name': [
    'no-restricted-syntax',
    'Configuration is read',
    `export const x = process['env'];`,
  ],
  'the environment taken apart': [
    'no-restricted-syntax',
    'Configuration is read',
    'const { env } = process;\nexport const x = env.HOME;',
  ],
  'the environment by import': [
    'no-restricted-syntax',
    'Configuration is read',
    `import { env } from 'node:process';\nexport const x = env.HOME;`,
  ],
  'the time of the machine': ['no-restricted-syntax', 'injected Clock', 'export const x = new Date();'],
  'the time of the machine in milliseconds': ['no-restricted-syntax', 'injected Clock', 'export const x = Date.now();'],
  'chance without a seed': ['no-restricted-syntax', 'seeded generator', 'export const x = Math.random();'],
  'two queries of one unit side by side': [
    'no-restricted-syntax',
    'one after the other',
    `interface Uow {\n  run<T>(work: () => Promise<T>): Promise<T>;\n}\nexport class S {\n  constructor(private readonly uow: Uow) {}\n  both(): Promise<number[]> {\n    return this.uow.run(() => Promise.all([Promise.resolve(1), Promise.resolve(2)]));\n  }\n}`,
  ],
  'a suppression that suppresses nothing': [
    null,
    'Unused eslint-disable directive',
    '// eslint-disable-next-line no-console -- no reason\nexport const x = 1;',
  ],
  'a suppressed type error without a reason': [
    '@typescript-eslint/ban-ts-comment',
    'Include a description',
    `// @ts-expect-error\nexport const x: number = 'a';`,
  ],
  'a type imported as a value': [
    '@typescript-eslint/consistent-type-imports',
    'only used as types',
    `import { Dirent } from 'node:fs';\nexport type D = Dirent;`,
  ],
};

/** What a decision may not even name, beside what is refused everywhere. */
const IMPURE = ['process', 'globalThis', 'performance', 'crypto', 'console', 'fetch', 'setTimeout', 'setInterval'];

const fileOf = (name: string): string => `libs/plans/src/${name.replaceAll(/\W+/g, '-')}.ts`;
const tree = plantedTree({
  ...Object.fromEntries(Object.entries(PLANTS).map(([name, [, , code]]) => [fileOf(name), `${code}\n`])),
  ...Object.fromEntries(
    IMPURE.map((name) => [`libs/plans/src/domain/${name}.ts`, `export const x: unknown = ${name};\n`]),
  ),
  'libs/plans/src/domain/right.ts': 'export const f = (on: string): number => Date.parse(on);\n',
});
afterAll(() => tree.remove());

const reports = tree.run('eslint/bin/eslint.js', ['libs', '--format', 'json']) as Report[];
const saidOf = (file: string): Report['messages'] =>
  reports.find(({ filePath }) => filePath.replaceAll('\\', '/').endsWith(file))?.messages ?? [];

describe('the linter refuses', () => {
  test.each(Object.entries(PLANTS))('%s', (name, [rule, says]) => {
    expect(saidOf(fileOf(name))).toContainEqual(
      expect.objectContaining({ ruleId: rule, severity: 2, message: expect.stringContaining(says) }),
    );
  });

  test.each(IMPURE)('a decision that looks at %s', (name) => {
    expect(saidOf(`domain/${name}.ts`)).toMatchObject([{ ruleId: 'no-restricted-globals', severity: 2 }]);
  });

  test('and nothing where nothing is wrong', () => expect(saidOf('domain/right.ts')).toEqual([]));
});

test('every suppression in the code says why', () => {
  const sources = ['apps', 'libs', 'scripts', 'test'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const silent = sources
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !/node_modules|generated|dist/.test(path))
    .filter((path) => /eslint-disable(?![^\n]* -- \S)/.test(readFileSync(join(ROOT, path), 'utf8')))
    .filter((path) => path !== join('test', 'contracts', 'lint.spec.ts'));
  expect(silent).toEqual([]);
});
