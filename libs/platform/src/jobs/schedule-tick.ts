import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK } from '../clock/system-clock.js';
import { Subscribers } from '../outbox/subscribers.js';
import { nextDue } from './schedule-rule.js';
import type { Due } from './schedule-rule.js';

interface DueSchedule {
  readonly id: string;
  readonly name: string;
  readonly orgId: string;
  readonly zone: string;
  readonly rule: string;
  readonly period: string;
  readonly dueAt: Date;
}

/** Event name under which the runs of a schedule reach their subscribers. */
export const scheduleEvent = (name: string): `${string}.${string}` => `schedule.${name}`;

/**
 * Turns due schedules into outbox rows, each period once, and moves them to their next run. A late tick gives the run
 * of its due time; periods missed by a long stop are run one per tick, oldest first.
 */
@Injectable()
export class ScheduleTick {
  private readonly log = new Logger('Schedules');

  constructor(
    private readonly dataSource: DataSource,
    private readonly subscribers: Subscribers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many schedules were due */
  async run(): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const due = await manager.query<DueSchedule[]>(
        `select id, name, org_id as "orgId", zone, rule, next_period as period, next_run_at as "dueAt" from schedule
         where enabled and next_run_at <= $1 order by next_run_at, id limit 100 for update skip locked`,
        [this.clock.now()],
      );
      for (const schedule of due) {
        await this.start(manager, schedule);
        await this.moveOn(manager, schedule);
      }
      return due.length;
    });
  }

  private async start(manager: EntityManager, schedule: DueSchedule): Promise<void> {
    const [inserted] = await manager.query<{ period: string }[]>(
      `insert into schedule_run (schedule_id, period, due_at) values ($1, $2, $3) on conflict do nothing returning period`,
      [schedule.id, schedule.period, schedule.dueAt],
    );
    for (const { subscriber } of inserted ? this.subscribers.of(scheduleEvent(schedule.name)) : [])
      await manager.query(
        `insert into outbox (event_id, event, subscriber, org_id, payload, request_id) values ($1, $2, $3, $4, $5, $6)`,
        [
          randomUUID(),
          scheduleEvent(schedule.name),
          subscriber,
          schedule.orgId,
          { orgId: schedule.orgId, period: schedule.period, dueAt: schedule.dueAt.toISOString() },
          `tick-${randomUUID()}`,
        ],
      );
  }

  /** To its next run; a schedule that nobody can read is put out of service, so that it does not hold up the others. */
  private async moveOn(manager: EntityManager, schedule: DueSchedule): Promise<void> {
    const next = this.nextOf(schedule);
    if (next)
      await manager.query('update schedule set next_run_at = $2, next_period = $3 where id = $1', [
        schedule.id,
        next.at,
        next.period,
      ]);
    else await manager.query('update schedule set enabled = false where id = $1', [schedule.id]);
  }

  private nextOf({ name, orgId, rule, zone, dueAt }: DueSchedule): Due | undefined {
    try {
      return nextDue(rule, zone, dueAt);
    } catch (error) {
      this.log.error(`schedule ${name} of ${orgId} is put out of service: ${String(error)}`);
      return undefined;
    }
  }
}
