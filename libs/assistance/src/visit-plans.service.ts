import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { conflict, invalid, next, notFound } from '#kernel';
import type { CalendarDate, Clock } from '#kernel';
import { DiagnosticMoves } from '#diagnostics';
import { CLOCK, UnitOfWork, localDate } from '#platform';
import { EnrolmentsService } from '#suppliers';
import { Assignments } from './assignments.js';
import { visitMachine } from './domain/index.js';
import type { AdviserAssignmentEntity } from './persistence/adviser-assignment.entity.js';
import { VisitEntity } from './persistence/visit.entity.js';
import { TrackRows } from './track-rows.js';
import { VisitRows } from './visit-rows.js';

/** The day of a visit is agreed by both (domain guide 5.3, 5.4). */
@Injectable()
export class VisitPlans {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly assignments: Assignments,
    private readonly rows: VisitRows,
    private readonly tracks: TrackRows,
    private readonly enrolments: EnrolmentsService,
    private readonly diagnostics: DiagnosticMoves,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The adviser proposes a day, for the diagnostic or, where one is named, for a track.
   * @throws DomainError NOT_FOUND, ENROLMENT_NOT_ACTIVE, VISIT_DATE_PAST, ACCREDITATION_NOT_VALID, VISIT_NOT_POSSIBLE,
   *   VISIT_OPEN_ALREADY
   */
  propose(enrolmentId: string, trackAssignmentId: string | null, plannedOn: CalendarDate): Promise<string> {
    return this.uow.run(async () => {
      const assignment = await this.assignments.mineFor(enrolmentId);
      const subject = trackAssignmentId
        ? await this.trackOf(trackAssignmentId, assignment)
        : await this.diagnosticOf(enrolmentId);
      await this.checkDay(assignment, plannedOn);
      const others = await this.rows.ofEnrolment(enrolmentId);
      if (others.some((other) => isOpen(other) && isSame(other, subject))) throw conflict('VISIT_OPEN_ALREADY');
      const { ownerOrgId, counterpartyOrgId, zone, id: adviserAssignmentId } = assignment;
      const at = this.clock.now();
      const row = this.uow.repo(VisitEntity).create({
        ...{ id: randomUUID(), ownerOrgId, counterpartyOrgId, enrolmentId, zone, adviserAssignmentId, ...subject },
        ...{ plannedOn, attendees: null, points: null, agreements: null, hours: null, createdAt: at, stateAt: at },
        ...{
          state: next(visitMachine, '', 'propose', 'grantee'),
          stateEvent: 'propose',
          stateReason: null,
          version: 1,
        },
      });
      await this.uow.repo(VisitEntity).insert(row);
      await this.rows.announce(row);
      return row.id;
    });
  }

  /** The supplier agrees to the day. @throws DomainError NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, ENROLMENT_NOT_ACTIVE, VISIT_DATE_PAST */
  confirm(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.rows.held(id, null, expectedVersion);
      next(visitMachine, row.state, 'confirm', 'counterparty');
      await this.checkDay(await this.assignments.seen(row.adviserAssignmentId), row.plannedOn);
      await this.rows.move(row, 'confirm', 'counterparty');
    });
  }

  private async trackOf(id: string, assignment: AdviserAssignmentEntity): Promise<Subject> {
    const track = await this.tracks.track(id);
    if (track.enrolmentId !== assignment.enrolmentId) throw notFound();
    if (track.state !== 'IN_PROGRESS' || track.adviserAssignmentId !== assignment.id)
      throw conflict('VISIT_NOT_POSSIBLE');
    return { trackAssignmentId: id, diagnosticId: null };
  }

  private async diagnosticOf(enrolmentId: string): Promise<Subject> {
    const diagnostic = await this.diagnostics.newestOf(enrolmentId);
    if (diagnostic?.state !== 'SUBMITTED' && diagnostic?.state !== 'VISIT_PLANNED')
      throw conflict('VISIT_NOT_POSSIBLE');
    return { diagnosticId: diagnostic.id, trackAssignmentId: null };
  }

  private async checkDay(assignment: AdviserAssignmentEntity, plannedOn: CalendarDate): Promise<void> {
    const { state, zone } = await this.enrolments.opened(assignment.enrolmentId);
    if (state !== 'ACTIVE') throw conflict('ENROLMENT_NOT_ACTIVE');
    if (plannedOn < localDate(this.clock.now(), zone)) throw invalid('VISIT_DATE_PAST', { field: 'plannedOn' });
    if (plannedOn > assignment.accreditedUntil) throw invalid('ACCREDITATION_NOT_VALID', { field: 'plannedOn' });
  }
}

/** What a visit is of. */
interface Subject {
  readonly diagnosticId: string | null;
  readonly trackAssignmentId: string | null;
}

const isOpen = ({ state }: VisitEntity): boolean => state === 'PROPOSED' || state === 'AGREED';

const isSame = (a: Subject, b: Subject): boolean =>
  a.diagnosticId === b.diagnosticId && a.trackAssignmentId === b.trackAssignmentId;
