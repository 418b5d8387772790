import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK } from '../clock/system-clock.js';
import type { RequestContext } from '../context/request-context.js';
import { CHAIN_START, linkHash } from './chain.js';
import type { AuditFacts } from './chain.js';

/** Acts that nobody does for an organisation (a link is opened, a login fails) stand in this chain. */
export const PLATFORM_ORG_ID = '00000000-0000-4000-8000-000000000001';

/** One act worth remembering: ids and values, never a secret; personal data only as references (docs/adr/0011). */
export interface AuditAct {
  readonly action: string;
  readonly subject: string;
  readonly subjectId?: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** An act with who did it. */
export interface AuditedAct {
  readonly act: AuditAct;
  readonly by: RequestContext;
}

/** Writes a unit's acts to the end of the acting organisation's chain. */
@Injectable()
export class AuditTrail {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Last statements of a unit of work. Each organisation's chain is locked, in a fixed order, before it is read: without
   * the lock two units would continue the same link, and the chain forks.
   */
  async write(manager: EntityManager, acts: readonly AuditedAct[]): Promise<void> {
    const orgs = [...new Set(acts.map(({ by }) => by.orgId ?? PLATFORM_ORG_ID))].sort();
    for (const orgId of orgs)
      await this.extend(
        manager,
        orgId,
        acts.filter(({ by }) => (by.orgId ?? PLATFORM_ORG_ID) === orgId),
      );
  }

  private async extend(manager: EntityManager, orgId: string, acts: readonly AuditedAct[]): Promise<void> {
    await manager.query(
      `select set_config('app.org_id', $1, true), pg_advisory_xact_lock(hashtextextended('audit:' || $1, 0))`,
      [orgId],
    );
    const head = await headOf(manager, orgId);
    let previous = head.hash;
    for (const [index, act] of acts.entries()) {
      const facts = this.factsOf(act, { orgId, seq: head.seq + index + 1, recordedAt: head.now.toISOString() });
      const hash = linkHash(previous, facts);
      await insertLink(manager, facts, previous, hash);
      previous = hash;
    }
  }

  private factsOf({ act, by }: AuditedAct, place: Pick<AuditFacts, 'orgId' | 'seq' | 'recordedAt'>): AuditFacts {
    return {
      ...place,
      at: this.clock.now().toISOString(),
      actorId: by.actorId ?? null,
      role: by.role ?? null,
      action: act.action,
      subject: act.subject,
      subjectId: act.subjectId ?? null,
      detail: act.detail ?? {},
      requestId: by.requestId,
    };
  }
}

/** Where a chain ends now, and the database's time to the millisecond, which is what the hash can hold. */
async function headOf(manager: EntityManager, orgId: string): Promise<{ seq: number; hash: string; now: Date }> {
  const [head] = await manager.query<{ seq: string | null; hash: string | null; now: Date }[]>(
    `select newest.seq, newest.hash, date_trunc('milliseconds', clock_timestamp()) as now
     from (values (1)) one left join lateral (select seq, hash from audit_entry where org_id = $1 order by seq desc limit 1) newest on true`,
    [orgId],
  );
  if (!head) throw new Error('The database did not answer with the head of the audit chain.');
  return { seq: Number(head.seq ?? 0), hash: head.hash ?? CHAIN_START, now: head.now };
}

const insertLink = (manager: EntityManager, facts: AuditFacts, previous: string, hash: string): Promise<unknown> =>
  manager.query(
    `insert into audit_entry (org_id, seq, at, recorded_at, actor_id, role, action, subject, subject_id, detail, request_id, prev_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[facts.orgId, facts.seq, facts.at, facts.recordedAt, facts.actorId, facts.role, facts.action],
      ...[facts.subject, facts.subjectId, facts.detail, facts.requestId, previous, hash],
    ],
  );
