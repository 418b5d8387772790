import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import globals from 'globals';

/** Size and shape of a piece (docs/adr/0006): a file one can read at a sitting, a function one can hold in mind. */
const budget = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  complexity: ['error', 10],
};

const tooManyParameters = [
  ':function[params.length>4]:not(MethodDefinition[kind="constructor"] > FunctionExpression)',
  'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>8]',
].map((selector) => ({
  selector,
  message: 'At most 4 parameters; a constructor, which only lists collaborators, at most 8.',
}));

/** One unit of work is one connection: what runs on it waits its turn. */
const oneAfterTheOther = {
  selector:
    "CallExpression[callee.property.name='run'][callee.object.property.name='uow'] CallExpression[callee.object.name='Promise']:matches([callee.property.name='all'], [callee.property.name='allSettled'], [callee.property.name='race'], [callee.property.name='any'])",
  message: 'Inside uow.run() queries run one after the other.',
};

const noAmbientInputs = [
  oneAfterTheOther,
  {
    selector:
      ":matches(MemberExpression[object.name='process']:matches([property.name='env'], [property.value='env']), VariableDeclarator[init.name='process'] Property[key.name='env'], ImportDeclaration[source.value=/^(node:)?process$/])",
    message: 'Configuration is read in libs/platform/src/env only.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from the injected Clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time from the injected Clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take randomness from node:crypto, or from a seeded generator.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '**/generated/**', 'apps/web/dist/', '.state/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  { rules: { ...budget, 'no-restricted-syntax': ['error', ...tooManyParameters] } },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['apps/web/service-worker.js'],
    languageOptions: { globals: { ...globals.serviceworker, __FILES__: 'readonly' } },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowStaticOnly: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      'no-restricted-syntax': ['error', ...tooManyParameters, ...noAmbientInputs],
      // Rows are returned structurally, and the rule overflows on GraphQL's recursive types.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // The places that own these inputs: the validated environment, the system clock, and the tests' own harness.
    files: [
      'libs/platform/src/env/**',
      'libs/platform/src/clock/**',
      'apps/web/src/clock.ts',
      'libs/testing/**',
      'test/**',
      '**/*.spec.ts',
      '**/*.int-spec.ts',
      '**/*.bench.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...tooManyParameters] },
  },
  { files: ['**/migrations/*.ts'], rules: { 'max-lines': 'off' } },
  {
    // Decisions depend on what they are given: nothing around them, no clock, no chance, no wire.
    files: ['libs/*/src/domain/**/*.ts', 'libs/{kernel,countries}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'globalThis', 'performance', 'crypto', 'console', 'fetch'],
        ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
      ],
    },
  },
);
