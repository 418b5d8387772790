import { Inject, Injectable } from '@nestjs/common';
import { conflict, decimal, invalid, next } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg, localDate } from '#platform';
import { EnrolmentsService } from '#suppliers';
import { Assignments } from './assignments.js';
import { checkFits, inWaitingOrder, quarterOf, readHours, trackMachine } from './domain/index.js';
import { HoursService } from './hours.service.js';
import { TrackAssignmentEntity } from './persistence/track-assignment.entity.js';
import { AdviserConflicts } from './ports.js';
import { RosterService } from './roster.service.js';
import { TrackRows } from './track-rows.js';

/** What a coordinator says when a track starts. */
export interface TrackStart {
  /** Hours of advice, plain decimal above 0, at most what the firm was told. */
  readonly hours: string;
  /** Road kilometres between the adviser and the supplier's site, 0 when it is done at a distance. */
  readonly distanceKm: number;
}

/** How accepted tracks come to their hours: who waits, and who starts (domain guide 5.4). */
@Injectable()
export class TrackStarts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: TrackRows,
    private readonly assignments: Assignments,
    private readonly roster: RosterService,
    private readonly hours: HoursService,
    private readonly conflicts: AdviserConflicts,
    private readonly enrolments: EnrolmentsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An accepted track waits when nobody accredited for it has hours left in the quarter. As a job of the programme. */
  waitIfExhausted(id: string): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.rows.held(id, { by: 'owner' });
      const quarter = quarterOf(localDate(this.clock.now(), row.zone));
      if (row.state === 'ACCEPTED' && (await this.hours.areExhausted(row.track, quarter)))
        await this.rows.move(row, 'wait', 'system');
    });
  }

  /** Who waits for hours in a programme of the acting owner, in the order of the rule; at most 100. */
  waiting(programmeId: string): Promise<TrackAssignmentEntity[]> {
    return this.uow.run(async () => {
      const rows = await this.uow.repo(TrackAssignmentEntity).find({
        where: { ownerOrgId: actingOrg(), programmeId, state: 'WAITLISTED' },
        order: { createdAt: 'ASC', id: 'ASC' },
        take: 100,
      });
      return inWaitingOrder(rows.map((row) => Object.assign(row, { acceptedAt: row.stateAt })));
    });
  }

  /**
   * The programme starts a track with the supplier's adviser, and sets the hours apart in the same step.
   * @throws DomainError NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, ENROLMENT_NOT_ACTIVE, ADVISER_…,
   *   ACCREDITATION_NOT_VALID, HOURS_…
   */
  start(id: string, expectedVersion: number, { hours, distanceKm: km }: TrackStart): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.rows.held(id, { by: 'owner' }, expectedVersion);
      next(trackMachine, row.state, 'start', 'owner');
      const { state, country, sectorCode } = await this.enrolments.enrolment(row.enrolmentId);
      if (state !== 'ACTIVE') throw conflict('ENROLMENT_NOT_ACTIVE');
      const assignment = await this.assignments.activeOf(row.enrolmentId);
      if (!assignment) throw conflict('ADVISER_MISSING');
      const held = await this.roster.accreditation(assignment.accreditationId);
      const on = localDate(this.clock.now(), row.zone);
      checkFits(held, { on, country, sectorCode, language: assignment.language, track: row.track, km });
      await this.conflicts.refuse(held, row.counterpartyOrgId);
      const reserved = this.startHours(hours, row.plannedHours);
      const { id: accreditationId } = held;
      const { enrolmentId } = row;
      await this.hours.reserve({
        accreditationId,
        quarter: quarterOf(on),
        hours: reserved,
        enrolmentId,
        subjectId: id,
      });
      await this.rows.move(row, 'start', 'owner', { hours: reserved, adviserAssignmentId: assignment.id });
    });
  }

  private startHours(hours: string, planned: string): string {
    const read = readHours(hours, 'hours');
    if (read === '0.00') throw invalid('HOURS_INVALID', { field: 'hours' });
    if (decimal(read).greaterThan(decimal(planned)))
      throw invalid('HOURS_ABOVE_ACCEPTED', { field: 'hours', max: planned });
    return read;
  }
}
