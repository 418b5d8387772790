import { Inject, Injectable } from '@nestjs/common';
import { conflict, next, notFound } from '#kernel';
import type { Clock, Side } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg, actingPerson } from '#platform';
import { movedOf } from './announcing.js';
import { adviserAssignmentMachine } from './domain/index.js';
import type { AssignmentEvent } from './domain/index.js';
import { adviserMoved } from './events.js';
import { AdviserAssignmentEntity } from './persistence/adviser-assignment.entity.js';

/** Rows of advisers' assignments: finding, locking and moving them. */
@Injectable()
export class Assignments {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An assignment of the acting programme or supplier, or of the acting person. @throws DomainError NOT_FOUND */
  seen(id: string): Promise<AdviserAssignmentEntity> {
    return this.uow.run(async () => {
      const row = await this.uow.repo(AdviserAssignmentEntity).findOneBy({ id });
      if (!row || !isOf(row)) throw notFound();
      return row;
    });
  }

  /** Where the acting person advises now, the newest first; at most 100. */
  mine(): Promise<AdviserAssignmentEntity[]> {
    return this.uow.run(() =>
      this.uow.repo(AdviserAssignmentEntity).find({
        where: { adviserOrgId: actingOrg(), adviserPersonId: actingPerson(), state: 'ACTIVE' },
        order: { createdAt: 'DESC', id: 'ASC' },
        take: 100,
      }),
    );
  }

  /** The assignments of an enrolment, the newest first, to its programme and its supplier; at most 100. */
  ofEnrolment(enrolmentId: string): Promise<AdviserAssignmentEntity[]> {
    return this.uow.run(() =>
      this.uow.repo(AdviserAssignmentEntity).find({
        where: [
          { enrolmentId, ownerOrgId: actingOrg() },
          { enrolmentId, counterpartyOrgId: actingOrg() },
        ],
        order: { createdAt: 'DESC', id: 'ASC' },
        take: 100,
      }),
    );
  }

  /** The acting person's assignment to the supplier of an enrolment. @throws DomainError NOT_FOUND */
  async mineFor(enrolmentId: string): Promise<AdviserAssignmentEntity> {
    const found = (await this.mine()).find((row) => row.enrolmentId === enrolmentId);
    if (!found) throw notFound();
    return found;
  }

  /** The active assignment of an enrolment, or null; to whom it is open. */
  activeOf(enrolmentId: string): Promise<AdviserAssignmentEntity | null> {
    return this.uow.run(() => this.uow.repo(AdviserAssignmentEntity).findOneBy({ enrolmentId, state: 'ACTIVE' }));
  }

  /** An assignment to be moved, locked. Inside a unit of work. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
  async held(id: string, side: 'owner' | 'counterparty', expectedVersion?: number): Promise<AdviserAssignmentEntity> {
    const org = side === 'owner' ? { ownerOrgId: actingOrg() } : { counterpartyOrgId: actingOrg() };
    const row = await this.uow
      .repo(AdviserAssignmentEntity)
      .findOne({ where: { id, ...org }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw notFound();
    if (expectedVersion !== undefined && row.version !== expectedVersion)
      throw conflict('VERSION_CONFLICT', { current: row.version });
    return row;
  }

  /** Moves, saves and announces. Inside a unit of work. @throws DomainError ILLEGAL_TRANSITION */
  async move(row: AdviserAssignmentEntity, event: AssignmentEvent, by: Side, reason: string | null): Promise<void> {
    const state = next(adviserAssignmentMachine, row.state, event, by);
    Object.assign(row, { state, stateEvent: event, stateAt: this.clock.now(), stateReason: reason });
    row.version += 1;
    await this.uow.repo(AdviserAssignmentEntity).save(row);
    await this.announce(row);
  }

  /** Tells everybody of the state that an assignment came to. Inside a unit of work. */
  async announce(row: AdviserAssignmentEntity): Promise<void> {
    const assignee = { assigneeOrgId: row.adviserOrgId, assigneePersonId: row.adviserPersonId };
    await this.outbox.append(adviserMoved, movedOf(row, assignee));
    this.uow.audit({
      action: `assistance.adviser-${row.stateEvent}`,
      subject: 'adviser_assignment',
      subjectId: row.id,
    });
  }
}

const isOf = (row: AdviserAssignmentEntity): boolean =>
  row.ownerOrgId === actingOrg() ||
  row.counterpartyOrgId === actingOrg() ||
  (row.adviserOrgId === actingOrg() && row.adviserPersonId === actingPerson());
