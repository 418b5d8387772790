/**
 * What each program of the product is told, and nothing more: the API can neither migrate nor act for the worker, only
 * `db:bootstrap` and `audit` hold the superuser.
 */
const COMMON = ['NODE_ENV', 'DEMO_MODE', 'PUBLIC_URL', 'STATE_DIR', 'FILES_DIR', 'LOG_LEVEL'];
const KEYS = ['TOKEN_KEYS'];
const QUEUE = ['QUEUE_BACKEND', 'REDIS_URL'];
const ROLES = ['OWNER', 'APP', 'WORKER', 'QUEUE', 'READONLY'].map((role) => `DATABASE_${role}_URL`);

const NEEDS = {
  'db:bootstrap': [...COMMON, 'DATABASE_URL', ...ROLES],
  migrate: [...COMMON, 'DATABASE_OWNER_URL', 'DATABASE_QUEUE_URL', ...QUEUE],
  seed: [...COMMON, ...KEYS, ...ROLES, ...QUEUE],
  api: [...COMMON, ...KEYS, 'HOST', 'PORT', 'DATABASE_APP_URL', ...QUEUE],
  worker: [...COMMON, ...KEYS, 'DATABASE_WORKER_URL', 'DATABASE_QUEUE_URL', ...QUEUE, 'SMTP_URL'],
  // Every organisation's chain is read past their row security: the superuser's work.
  audit: [...COMMON, 'DATABASE_URL', 'DATABASE_OWNER_URL'],
  cli: [...COMMON, ...KEYS, ...ROLES, ...QUEUE, 'SMTP_URL'],
};

/** Every variable that the launcher decides about: none of them reaches a program from outside. */
export const MANAGED = [...new Set(Object.values(NEEDS).flat())];

/** Names that may pass from the person's environment when the launcher sets no value of its own. */
const PASSED_ON = new Set(['LOG_LEVEL', 'SMTP_URL']);

const isForeign = (name) => /^(npm_|DATABASE_|QUEUE$)/.test(name) || (MANAGED.includes(name) && !PASSED_ON.has(name));

/**
 * @param {keyof typeof NEEDS} program
 * @param {Record<string, string | undefined>} settings all that the launcher knows
 * @param {NodeJS.ProcessEnv} outside the person's environment: PATH, TZ, S3 settings and the like pass on
 */
export function environmentOf(program, settings, outside) {
  const needs = new Set(NEEDS[program]);
  const inherited = Object.entries(outside).filter(
    ([name]) => !isForeign(name) && (!MANAGED.includes(name) || needs.has(name)),
  );
  const own = Object.entries(settings).filter(([name, value]) => needs.has(name) && value !== undefined);
  return Object.fromEntries([...inherited, ...own]);
}

const ROLE_NAMES = { owner: 'OWNER', app: 'APP', worker: 'WORKER', queue: 'QUEUE', readonly: 'READONLY' };

/**
 * The connection of each database role, made from the superuser's.
 * @param {string} superuserUrl
 * @param {string} database the product's database
 * @param {Record<string, string>} passwords by role
 */
export function databaseUrls(superuserUrl, database, passwords) {
  const urls = Object.entries(ROLE_NAMES).map(([role, name]) => {
    const url = new URL(superuserUrl);
    Object.assign(url, { username: `portal_${role}`, password: passwords[role], pathname: `/${database}` });
    return [`DATABASE_${name}_URL`, url.href];
  });
  return { DATABASE_URL: superuserUrl, ...Object.fromEntries(urls) };
}
