import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
import type { Job, Queue } from 'bullmq';
import { CalmClient } from '../database/calm-client.js';
import type { Env } from '../env/env.js';
import { LastingWorker } from './lasting-worker.js';

/** A BullMQ queue or worker, whichever backend carries it. */
export type AnyQueue = Pick<Queue, 'addBulk' | 'upsertJobScheduler' | 'getJobCounts' | 'waitUntilReady' | 'close'>;
export type AnyWorker = Pick<LastingWorker, 'waitUntilReady' | 'close'>;

export interface QueueFactory {
  queue(name: string): AnyQueue;
  worker(name: string, concurrency: number, process: (job: Job<{ id?: string }>) => Promise<unknown>): AnyWorker;
}

const PREFIX = 'enverde';

const HISTORY = { removeOnComplete: { age: 86_400, count: 1000 }, removeOnFail: { age: 1_209_600 } };

// A stalled handler is safe to run again (the outbox row decides), so a few stalls do not fail a job for good.
// After a lost connection a worker asks again soon, instead of after the quarter of a minute that is BullMQ's default.
const LEASE = { lockDuration: 30_000, stalledInterval: 30_000, maxStalledCount: 3, runRetryDelay: 1000 };

/** BullMQ on Redis, or on the PostgreSQL schema `bullmq` where no Redis is configured (docs/adr/0012). */
export function queueFactory(
  env: Pick<Env, 'queueBackend' | 'redisUrl' | 'databaseQueueUrl'>,
  onError: (error: Error) => void,
): QueueFactory {
  return env.queueBackend === 'redis'
    ? onRedis(env.redisUrl ?? '', onError)
    : onPostgres(env.databaseQueueUrl ?? '', onError);
}

function onRedis(url: string, onError: (error: Error) => void): QueueFactory {
  const { Queue, Worker } = withBackend(createRedisBackend);
  // A producer fails fast when Redis is away; the outbox row stays due. A worker waits for it to come back.
  const producer = { url, maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: 2000 };
  const consumer = { url, maxRetriesPerRequest: null };
  return {
    queue: (name) =>
      listening(new Queue(name, { connection: producer, prefix: PREFIX, defaultJobOptions: HISTORY }), onError),
    worker: (name, concurrency, process) =>
      new LastingWorker(
        () => new Worker(name, process, { connection: consumer, prefix: PREFIX, concurrency, ...LEASE }),
        onError,
      ),
  };
}

function onPostgres(connectionString: string, onError: (error: Error) => void): QueueFactory {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString, schema: 'bullmq', migrate: true, max: 4, Client: CalmClient };
  return {
    queue: (name) => listening(new Queue(name, { connection, prefix: PREFIX, defaultJobOptions: HISTORY }), onError),
    worker: (name, concurrency, process) =>
      new LastingWorker(
        () => new Worker(name, process, { connection, prefix: PREFIX, concurrency, ...LEASE }),
        onError,
      ),
  };
}

interface Emitter {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Without a listener an error of the connection would end the process. */
function listening<T extends Emitter>(emitter: T, onError: (error: Error) => void): T {
  emitter.on('error', onError);
  return emitter;
}
