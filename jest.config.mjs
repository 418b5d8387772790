import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('./swc.jest.json', import.meta.url), 'utf8'));
delete swc.$schema;

/** What every project shares: ESM, swc, and one alias per lib resolved to its source (package.json `imports`). */
const base = {
  rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: {
    '^#([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^#([a-z]+)/events$': '<rootDir>/libs/$1/src/events.ts',
    '^#([a-z]+)/domain$': '<rootDir>/libs/$1/src/domain/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

export default {
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, '/test/'],
    },
    {
      ...base,
      displayName: 'int',
      testMatch: ['**/*.int-spec.ts', '<rootDir>/test/{contracts,journeys}/**/*.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/global-setup.mjs',
      globalTeardown: '<rootDir>/libs/testing/src/global-teardown.mjs',
    },
    {
      ...base,
      displayName: 'faults',
      testMatch: ['<rootDir>/test/faults/**/*.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/faults-setup.mjs',
      testTimeout: 90_000,
    },
    {
      ...base,
      displayName: 'bench',
      testMatch: ['**/*.bench.ts'],
      globalSetup: '<rootDir>/libs/testing/src/global-setup.mjs',
      globalTeardown: '<rootDir>/libs/testing/src/global-teardown.mjs',
    },
    { ...base, displayName: 'scripts', testMatch: ['<rootDir>/scripts/**/*.spec.mjs'] },
    { ...base, displayName: 'launcher', testMatch: ['<rootDir>/scripts/**/*.int-spec.mjs'] },
  ],
};
