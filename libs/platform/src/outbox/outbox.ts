import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currentContext } from '../context/request-context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { EventIds, EventKind } from './event.js';
import { Subscribers } from './subscribers.js';

/** Channel that wakes the relay at commit; a poll is the safety net. */
export const OUTBOX_CHANNEL = 'outbox';

/** What others must know leaves here, in the same transaction as the change (docs/adr/0003). */
@Injectable()
export class Outbox {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly subscribers: Subscribers,
  ) {}

  /**
   * Appends one row per subscriber of the event. Inside an open unit of work only.
   * @param notBefore earliest delivery; default at once
   */
  async append<P extends EventIds>(event: EventKind<P>, ids: P, notBefore?: Date): Promise<void> {
    const eventId = randomUUID();
    const rows = this.subscribers.of(event.name);
    for (const { subscriber, runsFor } of rows)
      // No RETURNING: the api may append to the outbox and never read it.
      await this.uow.query(
        `insert into outbox (event_id, event, subscriber, org_id, payload, request_id, not_before, next_at)
         values ($1, $2, $3, $4, $5, $6, coalesce($7, clock_timestamp()), coalesce($7, clock_timestamp()))`,
        [eventId, event.name, subscriber, runsFor(ids), ids, currentContext().requestId, notBefore ?? null],
      );
    if (rows.length > 0) await this.uow.query(`select pg_notify($1, '')`, [OUTBOX_CHANNEL]);
  }
}
