import { Inject, Injectable } from '@nestjs/common';
import { countryOf, msmeSize, sectorGroupOf, sizeSectorOf, tierByWorkers } from '#countries';
import { cleanText, conflict, invalid, next, notFound } from '#kernel';
import type { Clock, Side } from '#kernel';
import { requireStepUp } from '#identity';
import { CLOCK, Outbox, UnitOfWork, actingOrg } from '#platform';
import { checkComplete, enrolmentMachine } from './domain/enrolment/enrolment.js';
import type { EnrolmentEvent } from './domain/enrolment/enrolment.js';
import { enrolmentMoved, enrolmentSubmitted, trackStatusChanged } from './events.js';
import { IdentityOpening } from './identity/identity-opening.js';
import { EnrolmentEntity } from './persistence/enrolment.entity.js';
import { InvitationEntity } from './persistence/invitation.entity.js';
import type { SiteEntity, SupplierProfileEntity } from './persistence/supplier-profile.entity.js';
import { ProfileService } from './profile.service.js';

/** A supplier's membership of a programme, from both sides (domain guide 5.2). */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly profiles: ProfileService,
    private readonly identities: IdentityOpening,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An enrolment of which the acting organisation is a side. @throws DomainError NOT_FOUND */
  enrolment(id: string): Promise<EnrolmentEntity> {
    return this.uow.run(async () => {
      const row = await this.uow.repo(EnrolmentEntity).findOne({
        where: [
          { id, ownerOrgId: actingOrg() },
          { id, counterpartyOrgId: actingOrg() },
        ],
      });
      if (!row) throw notFound();
      return row;
    });
  }

  /** An enrolment that the acting organisation may read, as a side of it or by a grant. @throws DomainError NOT_FOUND */
  opened(id: string): Promise<EnrolmentEntity> {
    return this.uow.run(async () => (await this.uow.repo(EnrolmentEntity).findOneBy({ id })) ?? fail());
  }

  /** The acting supplier's enrolments, newest first. */
  mine(): Promise<EnrolmentEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(EnrolmentEntity)
        .find({ where: { counterpartyOrgId: actingOrg() }, order: { createdAt: 'DESC', id: 'ASC' }, take: 100 }),
    );
  }

  /**
   * Hands in the company's data; what the programme may know of it is copied to the enrolment. A tax id that another
   * company holds is checked while the programme reviews; whoever hands it in sees no difference (D4).
   * @throws DomainError COMPANY_FACTS_MISSING, ILLEGAL_TRANSITION, VERSION_CONFLICT, STEP_UP_REQUIRED
   */
  submit(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const enrolment = await this.locked(id, expectedVersion, 'counterparty');
      requireStepUp();
      const { profile, site } = await this.profiles.mineHeld();
      checkComplete(Object.assign(profile, { salesAmount: profile.sales, siteTown: site?.town ?? null }));
      const { version } = enrolment;
      Object.assign(enrolment, publishedOf(profile, site));
      const mustWait = await this.identities.open(enrolment, profile, site);
      enrolment.identityHold ||= mustWait;
      await this.move(enrolment, enrolment.state === 'OBSERVED' ? 'resubmit' : 'submit', 'counterparty', null);
      await this.outbox.append(enrolmentSubmitted, {
        enrolmentId: id,
        ownerOrgId: enrolment.ownerOrgId,
        supplierOrgId: enrolment.counterpartyOrgId,
        ...{ version: String(version), taxDoor: profile.taxDoor ?? '' },
      });
    });
  }

  /**
   * The programme's answer to what was handed in. Observing and rejecting say why.
   * @throws DomainError REASON_MISSING, ILLEGAL_TRANSITION, COMPANY_STILL_CHECKED
   */
  review(
    id: string,
    expectedVersion: number,
    event: 'approve' | 'observe' | 'reject',
    reason: string | null,
  ): Promise<void> {
    return this.uow.run(async () => {
      const enrolment = await this.locked(id, expectedVersion, 'owner');
      if (event !== 'approve' && !reason) throw invalid('REASON_MISSING', { field: 'reason' });
      if (event === 'approve' && enrolment.state === 'UNDER_REVIEW' && enrolment.identityHold)
        throw conflict('COMPANY_STILL_CHECKED');
      await this.move(enrolment, event, 'owner', reason ? cleanText(reason, 500) : null);
    });
  }

  /**
   * The supplier leaves; what it shared with this programme closes at once, and of the company the programme keeps the
   * name that it wrote itself. @throws DomainError ILLEGAL_TRANSITION
   */
  withdraw(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const enrolment = await this.locked(id, expectedVersion, 'counterparty');
      const { supplierName } = await this.uow.repo(InvitationEntity).findOneByOrFail({ id: enrolment.invitationId });
      Object.assign(enrolment, { ...NOTHING_SAID, supplierName });
      await this.move(enrolment, 'withdraw', 'counterparty', null);
      await this.uow.query(
        'update access_grant set revoked_at = now() where owner_org_id = $1 and source_id = $2 and revoked_at is null',
        [actingOrg(), id],
      );
    });
  }

  /**
   * What a check of the identity found for the acting supplier: `observe` returns the enrolment for the tax id to be
   * corrected, `unite` ends one that the company has twice. Nothing when it is not under way any more.
   */
  afterCheck(id: string, event: 'observe' | 'unite', reason: string): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.uow
        .repo(EnrolmentEntity)
        .findOne({ where: { id, counterpartyOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (row?.state === 'UNDER_REVIEW' || (row?.state === 'OBSERVED' && event === 'unite'))
        await this.move(row, event, 'system', reason);
    });
  }

  /** Notes for lists where assistance stands, as the programme, and announces it when it changed. */
  noteTrackStatus(id: string, trackStatus: string): Promise<void> {
    return this.uow.run(async () => {
      const changed = await this.uow.query<{ programmeId: string }>(
        `with changed as (update enrolment set track_status = $3 where owner_org_id = $1 and id = $2 and track_status <> $3
           returning programme_id as "programmeId") select * from changed`,
        [actingOrg(), id, trackStatus],
      );
      for (const { programmeId } of changed)
        await this.outbox.append(trackStatusChanged, { enrolmentId: id, programmeId, ownerOrgId: actingOrg() });
    });
  }

  private async move(
    enrolment: EnrolmentEntity,
    event: EnrolmentEvent,
    by: Side,
    reason: string | null,
  ): Promise<void> {
    const state = next(enrolmentMachine, enrolment.state, event, by);
    Object.assign(enrolment, {
      state,
      stateEvent: event,
      stateAt: this.clock.now(),
      stateReason: reason,
      version: enrolment.version + 1,
    });
    await this.uow.repo(EnrolmentEntity).save(enrolment);
    await this.outbox.append(enrolmentMoved, {
      ...{ subjectId: enrolment.id, state, event, at: enrolment.stateAt.toISOString() },
      enrolmentId: enrolment.id,
      programmeId: enrolment.programmeId,
      ownerOrgId: enrolment.ownerOrgId,
      supplierOrgId: enrolment.counterpartyOrgId,
    });
    this.uow.audit({ action: `suppliers.enrolment-${event}`, subject: 'enrolment', subjectId: enrolment.id });
  }

  private async locked(id: string, expectedVersion: number, side: 'owner' | 'counterparty'): Promise<EnrolmentEntity> {
    const where = side === 'owner' ? { id, ownerOrgId: actingOrg() } : { id, counterpartyOrgId: actingOrg() };
    const row = await this.uow.repo(EnrolmentEntity).findOne({ where, lock: { mode: 'pessimistic_write' } });
    if (!row) throw notFound();
    if (row.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: row.version });
    return row;
  }
}

const fail = (): never => {
  throw notFound();
};

/** What a programme is told of a company that left. */
const NOTHING_SAID = {
  ...{ town: null, sectorCode: null, sectorGroup: null },
  ...{ sizeTier: null, sizeClass: null, sizeRule: null },
} satisfies Partial<EnrolmentEntity>;

/** What the programme is told of the company; sales and tax id stay with the supplier. */
function publishedOf(profile: SupplierProfileEntity, site: SiteEntity | null): Partial<EnrolmentEntity> {
  const country = countryOf(profile.country);
  const workers = profile.workers ?? 0;
  const size = msmeSize({
    country,
    workers,
    sales: profile.sales ?? undefined,
    year: profile.salesYear ?? 0,
    sector: sizeSectorOf(profile.sectorCode),
  });
  return {
    supplierName: profile.legalName ?? '',
    town: site?.town ?? null,
    sectorCode: profile.sectorCode,
    sectorGroup: profile.sectorCode ? sectorGroupOf(profile.sectorCode) : null,
    sizeTier: tierByWorkers(workers),
    sizeClass: size.class,
    sizeRule: size.rule,
  };
}
