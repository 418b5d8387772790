import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { EnvError, envVariables, readEnv } from './env.js';

const URL_OF_APP = 'postgres://portal_app:x@127.0.0.1:5432/enverde';
const KEYS = `k1:${'ab'.repeat(32)}`;
const API = { DATABASE_APP_URL: URL_OF_APP, PUBLIC_URL: 'https://portal.example', PORT: '3000', TOKEN_KEYS: KEYS };

function faultsOf(name: 'api' | 'worker' | 'cli', source: NodeJS.ProcessEnv): readonly string[] {
  try {
    readEnv(name, source);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.faults;
    throw error;
  }
}

describe('a process that lacks something', () => {
  test('is told everything at once, by the names of the variables', () => {
    const faults = faultsOf('api', { PORT: 'many', QUEUE_BACKEND: 'redis', DEMO_MODE: 'yes', TOKEN_KEYS: 'short' });
    for (const name of ['PORT', 'DEMO_MODE', 'TOKEN_KEYS', 'REDIS_URL', 'DATABASE_APP_URL', 'PUBLIC_URL'])
      expect({ name, named: faults.some((fault) => fault.startsWith(name)) }).toEqual({ name, named: true });
  });

  test('never sees a secret repeated in the complaint', () => {
    const faults = faultsOf('api', { ...API, TOKEN_KEYS: 'k1:very-secret', DATABASE_APP_URL: 'mysql://u:hidden@h/d' });
    expect(faults).toHaveLength(2);
    expect(faults.join()).not.toMatch(/very-secret|hidden/);
  });

  test.each(['api', 'worker'] as const)('the %s needs its own database role, its address and the keys', (name) => {
    const role = name === 'api' ? 'DATABASE_APP_URL' : 'DATABASE_WORKER_URL';
    expect(faultsOf(name, {}).join()).toMatch(new RegExp(`${role}.*PUBLIC_URL.*TOKEN_KEYS`));
  });
});

test('what is given is read with its type, and the rest has its default', () => {
  const env = readEnv('api', { ...API, DATABASE_POOL_SIZE: '5', DEMO_MODE: 'true' });
  expect(env).toMatchObject({
    port: 3000,
    databasePoolSize: 5,
    demoMode: true,
    host: '127.0.0.1',
    queueBackend: 'postgres',
  });
  expect(Object.isFrozen(env)).toBe(true);
});

test.each(['http://127.0.0.1:8090', 'http://localhost:3000', 'http://[::1]:3000', 'https://portal.example'])(
  'production may be reached at %s',
  (address) => {
    expect(faultsOf('api', { ...API, NODE_ENV: 'production', PUBLIC_URL: address })).toEqual([]);
  },
);

test('an empty variable counts as absent', () => {
  expect(readEnv('api', { ...API, SMTP_URL: '', HOST: '' })).toMatchObject({ host: '127.0.0.1' });
});

test.each([
  ['the demonstration listens beyond the loopback', { DEMO_MODE: 'true', HOST: '0.0.0.0' }, 'DEMO_MODE'],
  ['Redis is wanted and not named', { QUEUE_BACKEND: 'redis' }, 'REDIS_URL'],
  ['the pool has no connection', { DATABASE_POOL_SIZE: '0' }, 'DATABASE_POOL_SIZE'],
  ['the port does not exist', { PORT: '70000' }, 'PORT'],
  ['a signing key is too short', { TOKEN_KEYS: `${KEYS},k2:abcd` }, 'TOKEN_KEYS'],
  ['the port is written for a machine', { PORT: '0x10' }, 'PORT'],
  ['the port is a fraction', { PORT: '80.5' }, 'PORT'],
  ['the address has a path, which links would double', { PUBLIC_URL: 'https://portal.example/enverde' }, 'PUBLIC_URL'],
  ['the address ends with a slash', { PUBLIC_URL: 'https://portal.example/' }, 'PUBLIC_URL'],
  ['the address carries a name and a password', { PUBLIC_URL: 'https://u:p@portal.example' }, 'PUBLIC_URL'],
  ['sessions would travel unprotected', { NODE_ENV: 'production', PUBLIC_URL: 'http://portal.example' }, 'PUBLIC_URL'],
  ['two keys have one name', { TOKEN_KEYS: `${KEYS},${KEYS}` }, 'TOKEN_KEYS'],
  ['letters would come from nowhere', { MAIL_FROM: 'Enverde' }, 'MAIL_FROM'],
  ['the sender smuggles a header', { MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, 'MAIL_FROM'],
  ['the address is no address', { PUBLIC_URL: 'portal.example' }, 'PUBLIC_URL'],
])('refuses when %s', (_, change, variable) => {
  expect(faultsOf('api', { ...API, ...change })).toEqual([expect.stringContaining(variable)]);
});

test.each([
  ['production has no mail server', { NODE_ENV: 'production', DATABASE_QUEUE_URL: URL_OF_APP }, 'SMTP_URL'],
  ['queues lie in PostgreSQL and their role is not named', {}, 'DATABASE_QUEUE_URL'],
])('a worker refuses when %s', (_, change, variable) => {
  const worker = { ...API, DATABASE_WORKER_URL: URL_OF_APP };
  expect(faultsOf('worker', { ...worker, ...change })).toEqual([expect.stringContaining(variable)]);
  expect(faultsOf('worker', { ...worker, DATABASE_QUEUE_URL: URL_OF_APP, DEMO_MODE: 'true' })).toEqual([]);
});

test('docker-compose tells our processes no variable that nobody reads', () => {
  const file = new URL('../../../../docker-compose.yml', import.meta.url);
  if (!existsSync(file)) return;
  const { services } = parse(readFileSync(file, 'utf8'), { merge: true }) as {
    services: Record<string, { environment: Record<string, string> }>;
  };
  const told = ['migrate', 'api', 'worker'].flatMap((name) => Object.keys(services[name]?.environment ?? {}));
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((name) => !envVariables().includes(name))).toEqual([]);
});
