import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK } from '../clock/system-clock.js';
import { actingOrg } from '../context/request-context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { defineEvent } from '../outbox/event.js';
import type { EventKind } from '../outbox/event.js';
import { nextDue } from './schedule-rule.js';
import { scheduleEvent } from './schedule-tick.js';

/** What a run of a schedule tells its subscribers: the organisation, the period's name, and when it was due (ISO, UTC). */
export type ScheduledRun = Record<'orgId' | 'period' | 'dueAt', string>;

/** Recurring work by its name, such as `suppliers.expire-invitations`; subscribe to its runs with @OnEvent. */
export interface Recurring {
  readonly name: string;
  /** See `nextDue`. */
  readonly rule: string;
  readonly runs: EventKind<ScheduledRun>;
}

/** Names recurring work and the event of its runs. */
export const recurring = (name: string, rule: string): Recurring => ({
  name,
  rule,
  runs: defineEvent<ScheduledRun>(scheduleEvent(name)),
});

/** Recurring work of organisations: rows that the tick reads. */
@Injectable()
export class Schedules {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the acting organisation this work from now on; one that it has already stays as it is. Inside a unit of work. */
  async ensure({ name, rule }: Recurring, zone: string): Promise<void> {
    const { at, period } = nextDue(rule, zone, this.clock.now());
    await this.uow.query(
      `insert into schedule (name, org_id, zone, rule, next_run_at, next_period) values ($1, $2, $3, $4, $5, $6) on conflict (name, org_id) do nothing`,
      [name, actingOrg(), zone, rule, at, period],
    );
  }
}
