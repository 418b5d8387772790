import { describe, expect, test } from '@jest/globals';
import { databaseUrls, environmentOf, MANAGED } from './child-env.mjs';

describe('what a program is told', () => {
  const urls = databaseUrls('postgres://postgres:super@127.0.0.1:5433/postgres', 'enverde', {
    owner: 'o1',
    app: 'a1',
    worker: 'w1',
    queue: 'q1',
    readonly: 'r1',
  });
  const settings = {
    ...urls,
    NODE_ENV: 'production',
    TOKEN_KEYS: 'k1:00',
    HOST: '127.0.0.1',
    PORT: '3000',
  };
  const outside = {
    PATH: '/bin',
    S3_BUCKET: 'files',
    DATABASE_URL: 'postgres://other',
    NODE_ENV: 'test',
    npm_config_x: '1',
    SMTP_URL: 'smtp://mail',
  };
  const databases = (program) =>
    Object.keys(environmentOf(program, settings, outside)).filter((name) => name.startsWith('DATABASE_'));

  test('each role has its own connection to the product’s database', () => {
    expect(urls.DATABASE_OWNER_URL).toBe('postgres://portal_owner:o1@127.0.0.1:5433/enverde');
    expect(urls.DATABASE_QUEUE_URL).toBe('postgres://portal_queue:q1@127.0.0.1:5433/enverde');
    expect(urls.DATABASE_URL).toBe('postgres://postgres:super@127.0.0.1:5433/postgres');
  });

  test('only the bootstrap holds the superuser, only the migrations and the command line the owner', () => {
    expect(databases('api')).toEqual(['DATABASE_APP_URL']);
    expect(databases('worker').sort()).toEqual(['DATABASE_QUEUE_URL', 'DATABASE_WORKER_URL']);
    expect(databases('migrate')).toContain('DATABASE_OWNER_URL');
    const holders = ['db:bootstrap', 'migrate', 'seed', 'api', 'worker', 'cli'].filter((program) =>
      databases(program).includes('DATABASE_URL'),
    );
    expect(holders).toEqual(['db:bootstrap']);
  });

  test('what the launcher decides about never comes from outside; the rest passes on', () => {
    const api = environmentOf('api', settings, outside);
    expect(api).toMatchObject({ PATH: '/bin', S3_BUCKET: 'files', NODE_ENV: 'production' });
    expect(Object.keys(api).filter((name) => name.startsWith('npm_'))).toEqual([]);
    expect(
      environmentOf('worker', { ...settings, REDIS_URL: undefined }, { REDIS_URL: 'redis://other' }),
    ).not.toHaveProperty('REDIS_URL');
  });

  test('mail goes to the worker alone', () => {
    expect(environmentOf('worker', settings, outside).SMTP_URL).toBe('smtp://mail');
    expect(environmentOf('api', settings, outside)).not.toHaveProperty('SMTP_URL');
    expect(MANAGED).toContain('SMTP_URL');
  });
});
