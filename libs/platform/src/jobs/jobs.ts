import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { actingOrg, currentContext } from '../context/request-context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Remark } from '../idempotency/command-runner.js';

export type JobState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** How far long work of the acting organisation has come. */
export interface JobProgress {
  readonly id: string;
  readonly state: JobState;
  /** Pieces done, in the unit of the work (rows of a list). */
  readonly done: number;
  /** Pieces in all; null while nobody knows. */
  readonly total: number | null;
  readonly errorCode: string | null;
}

/** Long work that a person waits for and the portal polls; what starts it is an event. */
@Injectable()
export class Jobs {
  constructor(private readonly uow: UnitOfWork) {}

  /** Notes work that will begin. @returns its id */
  async open(kind: string): Promise<string> {
    const id = randomUUID();
    await this.uow.run(() =>
      this.uow.query('insert into job (id, owner_org_id, requested_by, kind) values ($1, $2, $3, $4)', [
        ...[id, actingOrg(), currentContext().actorId ?? null, kind],
      ]),
    );
    return id;
  }

  /** @throws DomainError NOT_FOUND */
  job(id: string): Promise<JobProgress> {
    return this.uow.run(async () => {
      const [job] = await this.uow.query<JobProgress>(
        'select id, state, done, total, error_code as "errorCode" from job where owner_org_id = $1 and id = $2',
        [actingOrg(), id],
      );
      if (!job) throw notFound();
      return job;
    });
  }

  /** The work goes on: how much is done, of how much. */
  progress(id: string, done: number, total: number | null): Promise<void> {
    return this.set(
      id,
      `state = 'RUNNING', started_at = coalesce(started_at, clock_timestamp()), done = $3::int, total = greatest($4::int, $3::int)`,
      [done, total],
    );
  }

  finish(id: string): Promise<void> {
    return this.set(id, `state = 'DONE', finished_at = clock_timestamp(), total = coalesce(total, done)`);
  }

  /** The work cannot be done, for a reason that a person can understand. */
  fail(id: string, { code, details }: Remark): Promise<void> {
    return this.set(id, `state = 'FAILED', finished_at = clock_timestamp(), error_code = $3, result = $4`, [
      code,
      details,
    ]);
  }

  private set(id: string, assignments: string, values: readonly unknown[] = []): Promise<void> {
    return this.uow.run(async () => {
      await this.uow.query(
        `update job set ${assignments}, version = version + 1 where owner_org_id = $1 and id = $2 and state in ('QUEUED', 'RUNNING')`,
        [actingOrg(), id, ...values],
      );
    });
  }
}
