import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { cleanText, invalid, next } from '#kernel';
import type { Clock } from '#kernel';
import { PeopleService, SignInService } from '#identity';
import { CLOCK, Outbox, UnitOfWork, sha256 } from '#platform';
import type { RequestContext } from '#platform';
import { enrolmentMachine } from './domain/enrolment/enrolment.js';
import { supplierGrants } from './domain/enrolment/grants.js';
import { invitationMachine } from './domain/invitation/invitation.js';
import { invitationAccepted } from './events.js';
import { HoldersService } from './holders.service.js';
import { EnrolmentEntity } from './persistence/enrolment.entity.js';
import { InvitationEntity } from './persistence/invitation.entity.js';
import { SupplierProfileEntity } from './persistence/supplier-profile.entity.js';

/** The text a supplier agrees to when it accepts; an older version must be shown anew. */
export const TERMS_VERSION = '2026-11';

export interface Acceptance {
  readonly token: string;
  /** Six digits that were sent to the invited address. */
  readonly emailCode: string;
  readonly name: string;
  readonly termsVersion: string;
  /** The person states that they may speak for the firm. */
  readonly representsPower: boolean;
}

export interface Accepted {
  readonly enrolmentId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly membershipId: string;
}

/** A supplier takes part: from the holder of a link to an organisation with an owner and an enrolment. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly holders: HoldersService,
    private readonly people: PeopleService,
    private readonly signIns: SignInService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Everything that has to hold before anything is made; uses up the code.
   * @throws DomainError TOKEN_…, TERMS_OUTDATED, POWER_NOT_STATED, EMAIL_CODE_WRONG
   */
  async prove(request: Acceptance): Promise<InvitationEntity> {
    const invitation = await this.holders.usable(request.token);
    if (request.termsVersion !== TERMS_VERSION) throw invalid('TERMS_OUTDATED', { field: 'termsVersion' });
    if (!request.representsPower) throw invalid('POWER_NOT_STATED', { field: 'representsPower' });
    cleanText(request.name, 120);
    if (!(await this.signIns.useEmailCode(invitation.email, request.emailCode)))
      throw invalid('EMAIL_CODE_WRONG', { field: 'emailCode' });
    return invitation;
  }

  /**
   * Makes the person, a provisional organisation without tax id, the enrolment, and both halves of the grants, in one
   * transaction. What else begins with an enrolment is done by `also`, as the new supplier, in the same transaction.
   */
  accept(request: Acceptance, also: (accepted: Accepted) => Promise<void>): Promise<Accepted> {
    return this.uow.run(async () => {
      const invitation = await this.uow
        .repo(InvitationEntity)
        .findOneOrFail({ where: { doorHash: sha256(request.token) }, lock: { mode: 'pessimistic_write' } });
      const personId = await this.people.ensurePerson(invitation.email, cleanText(request.name, 120));
      const organisationId = randomUUID();
      const supplier: Partial<RequestContext> = { orgId: organisationId, actorId: personId, role: 'SO' };
      return this.uow.as(supplier, async () => {
        const { membershipId } = await this.makeOrganisation(organisationId, personId, invitation, request.name);
        await this.openGrants(organisationId, invitation);
        await this.enrol(organisationId, invitation);
        const accepted = { enrolmentId: invitation.enrolmentId, organisationId, personId, membershipId };
        await also(accepted);
        await this.outbox.append(invitationAccepted, {
          invitationId: invitation.id,
          enrolmentId: invitation.enrolmentId,
          ownerOrgId: invitation.ownerOrgId,
          supplierOrgId: organisationId,
        });
        this.uow.audit({
          action: 'suppliers.invitation-accepted',
          subject: 'enrolment',
          subjectId: invitation.enrolmentId,
          detail: { terms: TERMS_VERSION },
        });
        return accepted;
      });
    });
  }

  private async makeOrganisation(
    organisationId: string,
    personId: string,
    invitation: InvitationEntity,
    personName: string,
  ): Promise<{ membershipId: string }> {
    await this.people.createOrganisation({
      id: organisationId,
      kind: 'SUPPLIER',
      name: invitation.supplierName,
      country: invitation.country,
    });
    await this.uow
      .repo(SupplierProfileEntity)
      .insert({ id: organisationId, ownerOrgId: organisationId, country: invitation.country });
    return this.people.addMembership({ organisationId, personId, role: 'SO', name: cleanText(personName, 120) });
  }

  private async openGrants(organisationId: string, invitation: InvitationEntity): Promise<void> {
    await this.uow.query(
      'update access_grant set grantee_org_id = $1 where source_id = $2 and door_hash = $3 and grantee_org_id is null and revoked_at is null',
      [organisationId, invitation.id, invitation.doorHash],
    );
    for (const { fieldGroup, mode, purpose } of supplierGrants)
      await this.uow.query(
        `insert into access_grant (owner_org_id, grantee_org_id, scope, field_group, mode, purpose, source, source_id) values ($1, $2, 'facts', $3, $4, $5, 'enrolment', $6)`,
        [organisationId, invitation.ownerOrgId, fieldGroup, mode, purpose, invitation.enrolmentId],
      );
  }

  private async enrol(organisationId: string, invitation: InvitationEntity): Promise<void> {
    const at = this.clock.now();
    const accepted = next(invitationMachine, invitation.state, 'accept', 'counterparty');
    Object.assign(invitation, {
      counterpartyOrgId: organisationId,
      state: accepted,
      stateEvent: 'accept',
      stateAt: at,
      version: invitation.version + 1,
    });
    await this.uow.repo(InvitationEntity).save(invitation);
    await this.uow.repo(EnrolmentEntity).insert({
      ...{
        id: invitation.enrolmentId,
        ownerOrgId: invitation.ownerOrgId,
        counterpartyOrgId: organisationId,
        programmeId: invitation.programmeId,
        waveId: invitation.waveId,
      },
      ...{
        invitationId: invitation.id,
        listedSupplierId: invitation.listedSupplierId,
        supplierName: invitation.supplierName,
        programmeName: invitation.programmeName,
      },
      ...{ buyerName: invitation.buyerName, country: invitation.country, zone: invitation.zone, createdAt: at },
      ...{ state: next(enrolmentMachine, '', 'start', 'counterparty'), stateEvent: 'start', stateAt: at },
    });
  }
}
