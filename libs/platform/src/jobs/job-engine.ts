import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { OUTBOX_CHANNEL } from '../outbox/outbox.js';
import { OutboxConsumer } from '../outbox/consumer.js';
import { relayDue } from '../outbox/relay.js';
import { ENV } from '../env/env.provider.js';
import type { Env } from '../env/env.js';
import { queueFactory } from './queues.js';
import type { AnyQueue, AnyWorker } from './queues.js';
import { ScheduleTick } from './schedule-tick.js';
import { TickWork } from './tick-work.js';

const POLL_MS = 1000;
const TICK_MS = 30_000;
const WATCHDOG_MS = 60_000;
const QUEUE_DEADLINE_MS = 2000;

/**
 * What the worker process does: relays due outbox rows into BullMQ, consumes them, and ticks the schedules. The queue
 * may vanish at any time; everything is rebuilt from PostgreSQL (docs/adr/0003).
 */
@Injectable()
export class JobEngine implements OnApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly queues: AnyQueue[] = [];
  private readonly workers: AnyWorker[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private listener: pg.Client | undefined;
  private relaying: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly consumer: OutboxConsumer,
    private readonly tick: ScheduleTick,
    private readonly others: TickWork,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async start(): Promise<void> {
    const factory = queueFactory(this.env, (error) => this.log.warn(`queue: ${error.message}`));
    const outbox = factory.queue('outbox');
    const clock = factory.queue('tick');
    this.queues.push(outbox, clock);
    // The queue's own tables are made here, by one, before any worker asks for them.
    if (this.env.queueBackend === 'postgres') await outbox.waitUntilReady();
    this.workers.push(
      factory.worker('outbox', 10, (job) => this.consumer.consume(job.data.id ?? '')),
      factory.worker('tick', 1, async () => {
        await this.tick.run();
        await this.others.run();
      }),
    );
    await this.listen(outbox);
    this.every(POLL_MS, () => this.relay(outbox));
    this.every(WATCHDOG_MS, () => this.upsertTick(clock));
    await this.upsertTick(clock);
    this.log.log(`jobs run on BullMQ over ${this.env.queueBackend}`);
  }

  /** Stops claiming, lets running jobs finish, then closes queues: nothing is cut in the middle. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.relaying;
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    await Promise.allSettled(this.queues.map((queue) => queue.close()));
    await this.listener?.end().catch(() => undefined);
  }

  private every(ms: number, work: () => Promise<void>): void {
    this.timers.push(setInterval(() => void work().catch((error: unknown) => this.log.warn(String(error))), ms));
  }

  /** One relay at a time; a wake-up during a run is served by the next poll at the latest. */
  private relay(queue: AnyQueue): Promise<void> {
    if (this.stopping) return Promise.resolve();
    this.relaying ??= this.drain(queue).finally(() => (this.relaying = undefined));
    return this.relaying;
  }

  private async drain(queue: AnyQueue): Promise<void> {
    const enqueue = (ids: string[]): Promise<void> =>
      withDeadline(
        queue.addBulk(ids.map((id) => ({ name: 'row', data: { id } }))).then(() => undefined),
        QUEUE_DEADLINE_MS,
      );
    while (!this.stopping && (await relayDue(this.dataSource, enqueue)) > 0);
  }

  /** The scheduler only drives the tick; it is put back in case the queue lost it. */
  private async upsertTick(queue: AnyQueue): Promise<void> {
    await withDeadline(
      queue.upsertJobScheduler('tick', { every: TICK_MS }, { name: 'tick', data: {} }).then(() => undefined),
      QUEUE_DEADLINE_MS,
    ).catch((error: unknown) => this.log.warn(`tick not scheduled, tried again in a minute: ${String(error)}`));
  }

  private async listen(queue: AnyQueue): Promise<void> {
    const listener = new pg.Client({ connectionString: this.env.databaseWorkerUrl, keepAlive: true });
    // A lost listener only costs the poll interval; it is opened again, until it holds.
    listener.once('end', () => {
      if (this.stopping) return;
      setTimeout(() => void this.listen(queue).catch(() => undefined), POLL_MS * 5).unref();
    });
    listener.on('error', (error) => this.log.warn(`listener: ${error.message}`));
    listener.on('notification', () => void this.relay(queue).catch((error: unknown) => this.log.warn(String(error))));
    this.listener = listener;
    await listener.connect();
    await listener.query(`listen ${OUTBOX_CHANNEL}`);
  }
}

/** BullMQ waits for a lost Redis without end; the relay does not. */
function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the queue did not answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}
