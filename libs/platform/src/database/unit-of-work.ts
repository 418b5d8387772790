import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { DomainError } from '#kernel';
import { AuditTrail } from '../audit/audit-trail.js';
import type { AuditAct, AuditedAct } from '../audit/audit-trail.js';
import { currentContext, runAs } from '../context/request-context.js';
import type { RequestContext } from '../context/request-context.js';

interface Work {
  readonly manager: EntityManager;
  /** As whom the database believes the unit to act. */
  told: RequestContext;
  readonly acts: AuditedAct[];
}

// Serialisation failure, deadlock; then two who made the same thing at once (unique, exclusion): done again, the later
// one finds what the other made, and its own checks refuse it.
const RETRYABLE = new Set(['40001', '40P01', '23505', '23P01']);

/**
 * The only way to the database: one transaction that carries the acting organisation, person and role into row level
 * security, and writes the audit rows as its last statements (docs/adr/0005). Await everything inside; never run two
 * queries of one unit side by side, since they share one connection.
 */
@Injectable()
export class UnitOfWork {
  private readonly ambient = new AsyncLocalStorage<Work>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly auditTrail: AuditTrail,
  ) {}

  /**
   * Runs the work in the open unit, or opens one. What was lost against others who worked at the same moment is tried
   * again, three times in all, as a whole: the work must have no effect outside the database.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const open = this.ambient.getStore();
    if (open) return this.join(open, work);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === 3 || !RETRYABLE.has(sqlState(error))) throw error;
        await sleep(randomInt(10, 60) * attempt);
      }
    }
  }

  /** Rows of one entity, inside the open unit. */
  repo<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.open().manager.getRepository(entity);
  }

  /** Parameterised SQL inside the open unit; never build its text from input. */
  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.open().manager.query<T[]>(sql, [...parameters]);
  }

  /** The open unit's manager, for query builders. */
  get manager(): EntityManager {
    return this.open().manager;
  }

  /** Notes an act; it is written with the unit, or not at all. */
  audit(act: AuditAct): void {
    this.open().acts.push({ act, by: currentContext() });
  }

  /** Does part of the open unit as somebody else: a person who just accepted acts for a new organisation. */
  as<T>(caller: Partial<RequestContext>, work: () => Promise<T>): Promise<T> {
    return runAs({ ...currentContext(), ...caller }, () => this.run(work));
  }

  /** Whoever joins an open unit acts as themselves: the database is told, and told back afterwards. */
  private async join<T>(open: Work, work: () => Promise<T>): Promise<T> {
    const before = open.told;
    const now = currentContext();
    if (sameCaller(before, now)) return work();
    open.told = now;
    await tellDatabase(open.manager, now);
    try {
      return await work();
    } finally {
      // After a refusal that somebody catches, the unit goes on as who it was. Where the statement itself failed the
      // transaction is lost, and so is this one.
      open.told = before;
      await tellDatabase(open.manager, before).catch(() => undefined);
    }
  }

  private once<T>(work: () => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await tellDatabase(manager, currentContext());
      const acts: AuditedAct[] = [];
      const result = await this.ambient.run({ manager, acts, told: currentContext() }, work);
      await this.auditTrail.write(manager, acts);
      return result;
    });
  }

  private open(): Work {
    const work = this.ambient.getStore();
    if (!work) throw new Error('UNIT_OF_WORK_MISSING: run this inside uow.run()');
    return work;
  }
}

const sameCaller = (a: RequestContext, b: RequestContext): boolean =>
  a.orgId === b.orgId && a.actorId === b.actorId && a.role === b.role && a.doorHash === b.doorHash;

/** Settings local to the transaction, from which the row policies learn who acts. */
const tellDatabase = (manager: EntityManager, { orgId, actorId, role, doorHash }: RequestContext): Promise<unknown> =>
  manager.query(
    `select set_config('app.org_id', $1, true), set_config('app.actor_id', $2, true), set_config('app.role', $3, true), set_config('app.door_hash', $4, true)`,
    [orgId ?? '', actorId ?? '', role ?? '', doorHash ?? ''],
  );

/** The SQLSTATE of a driver error; '' for anything else. */
export const sqlState = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * For `catch`: what a rule of the database refused under the code of a refusal becomes that refusal.
 * @throws DomainError the refusal, or the error as it came
 */
export const refusedByDatabase =
  (refusal: DomainError) =>
  (error: unknown): never => {
    if (sqlState(error) === '23514' && error instanceof Error && error.message.includes(refusal.code)) throw refusal;
    throw error;
  };
