import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldText } from '#kernel';
import { PeopleService } from '#identity';
import { Outbox, Secrets, UnitOfWork, actingOrg } from '#platform';
import { supplierGrants } from '../domain/enrolment/grants.js';
import { EnrolmentsService } from '../enrolments.service.js';
import { enrolmentTakenOver, identityApplied, taxIdGivenUp } from '../events.js';
import { EnrolmentEntity } from '../persistence/enrolment.entity.js';
import { IdentityCheckEntity } from '../persistence/identity-check.entity.js';
import { SiteEntity, SupplierProfileEntity } from '../persistence/supplier-profile.entity.js';
import { IdentityOpening, identityDoor } from './identity-opening.js';

/** For the supplier to read; it tells nothing of another company (V01, V15). */
const CORRECT_ID =
  'No pudimos confirmar la identificación tributaria. Revísela, corríjala si hace falta y vuelva a enviar.';
const IS_IN = 'La empresa ya participa en este programa con otra inscripción, que sigue abierta.';

/** What follows from a decided check for the two companies, each in its own right. */
@Injectable()
export class TakingOverService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly enrolments: EnrolmentsService,
    private readonly opening: IdentityOpening,
    private readonly people: PeopleService,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
  ) {}

  /** The company that holds the id takes over: the enrolment, its half of the grants, the site, the applicant. As that company. */
  takeOver(checkId: string): Promise<void> {
    return this.uow.run(async () => {
      const check = await this.uow.repo(IdentityCheckEntity).findOneBy({ id: checkId, counterpartyOrgId: actingOrg() });
      if (!check || check.settledAt) return;
      const [settled] = await this.uow.query<{ passed: boolean }>('select settle_identity_check($1) as passed', [
        checkId,
      ]);
      const passed = settled?.passed === true;
      await this.openFacts(check);
      await this.takeSites(check.applicantOrgId);
      if (check.admitsApplicant) await this.admit(check);
      const ownerOrgId = passed ? await this.shareWithProgramme(check.enrolmentId) : '';
      await this.outbox.append(enrolmentTakenOver, {
        ...{ checkId, enrolmentId: check.enrolmentId, ownerOrgId, passed: passed ? 'yes' : 'no' },
        ...{ holderOrgId: actingOrg(), applicantOrgId: check.applicantOrgId },
      });
      this.uow.audit({
        action: 'suppliers.enrolment-taken-over',
        subject: 'enrolment',
        subjectId: check.enrolmentId,
        detail: { checkId, from: check.applicantOrgId, passed },
      });
    });
  }

  /** What the company was called when it was asked, for the persons who decide. As that company. */
  nameHolder(checkId: string): Promise<void> {
    return this.uow.run(async () => {
      const profile = await this.uow.repo(SupplierProfileEntity).findOneBy({ ownerOrgId: actingOrg() });
      await this.uow.query('update identity_check set holder_name = $3 where id = $1 and counterparty_org_id = $2', [
        ...[checkId, actingOrg(), profile?.legalName ?? null],
      ]);
    });
  }

  /** The company gives up an id that is not its own. As that company. */
  giveUpId(checkId: string): Promise<void> {
    return this.uow.run(async () => {
      const check = await this.uow.repo(IdentityCheckEntity).findOneBy({ id: checkId, counterpartyOrgId: actingOrg() });
      if (!check) return;
      await this.uow.query('delete from tax_registration where owner_org_id = $1 and tax_door = $2', [
        actingOrg(),
        check.taxDoor,
      ]);
      await this.outbox.append(taxIdGivenUp, { checkId, applicantOrgId: check.applicantOrgId });
      this.uow.audit({ action: 'suppliers.tax-id-given-up', subject: 'identity_check', subjectId: checkId });
    });
  }

  /** The id is the applicant's own after all. As the applicant, after the other gave it up. */
  holdId(checkId: string): Promise<void> {
    return this.uow.run(async () => {
      const profile = await this.uow.repo(SupplierProfileEntity).findOneBy({ ownerOrgId: actingOrg() });
      if (profile?.taxDoor) await this.opening.holderOf(profile.taxDoor);
      await this.outbox.append(identityApplied, { checkId });
    });
  }

  /** The id could not be confirmed: the applicant corrects it. As the applicant. */
  askForId(checkId: string, enrolmentId: string): Promise<void> {
    return this.uow.run(async () => {
      await this.enrolments.afterCheck(enrolmentId, 'observe', CORRECT_ID);
      await this.outbox.append(identityApplied, { checkId });
    });
  }

  /**
   * The provisional organisation of somebody whose company was here already closes: an enrolment that the company has
   * twice ends, what it shared with the programme closes, nobody acts for it any more. As the applicant.
   */
  close(enrolmentId: string, passed: boolean): Promise<void> {
    return this.uow.run(async () => {
      if (!passed) await this.enrolments.afterCheck(enrolmentId, 'unite', IS_IN);
      await this.uow.query(
        'update access_grant set revoked_at = now() where owner_org_id = $1 and source_id = $2 and revoked_at is null',
        [actingOrg(), enrolmentId],
      );
      if (await this.takesPartElsewhere(enrolmentId)) return;
      await this.uow.query('update membership set ends_at = now() where owner_org_id = $1 and ends_at is null', [
        actingOrg(),
      ]);
      this.uow.audit({ action: 'suppliers.organisation-united', subject: 'organisation', subjectId: actingOrg() });
    });
  }

  private async takesPartElsewhere(enrolmentId: string): Promise<boolean> {
    const [other] = await this.uow.query(
      `select 1 from enrolment where counterparty_org_id = $1 and id <> $2 and state not in ('WITHDRAWN', 'CLOSED', 'REJECTED') limit 1`,
      [actingOrg(), enrolmentId],
    );
    return other !== undefined;
  }

  /** The applicant wrote its half of these grants closed when it handed in; the company opens it for itself. */
  private async openFacts({ id, keyId }: IdentityCheckEntity): Promise<void> {
    const doorHash = identityDoor(this.secrets, id, keyId);
    await this.uow.as({ doorHash }, () =>
      this.uow.query(
        `update access_grant set grantee_org_id = $1 where source = 'identity-check' and source_id = $2 and door_hash = $3 and grantee_org_id is null and revoked_at is null`,
        [actingOrg(), id, doorHash],
      ),
    );
  }

  private async takeSites(applicantOrgId: string): Promise<void> {
    const sites = this.uow.repo(SiteEntity);
    const key = ({ town, address }: Pick<SiteEntity, 'town' | 'address'>): string =>
      foldText(`${town} | ${address ?? ''}`);
    const known = new Set((await sites.findBy({ ownerOrgId: actingOrg() })).map(key));
    for (const { name, town, address, country, zone } of await sites.findBy({ ownerOrgId: applicantOrgId }))
      if (!known.has(key({ town, address })))
        await sites.insert({ id: randomUUID(), ownerOrgId: actingOrg(), name, town, address, country, zone });
  }

  /** As operator, the least that lets the work go on; who works here already stays what they are. */
  private async admit({ applicantPersonId, applicantName }: IdentityCheckEntity): Promise<void> {
    const [member] = await this.uow.query(
      'select 1 from membership where owner_org_id = $1 and person_id = $2 and ends_at is null',
      [actingOrg(), applicantPersonId],
    );
    if (member) return;
    const request = {
      organisationId: actingOrg(),
      personId: applicantPersonId,
      role: 'SP',
      name: applicantName,
    } as const;
    await this.people.addMembership(request);
  }

  private async shareWithProgramme(enrolmentId: string): Promise<string> {
    const { ownerOrgId } = await this.uow
      .repo(EnrolmentEntity)
      .findOneByOrFail({ id: enrolmentId, counterpartyOrgId: actingOrg() });
    for (const { fieldGroup, mode, purpose } of supplierGrants)
      await this.uow.query(
        `insert into access_grant (owner_org_id, grantee_org_id, scope, field_group, mode, purpose, source, source_id) values ($1, $2, 'facts', $3, $4, $5, 'enrolment', $6)`,
        [actingOrg(), ownerOrgId, fieldGroup, mode, purpose, enrolmentId],
      );
    return ownerOrgId;
  }
}
