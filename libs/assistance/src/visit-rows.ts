import { Inject, Injectable } from '@nestjs/common';
import { conflict, next, notFound } from '#kernel';
import type { Clock, Side } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg } from '#platform';
import { movedOf } from './announcing.js';
import { visitMachine } from './domain/index.js';
import type { VisitEvent } from './domain/index.js';
import { visitMoved } from './events.js';
import { VisitEntity } from './persistence/visit.entity.js';

/** Rows of visits: finding, locking and moving them. */
@Injectable()
export class VisitRows {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A visit that row security opens; the services ask who of an organisation reads it. @throws DomainError NOT_FOUND */
  visit(id: string): Promise<VisitEntity> {
    return this.uow.run(async () => (await this.uow.repo(VisitEntity).findOneBy({ id })) ?? fail());
  }

  /** The visits of an enrolment, the newest first; at most 100. */
  ofEnrolment(enrolmentId: string): Promise<VisitEntity[]> {
    return this.uow.run(() =>
      this.uow.repo(VisitEntity).find({ where: { enrolmentId }, order: { plannedOn: 'DESC', id: 'ASC' }, take: 100 }),
    );
  }

  /** A visit to be moved, locked: the acting supplier's, or of the enrolment where the adviser advises. Inside a unit of work. */
  async held(id: string, enrolmentId: string | null, expectedVersion: number): Promise<VisitEntity> {
    const scope = enrolmentId === null ? { counterpartyOrgId: actingOrg() } : { enrolmentId };
    const row = await this.uow
      .repo(VisitEntity)
      .findOne({ where: { id, ...scope }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw notFound();
    if (row.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: row.version });
    return row;
  }

  /** Moves, saves and announces. Inside a unit of work. @throws DomainError ILLEGAL_TRANSITION */
  async move(row: VisitEntity, event: VisitEvent, by: Side, also: Partial<VisitEntity> = {}): Promise<void> {
    const state = next(visitMachine, row.state, event, by);
    Object.assign(row, { stateReason: null }, also, { state, stateEvent: event, stateAt: this.clock.now() });
    row.version += 1;
    await this.uow.repo(VisitEntity).save(row);
    await this.announce(row);
  }

  /** Tells everybody of the state that a visit came to. Inside a unit of work. */
  async announce(row: VisitEntity): Promise<void> {
    await this.outbox.append(visitMoved, movedOf(row, { dueOn: row.plannedOn }));
    this.uow.audit({ action: `assistance.visit-${row.stateEvent}`, subject: 'visit', subjectId: row.id });
  }
}

const fail = (): never => {
  throw notFound();
};
