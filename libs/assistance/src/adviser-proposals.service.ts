import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { conflict, next, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { DiagnosticMoves } from '#diagnostics';
import { CLOCK, UnitOfWork, actingOrg, localDate } from '#platform';
import { EnrolmentsService } from '#suppliers';
import { Assignments } from './assignments.js';
import { adviserAssignmentMachine, checkFits, quarterOf, readHours } from './domain/index.js';
import { HoursService } from './hours.service.js';
import { AdviserAssignmentEntity } from './persistence/adviser-assignment.entity.js';
import { AdviserConflicts } from './ports.js';
import { RosterService } from './roster.service.js';

export interface ProposedAdviser {
  readonly enrolmentId: string;
  readonly accreditationId: string;
  /** ISO 639: the language in which the supplier is advised. */
  readonly language: string;
  /** Set apart for visits of the diagnostic, plain decimal, 0 or more. */
  readonly hours: string;
}

/** The programme proposes an adviser to a supplier (domain guide 5.3). */
@Injectable()
export class AdviserProposals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly assignments: Assignments,
    private readonly roster: RosterService,
    private readonly hours: HoursService,
    private readonly conflicts: AdviserConflicts,
    private readonly enrolments: EnrolmentsService,
    private readonly diagnostics: DiagnosticMoves,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The programme proposes somebody of its roster for a supplier that handed its self-assessment in.
   * @throws DomainError NOT_FOUND, ENROLMENT_NOT_ACTIVE, DIAGNOSTIC_NOT_SUBMITTED, ADVISER_ALREADY_ASSIGNED,
   *   ADVISER_CONFLICT, HOURS_…, and what `checkFits` throws
   */
  propose(request: ProposedAdviser): Promise<string> {
    return this.uow.run(async () => {
      const enrolment = await this.enrolments.enrolment(request.enrolmentId);
      const held = await this.roster.accreditation(request.accreditationId);
      if (held.kind !== 'ADVISER' || enrolment.ownerOrgId !== actingOrg()) throw notFound();
      if (enrolment.state !== 'ACTIVE') throw conflict('ENROLMENT_NOT_ACTIVE');
      const diagnostic = await this.diagnostics.newestOf(enrolment.id);
      if (!diagnostic?.submittedAt) throw conflict('DIAGNOSTIC_NOT_SUBMITTED');
      await this.refuseSecond(enrolment.id);
      const on = localDate(this.clock.now(), enrolment.zone);
      const { country, sectorCode, counterpartyOrgId } = enrolment;
      checkFits(held, { on, country, sectorCode, language: request.language });
      await this.conflicts.refuse(held, counterpartyOrgId);
      const id = randomUUID();
      const at = this.clock.now();
      const row = this.uow.repo(AdviserAssignmentEntity).create({
        ...{ id, ownerOrgId: actingOrg(), counterpartyOrgId, enrolmentId: enrolment.id, accreditationId: held.id },
        ...{ adviserOrgId: held.organisationId, adviserPersonId: held.personId, adviserName: held.personName },
        ...{ adviserOrgName: held.organisationName, supplierName: enrolment.supplierName, zone: enrolment.zone },
        ...{ language: request.language, accreditedUntil: held.validUntil, createdAt: at, stateAt: at },
        ...{ state: next(adviserAssignmentMachine, '', 'propose', 'owner'), stateEvent: 'propose', stateReason: null },
        version: 1,
      });
      await this.uow.repo(AdviserAssignmentEntity).insert(row);
      const reserved = readHours(request.hours, 'hours');
      const reserving = {
        accreditationId: held.id,
        quarter: quarterOf(on),
        hours: reserved,
        enrolmentId: enrolment.id,
      };
      if (reserved !== '0.00') await this.hours.reserve({ ...reserving, subjectId: id });
      await this.assignments.announce(row);
      return id;
    });
  }

  private async refuseSecond(enrolmentId: string): Promise<void> {
    const rows = await this.assignments.ofEnrolment(enrolmentId);
    if (rows.some(({ state }) => state === 'PROPOSED' || state === 'ACTIVE'))
      throw conflict('ADVISER_ALREADY_ASSIGNED');
  }
}
