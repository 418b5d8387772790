import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { SmtpSink, redisHere, startApi, startProduct, startRedis, startWorker, until } from '#testing';
import type { OwnProcess, OwnRedis, TestProduct } from '#testing';
import { startThrowaway } from '../../scripts/launch/postgres/throwaway.mjs';
import type { Throwaway } from '../../scripts/launch/postgres/throwaway.mjs';
import { BATCHES } from './batches.js';
import type { Batch } from './batches.js';

/**
 * What was acknowledged is done once, whatever is killed meanwhile (G3): counted in the database, not in the queue. A
 * killed worker's claims would come free after half a minute: here that time passes at once.
 */
const redisServer = redisHere();
const BACKENDS = ['postgres', 'redis'] as const;

interface Stage {
  readonly batch: Batch;
  readonly cluster: Throwaway;
  readonly product: TestProduct;
  readonly sink: SmtpSink;
  readonly redis: OwnRedis | undefined;
  readonly api: Awaited<ReturnType<typeof startApi>>;
  worker: OwnProcess;
  /** Commands of the rounds before. */
  sent: number;
}

const ROUNDS = 3;

async function setUp(backend: (typeof BACKENDS)[number], batch: Batch): Promise<Stage> {
  // A crash of the server may cost nothing that was committed.
  const cluster = await startThrowaway({ max_connections: '60', synchronous_commit: 'on' });
  process.env.ENVERDE_TEST_CLUSTER = cluster.url;
  const sink = new SmtpSink(() => 'take');
  const redis = backend === 'redis' && redisServer ? await startRedis(redisServer) : undefined;
  const settings = { SMTP_URL: await sink.start(), QUEUE_BACKEND: backend, REDIS_URL: redis?.url ?? '' };
  const product = await startProduct({ settings });
  await batch.prepare(product, ROUNDS);
  return {
    batch,
    cluster,
    product,
    sink,
    redis,
    api: await startApi(product),
    worker: await startWorker(product),
    sent: 0,
  };
}

async function tearDown({ worker, api, product, sink, redis, cluster }: Stage): Promise<void> {
  await worker.end('SIGKILL');
  await api.end('SIGKILL');
  await product.stop();
  sink.stop();
  await redis?.stop();
  await cluster.stop();
}

/** Sends a round of commands, a few at a time. @returns the indexes of those that were acknowledged */
async function sendRound(stage: Stage): Promise<number[]> {
  const { batch, api } = stage;
  const acknowledged: number[] = [];
  let next = stage.sent;
  stage.sent += batch.commands;
  const end = stage.sent;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < end; index = next++)
      if (await batch.command(api.client(), index)) acknowledged.push(index);
  };
  await Promise.all([lane(), lane(), lane()]);
  return acknowledged;
}

/** Waits until another share of a round is done. */
async function another({ batch, product }: Stage, share: number): Promise<void> {
  const before = await batch.done(product);
  await until(async () => {
    await batch.letTimePass(product);
    return (await batch.done(product)) >= before + batch.commands * share ? true : undefined;
  }, 40_000);
}

/** Waits until nothing is left to do, then counts. */
async function expectWhole({ batch, product, sink }: Stage, acknowledged: readonly number[]): Promise<void> {
  await until(async () => {
    await batch.letTimePass(product);
    return (await batch.isOver(product)) ? true : undefined;
  }, 60_000);
  await batch.expectWhole(product, acknowledged, sink);
}

describe.each(BACKENDS)('queues on %s', (backend) => {
  const here = backend === 'postgres' || redisServer ? describe : describe.skip;
  // Skipped where no redis-server or valkey-server is on the PATH.
  here.each(BATCHES.map((batch) => [batch.name, batch] as const))('%s', (_, batch) => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await setUp(backend, batch);
    });
    afterAll(() => tearDown(stage));

    test('survive a worker that is killed twice in the middle', async () => {
      const sent = sendRound(stage);
      for (let kills = 0; kills < 2; kills += 1) {
        await another(stage, 0.25);
        await stage.worker.end('SIGKILL');
        stage.worker = await startWorker(stage.product);
      }
      await expectWhole(stage, await sent);
      expect(await sent).toHaveLength(batch.commands);
    });

    if (backend === 'redis')
      test('survive a Redis that forgets all, and one that is killed', async () => {
        const sent = sendRound(stage);
        await another(stage, 0.2);
        await forgetAll(stage.redis?.url ?? '');
        await another(stage, 0.2);
        await stage.redis?.crash();
        await expectWhole(stage, await sent);
        expect(await sent).toHaveLength(batch.commands);
      });

    test('survive a database that is cut off in the middle: the api says so, and all go on by themselves', async () => {
      const sent = sendRound(stage);
      await another(stage, 0.2);
      await stage.cluster.crash();
      const acknowledged = await sent;
      expect(acknowledged.length).toBeLessThan(batch.commands);
      await expectWhole(stage, acknowledged);
      // Nobody had to start them again.
      expect([stage.api.isRunning(), stage.worker.isRunning()]).toEqual([true, true]);
    });
  });
});

async function forgetAll(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}
