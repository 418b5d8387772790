import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
import type { Job, Queue, Worker } from 'bullmq';
import type { Env } from '../env/env.js';

/** A BullMQ queue or worker, whichever backend carries it. */
export type AnyQueue = Pick<Queue, 'addBulk' | 'upsertJobScheduler' | 'getJobCounts' | 'waitUntilReady' | 'close'>;
export type AnyWorker = Pick<Worker, 'waitUntilReady' | 'close'>;

export interface QueueFactory {
  queue(name: string): AnyQueue;
  worker(name: string, concurrency: number, process: (job: Job<{ id?: string }>) => Promise<unknown>): AnyWorker;
}

const PREFIX = 'enverde';

const HISTORY = { removeOnComplete: { age: 86_400, count: 1000 }, removeOnFail: { age: 1_209_600 } };

// A stalled handler is safe to run again (the outbox row decides), so a few stalls do not fail a job for good.
const LEASE = { lockDuration: 30_000, stalledInterval: 30_000, maxStalledCount: 3 };

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
      resting(new Worker(name, process, { connection: consumer, prefix: PREFIX, concurrency, ...LEASE }), onError),
  };
}

function onPostgres(connectionString: string, onError: (error: Error) => void): QueueFactory {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString, schema: 'bullmq', migrate: true, max: 4 };
  return {
    queue: (name) => listening(new Queue(name, { connection, prefix: PREFIX, defaultJobOptions: HISTORY }), onError),
    worker: (name, concurrency, process) =>
      resting(new Worker(name, process, { connection, prefix: PREFIX, concurrency, ...LEASE }), onError),
  };
}

const STORM_ERRORS = 20;
const STORM_MS = 1000;
const STORM_PAUSE_MS = 5000;

interface Emitter {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Without a listener an error of the connection would end the process. */
function listening<T extends Emitter>(emitter: T, onError: (error: Error) => void): T {
  emitter.on('error', onError);
  return emitter;
}

/**
 * A worker fetches again at once after an error that is not one of the connection (a missing right, a lost schema) and
 * then occupies the process for good. After a storm of errors it rests a while instead.
 */
function resting<T extends Emitter & { pause(doNotWait: boolean): Promise<void>; resume(): void }>(
  worker: T,
  onError: (error: Error) => void,
): T {
  let times: number[] = [];
  return listening(worker, (error) => {
    const now = performance.now();
    times = [...times.filter((time) => now - time < STORM_MS), now];
    if (times.length <= 3) onError(error);
    if (times.length < STORM_ERRORS) return;
    times = [];
    void worker.pause(true);
    setTimeout(() => worker.resume(), STORM_PAUSE_MS).unref();
  });
}
