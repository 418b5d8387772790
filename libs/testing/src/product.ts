import type { INestApplicationContext } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import type { Clock } from '#kernel';
import { JobEngine, readEnv } from '#platform';
import type { Env } from '#platform';
import { createApi } from '../../../apps/api/src/create-api.js';
import { createWorker } from '../../../apps/worker/src/create-worker.js';
import { GraphqlClient } from './graphql-client.js';
import { cloneDatabase } from './test-database.js';

export interface ProductOptions {
  readonly clock?: Clock;
  /** Also runs a worker, on this queue backend; or has one that works when it is told (`workDown`). */
  readonly worker?: 'postgres' | 'redis' | 'by-hand';
  readonly redisUrl?: string;
  /** Further variables of the environment, such as SMTP_URL. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface TestProduct {
  readonly env: Env;
  /** The variables from which `env` was read, for processes of their own. */
  readonly settings: Readonly<Record<string, string>>;
  readonly api: NestExpressApplication;
  readonly worker: INestApplicationContext | undefined;
  /** The superuser's connection, past all policies. */
  readonly superUrl: string;
  /** As superuser: what is really in the database. */
  readonly rows: <T extends object>(sql: string, parameters?: unknown[]) => Promise<T[]>;
  /** A new browser: its own cookies. */
  readonly client: () => GraphqlClient;
  readonly stop: () => Promise<void>;
}

/** The whole product in this process, on a database of its own: real PostgreSQL, real queue, real HTTP. */
export async function startProduct(options: ProductOptions = {}): Promise<TestProduct> {
  const database = await cloneDatabase();
  const settings = {
    NODE_ENV: 'test',
    DEMO_MODE: 'true',
    PORT: '0',
    PUBLIC_URL: 'http://127.0.0.1',
    DATABASE_APP_URL: database.appUrl,
    DATABASE_WORKER_URL: database.workerUrl,
    DATABASE_QUEUE_URL: database.queueUrl,
    QUEUE_BACKEND: options.worker === 'redis' ? 'redis' : 'postgres',
    REDIS_URL: options.redisUrl ?? '',
    TOKEN_KEYS: `k1:${'ab'.repeat(32)}`,
    ...options.settings,
  };
  const env = readEnv('api', settings);
  // TEST_LOG=1 shows the stacks behind INTERNAL.
  const quiet = process.env.TEST_LOG ? {} : { logger: false as const };
  const boot = { ...quiet, ...(options.clock ? { clock: options.clock } : {}) };
  const api = await createApi(env, boot);
  await api.listen(0, '127.0.0.1');
  const worker = options.worker ? await createWorker(env, boot) : undefined;
  if (options.worker !== 'by-hand') await worker?.get(JobEngine).start();
  // A pool connects again after the server was away.
  const admin = new pg.Pool({ connectionString: database.superUrl, max: 1 });
  admin.on('error', () => undefined);
  return {
    env,
    settings,
    superUrl: database.superUrl,
    api,
    worker,
    rows: async <T extends object>(sql: string, parameters: unknown[] = []) =>
      (await admin.query<T>(sql, parameters)).rows,
    client: () => new GraphqlClient(api.getHttpServer()),
    stop: async () => {
      await worker?.close();
      await api.close();
      await admin.end();
      await database.drop();
    },
  };
}
