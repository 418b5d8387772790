import { Inject, Injectable } from '@nestjs/common';
import { cleanText, conflict, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { ReviewingService } from '#diagnostics';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import { AdviserAccess } from './adviser-access.js';
import { Assignments } from './assignments.js';
import { AccreditationEntity } from './persistence/accreditation.entity.js';
import { AdviserAssignmentEntity } from './persistence/adviser-assignment.entity.js';
import { TrackStops } from './track-stops.js';

/** How advising ends: access stops in the same transaction (R19), and the tracks that it carried stop with it. */
@Injectable()
export class AdviserEnding {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly assignments: Assignments,
    private readonly access: AdviserAccess,
    private readonly stops: TrackStops,
    private readonly reviewing: ReviewingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The programme or the supplier ends an assignment. @throws DomainError NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, TEXT_… */
  end(id: string, expectedVersion: number, reason: string): Promise<void> {
    return this.uow.run(async () => {
      const seen = await this.uow.repo(AdviserAssignmentEntity).findOneBy({ id });
      const side = seen?.counterpartyOrgId === actingOrg() ? 'counterparty' : 'owner';
      const row = await this.assignments.held(id, side, expectedVersion);
      await this.endRow(row, side, cleanText(reason, 500));
    });
  }

  /** The enrolment ended: nobody advises, no track goes on. As a job of the programme. */
  endWithEnrolment(enrolmentId: string): Promise<void> {
    return this.uow.run(async () => {
      for (const { id, state } of await this.assignments.ofEnrolment(enrolmentId))
        if (state === 'PROPOSED' || state === 'ACTIVE')
          await this.endRow(await this.assignments.held(id, 'owner'), 'system', 'WITHDRAWN');
    });
  }

  /**
   * Takes a person off the roster from today on, and ends what stands on it.
   * @throws DomainError NOT_FOUND, VERSION_CONFLICT, ALREADY_ENDED, TEXT_…
   */
  endAccreditation(id: string, expectedVersion: number, reason: string): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.uow
        .repo(AccreditationEntity)
        .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw notFound();
      if (row.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: row.version });
      if (row.endedOn !== null) throw conflict('ALREADY_ENDED');
      const said = cleanText(reason, 500);
      const endedOn = this.clock.now().toISOString().slice(0, 10);
      Object.assign(row, { endedOn, endReason: said, version: row.version + 1 });
      await this.uow.repo(AccreditationEntity).save(row);
      this.uow.audit({ action: 'assistance.accreditation-ended', subject: 'accreditation', subjectId: id });
      const standing = await this.uow
        .repo(AdviserAssignmentEntity)
        .find({ where: { ownerOrgId: actingOrg(), accreditationId: id }, order: { id: 'ASC' } });
      for (const { id: assignmentId, state } of standing)
        if (state === 'PROPOSED' || state === 'ACTIVE')
          await this.endRow(await this.assignments.held(assignmentId, 'owner'), 'owner', said);
    });
  }

  private async endRow(
    row: AdviserAssignmentEntity,
    by: 'owner' | 'counterparty' | 'system',
    reason: string,
  ): Promise<void> {
    await this.stops.ofAdviser(row, by, reason);
    await this.assignments.move(row, 'end', by, reason);
    await this.reviewing.setAdviser(row.enrolmentId, null);
    await this.access.close(row);
  }
}
