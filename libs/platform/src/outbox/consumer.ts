import { randomInt } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { runAs, systemContext } from '../context/request-context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { EventIds } from './event.js';
import { CLAIM_SECONDS } from './relay.js';
import { Subscribers } from './subscribers.js';
import type { Subscriber } from './subscribers.js';
import { TryLater } from './try-later.js';

interface OutboxRow {
  readonly id: string;
  readonly subscriber: string;
  readonly orgId: string;
  readonly payload: EventIds;
  readonly requestId: string;
}

/** After this many failures a row is dead: visible to operators, and replayable with `enverde outbox:replay`. */
export const MAX_FAILURES = 8;

/** Applies the effect of one outbox row exactly once: the mark and the effect are one transaction. */
@Injectable()
export class OutboxConsumer {
  private readonly log = new Logger('Outbox');

  constructor(
    private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly subscribers: Subscribers,
  ) {}

  /** @returns false when the row was already done, dead or unknown; failures are noted on the row, not thrown */
  async consume(id: string): Promise<boolean> {
    const [row] = await this.dataSource.query<OutboxRow[]>(
      `select id, subscriber, org_id as "orgId", payload, request_id as "requestId" from outbox where id = $1 and done_at is null and dead_at is null`,
      [id],
    );
    if (!row) return false;
    const subscriber = this.subscribers.named(row.subscriber);
    try {
      if (!subscriber) throw new Error(`No subscriber named ${row.subscriber} in this release.`);
      return await runAs(systemContext(row.orgId, row.requestId), () =>
        subscriber.long ? this.runLong(row, subscriber) : this.runOnce(row, subscriber),
      );
    } catch (error) {
      if (error instanceof TryLater) await this.postpone(row, error);
      else await this.noteFailure(row, error);
      return false;
    }
  }

  private runOnce(row: OutboxRow, subscriber: Subscriber): Promise<boolean> {
    return this.uow.run(async () => {
      if (!(await this.markDone(row.id))) return false;
      await subscriber.handle(row.payload);
      return true;
    });
  }

  private async runLong(row: OutboxRow, subscriber: Subscriber): Promise<boolean> {
    const extend = setInterval(() => void this.extendClaim(row.id), (CLAIM_SECONDS * 1000) / 3);
    try {
      await subscriber.handle(row.payload);
    } finally {
      clearInterval(extend);
    }
    return this.uow.run(() => this.markDone(row.id));
  }

  private async markDone(id: string): Promise<boolean> {
    const [, count] = (await this.uow.query<unknown>(
      `update outbox set done_at = clock_timestamp() where id = $1 and done_at is null and dead_at is null`,
      [id],
    )) as [unknown, number];
    return count === 1;
  }

  private async extendClaim(id: string): Promise<void> {
    await this.dataSource
      .query(`update outbox set next_at = clock_timestamp() + make_interval(secs => $2) where id = $1`, [
        id,
        CLAIM_SECONDS,
      ])
      .catch((error: unknown) => this.log.warn(`claim of outbox row ${id} not extended: ${String(error)}`));
  }

  private async postpone(row: OutboxRow, { seconds, message }: TryLater): Promise<void> {
    await this.dataSource.query(
      `update outbox set last_error = left($2, 500), next_at = clock_timestamp() + make_interval(secs => $3)
       where id = $1 and done_at is null`,
      [row.id, message, seconds],
    );
  }

  private async noteFailure(row: OutboxRow, error: unknown): Promise<void> {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    this.log.error(
      `outbox row ${row.id} (${row.subscriber}) failed: ${text}`,
      error instanceof Error ? error.stack : undefined,
    );
    await this.dataSource.query(
      `update outbox set attempts = attempts + 1, last_error = left($2, 500),
         next_at = clock_timestamp() + make_interval(secs => power(2, least(attempts + 1, 10)) + $3),
         dead_at = case when attempts + 1 >= $4 then clock_timestamp() end
       where id = $1 and done_at is null`,
      [row.id, text, randomInt(0, 1000) / 1000, MAX_FAILURES],
    );
  }
}
