/**
 * Which context may call which (ARCHITECTURE.md holds the same table; a test keeps the two equal). Everything else
 * between contexts is an event. `kernel`, `countries`, `platform`, `identity` and `audit` are open to every context.
 */
export const mayUse = {
  identity: [],
  audit: ['identity'],
  programmes: ['identity'],
  suppliers: ['identity', 'programmes'],
  diagnostics: ['programmes', 'suppliers'],
  resources: ['programmes', 'suppliers'],
  assistance: ['programmes', 'suppliers', 'diagnostics'],
  plans: ['programmes', 'suppliers', 'diagnostics', 'resources', 'assistance'],
  agreements: ['programmes', 'suppliers', 'resources', 'plans'],
  scoring: ['programmes', 'suppliers', 'diagnostics', 'resources', 'plans', 'agreements'],
  procurement: ['programmes', 'suppliers', 'scoring'],
  grievances: ['programmes', 'suppliers'],
  finance: ['programmes', 'suppliers', 'diagnostics', 'plans', 'scoring'],
  impact: [
    'programmes',
    'suppliers',
    'diagnostics',
    'resources',
    'assistance',
    'plans',
    'agreements',
    'scoring',
    'procurement',
    'grievances',
    'finance',
  ],
  notifications: ['identity'],
};

const openToAll = ['kernel', 'countries', 'platform', 'identity', 'audit'];
const foundation = {
  kernel: [],
  countries: ['kernel'],
  platform: ['kernel', 'countries'],
  product: [...openToAll, ...Object.keys(mayUse)],
};

/** The libs a lib may import besides itself. */
export const allowed = {
  ...foundation,
  ...Object.fromEntries(
    Object.entries(mayUse).map(([lib, uses]) => [
      lib,
      [...new Set([...openToAll.filter((open) => open !== lib && !(lib === 'identity' && open === 'audit')), ...uses])],
    ]),
  ),
};

const tests = '(\\.spec|\\.int-spec|\\.bench)\\.ts$';

const betweenContexts = Object.entries(allowed).map(([lib, uses]) => ({
  name: `may-use-${lib}`,
  comment: 'The dependency table of ARCHITECTURE.md. What is not in it goes through an event.',
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: tests },
  to: {
    path: '^libs/([^/]+)/',
    pathNot: [
      `^libs/${lib}/`,
      ...uses.map((use) => `^libs/${use}/`),
      '^libs/[^/]+/src/domain/index\\.ts$', // pure decisions are open to all; calls of services are not
      ...(lib === 'notifications' ? ['^libs/[^/]+/src/events\\.ts$'] : []),
    ],
  },
}));

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Under ESM with decorator metadata a cycle of entities does not even start.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'Decisions import other decisions, the kernel and their own data (JSON): no package, not even Node.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: tests },
      to: {
        pathNot: [
          '^libs/$1/src/domain/',
          '^libs/$1/data/[^/]+\\.json$',
          '^libs/kernel/',
          '^libs/countries/',
          '^libs/[^/]+/src/domain/index\\.ts$',
        ],
      },
    },
    {
      name: 'kernel-is-pure',
      comment: 'The kernel may wrap one decimal library and nothing else.',
      severity: 'error',
      from: { path: '^libs/(kernel|countries)/src/', pathNot: tests },
      to: { pathNot: ['^libs/(kernel|countries)/', 'node_modules/decimal\\.js/'] },
    },
    {
      name: 'contexts-meet-at-index',
      comment:
        'Another context is met at its index.ts, its pure domain/index.ts, or (by notifications) at its events.ts.',
      severity: 'error',
      from: { path: '^(libs|apps|test)/([^/]+)/' },
      to: {
        path: '^libs/([^/]+)/src/',
        pathNot: ['^libs/$2/', '^libs/[^/]+/src/(index|events)\\.ts$', '^libs/[^/]+/src/domain/index\\.ts$'],
      },
    },
    {
      name: 'api-behind-service',
      comment: 'A resolver or job calls the service; rows are the service’s business.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/(api|jobs)/' },
      to: { path: '/persistence/' },
    },
    {
      name: 'persistence-knows-no-service',
      comment: 'A row satisfies the domain type; it calls nothing.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/persistence/' },
      to: { path: '(\\.service|\\.queries|\\.resolver|\\.job|\\.module)\\.ts$' },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Applications are thin shells over libs.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/testing/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-are-apart',
      comment: 'api, worker, cli and web share through libs only.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'testing-only-in-tests',
      comment: 'The harness never ships.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: [tests, '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'web-is-apart',
      comment: 'The portal knows the GraphQL schema and pure code.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: ['^libs/kernel/', '^libs/countries/', '^libs/[^/]+/src/domain/'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that nothing answers.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...betweenContexts,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
