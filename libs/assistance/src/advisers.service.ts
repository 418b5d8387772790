import { Inject, Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { Clock } from '#kernel';
import { ReviewingService } from '#diagnostics';
import { CLOCK, UnitOfWork, actingOrg, localDate } from '#platform';
import { AdviserAccess } from './adviser-access.js';
import { Assignments } from './assignments.js';
import { programmeHalf, supplierHalf } from './domain/index.js';

/** Who advises a supplier (domain guide 5.3), once somebody was proposed. */
@Injectable()
export class AdvisersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly assignments: Assignments,
    private readonly access: AdviserAccess,
    private readonly reviewing: ReviewingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The supplier says yes with one click, and by it opens its half to the adviser's organisation.
   * @throws DomainError NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, ACCREDITATION_NOT_VALID
   */
  accept(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.assignments.held(id, 'counterparty', expectedVersion);
      if (row.accreditedUntil < localDate(this.clock.now(), row.zone)) throw conflict('ACCREDITATION_NOT_VALID');
      await this.assignments.move(row, 'accept', 'counterparty', null);
      await this.access.open(row, actingOrg(), supplierHalf);
    });
  }

  /** The supplier would rather not; nothing is asked (R01). @throws DomainError NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION */
  decline(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.assignments.held(id, 'counterparty', expectedVersion);
      await this.assignments.move(row, 'decline', 'counterparty', null);
    });
  }

  /** The programme's half, when it learns of the yes; unless it was ended meanwhile. As a job of the programme. */
  openProgrammeHalf(id: string): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.assignments.held(id, 'owner');
      if (row.state !== 'ACTIVE') return;
      await this.access.open(row, actingOrg(), programmeHalf);
      await this.reviewing.setAdviser(row.enrolmentId, { orgId: row.adviserOrgId, personId: row.adviserPersonId });
    });
  }
}
