import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { conflict, next, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { RosterService, checkFits } from '#assistance';
import { CLOCK, UnitOfWork, actingOrg, currentContext } from '#platform';
import { EnrolmentsService } from '#suppliers';
import type { EnrolmentEntity } from '#suppliers';
import { PACKAGE_DAYS, packageMachine, risksOf } from './domain/package.js';
import { PackageMoves } from './package-moves.js';
import { ImprovementActionEntity } from './persistence/action.entity.js';
import { PackageLineEntity, VerificationPackageEntity } from './persistence/package.entity.js';
import { RiskFactsQueries } from './risk-facts.queries.js';
import { sideOf } from './sides.js';

/** The programme's side of a verification package (domain guide 5.7). */
@Injectable()
export class PackagesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly enrolments: EnrolmentsService,
    private readonly roster: RosterService,
    private readonly moves: PackageMoves,
    private readonly riskFacts: RiskFactsQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A claimed action goes into the package of its enrolment that waits for a verifier. As the programme's job; sent
   * twice, or for an action that moved on, nothing more happens.
   */
  prepare(actionId: string): Promise<void> {
    return this.uow.run(async () => {
      const action = await this.uow
        .repo(ImprovementActionEntity)
        .findOneBy({ id: actionId, programmeOrgId: actingOrg(), state: 'DONE_CLAIMED' });
      if (!action) return;
      const enrolment = await this.enrolments.enrolment(action.enrolmentId);
      await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [enrolment.id]);
      const pack = (await this.waiting(enrolment.id)) ?? (await this.open(enrolment));
      const lines = this.uow.repo(PackageLineEntity);
      if (await lines.existsBy({ packageId: pack.id, actionId })) return;
      const [shared] = await this.uow.query<{ is: boolean }>('select action_files_are_shared($1) as is', [actionId]);
      await lines.insert({
        ...{ id: randomUUID(), ownerOrgId: pack.ownerOrgId, counterpartyOrgId: pack.counterpartyOrgId },
        ...{ enrolmentId: pack.enrolmentId, packageId: pack.id, actionId, title: action.title },
        ...{ isDuplicate: shared?.is ?? false, createdAt: this.clock.now() },
      });
      pack.risks = risksOf(await this.riskFacts.of(pack));
      pack.version += 1;
      await this.uow.repo(VerificationPackageEntity).save(pack);
    });
  }

  /**
   * The programme's manager gives a package to an accredited verifier who had no hand in it (S02, S03, S04: the database
   * holds it). What the verifier may read of the programme's opens at once, the supplier's half with the next job.
   * @throws DomainError NOT_FOUND, ACCREDITATION_NOT_VALID, ADVISER_…, NOT_A_VERIFIER, VERIFIER_NOT_INDEPENDENT,
   *   VERIFIER_MUST_ROTATE, ILLEGAL_TRANSITION, VERSION_CONFLICT
   */
  assign(id: string, expectedVersion: number, accreditationId: string): Promise<void> {
    return this.uow.run(async () => {
      const verifier = await this.roster.accreditation(accreditationId);
      const pack = await this.held(id, expectedVersion);
      next(packageMachine, pack.state, 'assign', sideOf(pack));
      if (verifier.kind !== 'VERIFIER') throw conflict('NOT_A_VERIFIER', { field: 'accreditationId' });
      const { sectorCode } = await this.enrolments.enrolment(pack.enrolmentId);
      checkFits(verifier, { on: this.moves.today(pack), country: pack.country, sectorCode, language: 'es' });
      Object.assign(pack, {
        ...{ verifierOrgId: verifier.organisationId, verifierPersonId: verifier.personId },
        ...{ verifierName: verifier.personName, assignedBy: currentContext().actorId ?? null },
        ...{ method: null, conflictFreeAt: null },
      });
      await this.moves.move(pack, 'assign', { days: PACKAGE_DAYS.answerAssignment });
      await this.openTo(pack, verifier.organisationId, 'act');
    });
  }

  /** A concluded package without validators closes; its verifier reads it from then on. As the programme's job. */
  close(id: string): Promise<void> {
    return this.uow.run(async () => {
      const pack = await this.uow
        .repo(VerificationPackageEntity)
        .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (pack?.state !== 'CONCLUDED') return;
      await this.moves.move(pack, 'close');
      await this.shutTo(id);
      if (pack.verifierOrgId) await this.openTo(pack, pack.verifierOrgId, 'read');
    });
  }

  /** Ends what a verifier who declined could read of a package. As the programme's job. */
  shutTo(id: string): Promise<void> {
    return this.uow.run(async () => {
      await this.uow.query(
        `update access_grant set revoked_at = now() where owner_org_id = $1 and source = 'verification-package' and source_id = $2 and revoked_at is null`,
        [actingOrg(), id],
      );
    });
  }

  private async openTo({ id }: VerificationPackageEntity, granteeOrgId: string, mode: 'act' | 'read'): Promise<void> {
    await this.uow.query(
      `insert into access_grant (owner_org_id, grantee_org_id, scope, subject_id, field_group, mode, purpose, source, source_id)
       values ($1, $2, 'record', $3, 'verification', $4, 'verificar las acciones', 'verification-package', $3) on conflict do nothing`,
      [actingOrg(), granteeOrgId, id, mode],
    );
  }

  private waiting(enrolmentId: string): Promise<VerificationPackageEntity | null> {
    return this.uow.repo(VerificationPackageEntity).findOneBy({ enrolmentId, state: 'PREPARED' });
  }

  private async open(enrolment: EnrolmentEntity): Promise<VerificationPackageEntity> {
    const { id: enrolmentId, ownerOrgId, counterpartyOrgId, supplierName, country, zone } = enrolment;
    const at = this.clock.now();
    const pack = this.uow.repo(VerificationPackageEntity).create({
      ...{ id: randomUUID(), ownerOrgId, counterpartyOrgId, enrolmentId, supplierName, country, zone },
      ...{ risks: [], rounds: 0, stateEvent: 'prepare', stateAt: at, createdAt: at, version: 1 },
    });
    pack.state = next(packageMachine, '', 'prepare', sideOf(pack));
    await this.moves.add(pack);
    return pack;
  }

  private async held(id: string, expectedVersion: number): Promise<VerificationPackageEntity> {
    const pack = await this.uow
      .repo(VerificationPackageEntity)
      .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
    if (!pack) throw notFound();
    if (pack.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: pack.version });
    return pack;
  }
}
