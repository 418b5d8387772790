import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays, countryOf } from '#countries';
import { conflict, next } from '#kernel';
import type { CalendarDate, Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, localDate, refusedByDatabase } from '#platform';
import { packageMachine } from './domain/package.js';
import type { PackageEvent } from './domain/package.js';
import { packageMoved } from './events.js';
import { VerificationPackageEntity } from './persistence/package.entity.js';
import { sideOf } from './sides.js';

/** The one way in which a verification package moves: state, audit and announcement together. Inside a unit of work. */
@Injectable()
export class PackageMoves {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param days working days in which the side that holds it now has to act; none without a limit
   * @throws DomainError ILLEGAL_TRANSITION, VERIFIER_NOT_INDEPENDENT, VERIFIER_MUST_ROTATE
   */
  async move(
    pack: VerificationPackageEntity,
    event: PackageEvent,
    { reason = null, days }: { reason?: string | null; days?: number } = {},
  ): Promise<void> {
    Object.assign(pack, {
      state: next(packageMachine, pack.state, event, sideOf(pack)),
      ...{ stateEvent: event, stateAt: this.clock.now(), stateReason: reason, version: pack.version + 1 },
      dueOn: days === undefined ? null : addWorkingDays(countryOf(pack.country), this.today(pack), days).date,
    });
    await this.uow
      .repo(VerificationPackageEntity)
      .save(pack)
      .catch(refusedByDatabase(conflict('VERIFIER_NOT_INDEPENDENT')))
      .catch(refusedByDatabase(conflict('VERIFIER_MUST_ROTATE')));
    await this.announce(pack, event);
  }

  /** Puts a new package into the database. */
  async add(pack: VerificationPackageEntity): Promise<void> {
    await this.uow.repo(VerificationPackageEntity).insert(pack);
    await this.announce(pack, 'prepare');
  }

  /** Today where the supplier is. */
  today({ zone }: Pick<VerificationPackageEntity, 'zone'>): CalendarDate {
    return localDate(this.clock.now(), zone);
  }

  private async announce(pack: VerificationPackageEntity, event: PackageEvent): Promise<void> {
    const { id, enrolmentId, ownerOrgId, counterpartyOrgId, verifierOrgId, verifierPersonId, state, stateAt } = pack;
    await this.outbox.append(packageMoved, {
      ...{ subjectId: id, enrolmentId, ownerOrgId, supplierOrgId: counterpartyOrgId },
      ...{
        state,
        event,
        at: stateAt.toISOString(),
        version: String(pack.version),
        ...(pack.dueOn ? { dueOn: pack.dueOn } : {}),
      },
      ...(verifierOrgId && verifierPersonId
        ? { assigneeOrgId: verifierOrgId, assigneePersonId: verifierPersonId }
        : {}),
    });
    this.uow.audit({ action: `plans.package-${event}`, subject: 'verification_package', subjectId: id });
  }
}
