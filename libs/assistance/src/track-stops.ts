import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '#platform';
import type { AdviserAssignmentEntity } from './persistence/adviser-assignment.entity.js';
import { TrackAssignmentEntity } from './persistence/track-assignment.entity.js';
import { VisitEntity } from './persistence/visit.entity.js';
import { TrackRows } from './track-rows.js';
import { VisitRows } from './visit-rows.js';

/** Stops what an adviser carried: hours were reserved with that person, and no other may use them. */
@Injectable()
export class TrackStops {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tracks: TrackRows,
    private readonly visits: VisitRows,
  ) {}

  /** Ends open visits and tracks in progress of an assignment, as the side that ends it. Inside a unit of work. */
  async ofAdviser(
    { id }: AdviserAssignmentEntity,
    by: 'owner' | 'counterparty' | 'system',
    stateReason: string,
  ): Promise<void> {
    const inOrder = { order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } } as const;
    const visits = await this.uow
      .repo(VisitEntity)
      .find({ where: { adviserAssignmentId: id, state: In(['PROPOSED', 'AGREED']) }, ...inOrder });
    for (const row of visits) await this.visits.move(row, 'cancel', by, { stateReason });
    const carried = await this.uow
      .repo(TrackAssignmentEntity)
      .find({ where: { adviserAssignmentId: id, state: 'IN_PROGRESS' }, ...inOrder });
    for (const row of carried) await this.tracks.move(row, 'stop', by, { stateReason });
  }
}
