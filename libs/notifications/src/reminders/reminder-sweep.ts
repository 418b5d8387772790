import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, PLATFORM_ORG_ID, TickWork, UnitOfWork, runAs, systemContext } from '#platform';
import { remindersDue } from '../events.js';

const BATCH = 500;

/** A task that is being looked at comes due again after this long, unless that look planned it otherwise. */
const CLAIM_MS = 10 * 60_000;

/**
 * Finds tasks whose time has come, whoever owns them: the one place that looks across organisations (D4). Each
 * organisation with some gets an event, and works in its own context. Claiming only moves `next_at` forward: what a
 * killed worker left is found again.
 */
@Injectable()
export class ReminderSweep implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly ticks: TickWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ticks.add(() => this.run());
  }

  /** @returns for how many organisations there is something to do */
  async run(): Promise<number> {
    const orgs = new Set<string>();
    for (let found = BATCH; found === BATCH;)
      found = await runAs(systemContext(PLATFORM_ORG_ID, `tick-${randomUUID()}`), () =>
        this.uow.run(() => this.claim(orgs)),
      );
    return orgs.size;
  }

  /** @param told organisations that have their event already */
  private async claim(told: Set<string>): Promise<number> {
    const now = this.clock.now();
    const [rows] = (await this.uow.query(
      `update task set next_at = $1 where id in (
         select id from task where closed_at is null and next_at <= $2 order by next_at limit $3 for update skip locked)
       returning assignee_org_id as "orgId"`,
      [new Date(now.getTime() + CLAIM_MS), now, BATCH],
    )) as unknown as [{ orgId: string }[]];
    const fresh = [...new Set(rows.map(({ orgId }) => orgId))].filter((orgId) => !told.has(orgId));
    for (const orgId of fresh) await this.outbox.append(remindersDue, { orgId });
    for (const orgId of fresh) told.add(orgId);
    return rows.length;
  }
}
