import { Inject, Injectable } from '@nestjs/common';
import { cleanText, conflict, decimal, next } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg, currentContext } from '#platform';
import { EnrolmentsService } from '#suppliers';
import { firmSharePct, trackMachine, trackStatusOf } from './domain/index.js';
import { EnrolmentReaders } from './enrolment-readers.js';
import type { TrackAssignmentEntity } from './persistence/track-assignment.entity.js';
import { TrackEvidence } from './ports.js';
import { TrackRows } from './track-rows.js';

/** The life of a track after it was proposed (domain guide 5.4). */
@Injectable()
export class TracksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: TrackRows,
    private readonly readers: EnrolmentReaders,
    private readonly evidence: TrackEvidence,
    private readonly enrolments: EnrolmentsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The supplier accepts a track and its share of the hours, as it was shown.
   * @throws DomainError NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, SHARE_CHANGED
   */
  accept(id: string, expectedVersion: number, shownSharePct: string): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.rows.held(id, { by: 'counterparty' }, expectedVersion);
      next(trackMachine, row.state, 'accept', 'counterparty');
      const share = firmSharePct((await this.enrolments.opened(row.enrolmentId)).sizeClass);
      if (!decimal(shownSharePct).equals(decimal(share)))
        throw conflict('SHARE_CHANGED', { field: 'firmSharePct', suggestion: share });
      await this.rows.move(row, 'accept', 'counterparty', { firmSharePct: share });
    });
  }

  /** The supplier refuses; a reason is welcome and not asked for (R01). @throws DomainError NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, TEXT_… */
  refuse(id: string, expectedVersion: number, reason: string | null): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.rows.held(id, { by: 'counterparty' }, expectedVersion);
      const stateReason = reason?.trim() ? cleanText(reason, 500) : null;
      await this.rows.move(row, 'refuse', 'counterparty', { stateReason });
    });
  }

  /**
   * Adviser and supplier each say that the track is done; with the second yes it is completed.
   * @throws DomainError NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, TRACK_EVIDENCE_MISSING
   */
  finish(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const by = currentContext().role === 'AD' ? 'grantee' : 'counterparty';
      const row = await this.heldByEither(id, by, expectedVersion);
      next(trackMachine, row.state, 'finish', by);
      await this.evidence.require(row);
      const confirmed = by === 'grantee' ? 'adviserConfirmedAt' : 'supplierConfirmedAt';
      row[confirmed] = this.clock.now();
      if (row.adviserConfirmedAt && row.supplierConfirmedAt) await this.rows.move(row, 'finish', by);
      else await this.rows.save(row);
    });
  }

  /** Supplier or programme stops a track; what was not used is returned. @throws DomainError NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, TEXT_… */
  stop(id: string, expectedVersion: number, reason: string): Promise<void> {
    return this.uow.run(async () => {
      const by = (await this.rows.track(id)).counterpartyOrgId === actingOrg() ? 'counterparty' : 'owner';
      const row = await this.rows.held(id, { by }, expectedVersion);
      await this.rows.move(row, 'stop', by, { stateReason: cleanText(reason, 500) });
    });
  }

  /** Lists show where the tracks of an enrolment stand. As a job of the programme; twice is as once. */
  noteStatus(enrolmentId: string): Promise<void> {
    return this.uow.run(async () => {
      const states = (await this.rows.ofEnrolment(enrolmentId)).map(({ state }) => state);
      await this.enrolments.noteTrackStatus(enrolmentId, trackStatusOf(states));
    });
  }

  /** A track to its two sides and to the assigned adviser. @throws DomainError NOT_FOUND */
  async track(id: string): Promise<TrackAssignmentEntity> {
    const row = await this.rows.track(id);
    await this.readers.check(row.enrolmentId);
    return row;
  }

  private async heldByEither(
    id: string,
    by: 'grantee' | 'counterparty',
    expectedVersion: number,
  ): Promise<TrackAssignmentEntity> {
    if (by === 'counterparty') return this.rows.held(id, { by }, expectedVersion);
    const { enrolmentId } = await this.track(id);
    return this.rows.held(id, { by, enrolmentId }, expectedVersion);
  }
}
