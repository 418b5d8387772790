import { Inject, Injectable } from '@nestjs/common';
import { cleanText, next } from '#kernel';
import type { Clock } from '#kernel';
import { ReviewingService } from '#diagnostics';
import { CLOCK, UnitOfWork, currentContext, localDate } from '#platform';
import { readMinutes, visitMachine } from './domain/index.js';
import type { Minutes } from './domain/index.js';
import { EnrolmentReaders } from './enrolment-readers.js';
import { HoursService } from './hours.service.js';
import type { VisitEntity } from './persistence/visit.entity.js';
import { VisitRows } from './visit-rows.js';

/** Visits that were planned: made, with minutes that are written once, or cancelled. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly readers: EnrolmentReaders,
    private readonly rows: VisitRows,
    private readonly hours: HoursService,
    private readonly reviewing: ReviewingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Adviser or supplier cancels a visit that was not made. @throws DomainError NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, TEXT_… */
  cancel(id: string, expectedVersion: number, reason: string): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.heldByEither(id, expectedVersion);
      const by = currentContext().role === 'AD' ? 'grantee' : 'counterparty';
      await this.rows.move(row, 'cancel', by, { stateReason: cleanText(reason, 500) });
    });
  }

  /**
   * The adviser writes the minutes, and draws the hours from what was set apart; from then on they stay as they are.
   * @throws DomainError NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, VISIT_…, HOURS_…, MINUTES_EMPTY, TEXT_…
   */
  register(id: string, expectedVersion: number, said: Minutes): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.heldByEither(id, expectedVersion);
      next(visitMachine, row.state, 'register', 'grantee');
      const { hours, ...minutes } = readMinutes(said, row.plannedOn, localDate(this.clock.now(), row.zone));
      await this.hours.draw(row.trackAssignmentId ?? row.adviserAssignmentId, hours);
      const { attendees, points, agreements } = minutes;
      const written = { attendees: [...attendees], points: [...points], agreements: [...agreements], hours };
      await this.rows.move(row, 'register', 'grantee', written);
      if (row.diagnosticId) await this.reviewing.registerVisit(row.diagnosticId);
    });
  }

  /** A visit to its two sides and to the assigned adviser. @throws DomainError NOT_FOUND */
  async visit(id: string): Promise<VisitEntity> {
    const row = await this.rows.visit(id);
    await this.readers.check(row.enrolmentId);
    return row;
  }

  private async heldByEither(id: string, expectedVersion: number): Promise<VisitEntity> {
    if (currentContext().role !== 'AD') return this.rows.held(id, null, expectedVersion);
    const { enrolmentId } = await this.visit(id);
    return this.rows.held(id, enrolmentId, expectedVersion);
  }
}
