import { Inject, Injectable } from '@nestjs/common';
import { conflict, next, notFound } from '#kernel';
import type { Clock, Side } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg } from '#platform';
import { movedOf } from './announcing.js';
import { trackMachine } from './domain/index.js';
import type { TrackEvent } from './domain/index.js';
import { trackMoved } from './events.js';
import { TrackAssignmentEntity } from './persistence/track-assignment.entity.js';

/** Rows of tracks: finding, locking and moving them. */
@Injectable()
export class TrackRows {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A track that row security opens; the services ask who of an organisation reads it. @throws DomainError NOT_FOUND */
  track(id: string): Promise<TrackAssignmentEntity> {
    return this.uow.run(async () => (await this.uow.repo(TrackAssignmentEntity).findOneBy({ id })) ?? fail());
  }

  /** The tracks of an enrolment, the newest first; at most 100. */
  ofEnrolment(enrolmentId: string): Promise<TrackAssignmentEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(TrackAssignmentEntity)
        .find({ where: { enrolmentId }, order: { createdAt: 'DESC', id: 'ASC' }, take: 100 }),
    );
  }

  /** A track to be moved, locked; `enrolmentId` names where the adviser advises. Inside a unit of work. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
  async held(
    id: string,
    side: { readonly by: 'owner' | 'counterparty' } | { readonly by: 'grantee'; readonly enrolmentId: string },
    expectedVersion?: number,
  ): Promise<TrackAssignmentEntity> {
    const scope =
      side.by === 'grantee'
        ? { enrolmentId: side.enrolmentId }
        : side.by === 'owner'
          ? { ownerOrgId: actingOrg() }
          : { counterpartyOrgId: actingOrg() };
    const row = await this.uow
      .repo(TrackAssignmentEntity)
      .findOne({ where: { id, ...scope }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw notFound();
    if (expectedVersion !== undefined && row.version !== expectedVersion)
      throw conflict('VERSION_CONFLICT', { current: row.version });
    return row;
  }

  /** Moves, saves and announces. Inside a unit of work. @throws DomainError ILLEGAL_TRANSITION */
  async move(
    row: TrackAssignmentEntity,
    event: TrackEvent,
    by: Side,
    also: Partial<TrackAssignmentEntity> = {},
  ): Promise<void> {
    const state = next(trackMachine, row.state, event, by);
    Object.assign(row, { stateReason: null }, also, { state, stateEvent: event, stateAt: this.clock.now() });
    await this.save(row);
    await this.announce(row);
  }

  /** Saves a change that is no move. Inside a unit of work. */
  async save(row: TrackAssignmentEntity): Promise<void> {
    row.version += 1;
    await this.uow.repo(TrackAssignmentEntity).save(row);
  }

  /** Tells everybody of the state that a track came to. Inside a unit of work. */
  async announce(row: TrackAssignmentEntity): Promise<void> {
    await this.outbox.append(trackMoved, movedOf(row));
    this.uow.audit({
      ...{ action: `assistance.track-${row.stateEvent}`, subject: 'track_assignment', subjectId: row.id },
      detail: { track: row.track },
    });
  }
}

const fail = (): never => {
  throw notFound();
};
