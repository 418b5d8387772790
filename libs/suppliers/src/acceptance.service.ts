import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cleanText, invalid } from '#kernel';
import { PeopleService, EmailCodes } from '#identity';
import { UnitOfWork, sha256 } from '#platform';
import type { RequestContext } from '#platform';
import { EnrollingService, TERMS_VERSION } from './enrolling.service.js';
import { HoldersService } from './holders.service.js';
import { InvitationEntity } from './persistence/invitation.entity.js';
import { SupplierProfileEntity } from './persistence/supplier-profile.entity.js';

/** What the person agrees to and states, whoever they are. */
export interface Agreement {
  readonly token: string;
  readonly termsVersion: string;
  /** The person states that they may speak for the firm. */
  readonly representsPower: boolean;
}

export interface Acceptance extends Agreement {
  /** Six digits that were sent to the invited address. */
  readonly emailCode: string;
  readonly name: string;
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
    private readonly codes: EmailCodes,
    private readonly enrolling: EnrollingService,
  ) {}

  /**
   * Everything that has to hold before anything is made; uses up the code.
   * @throws DomainError TOKEN_…, TERMS_OUTDATED, POWER_NOT_STATED, EMAIL_CODE_WRONG
   */
  async prove(request: Acceptance): Promise<InvitationEntity> {
    const invitation = await this.holders.usable(request.token);
    checkAgreement(request);
    cleanText(request.name, 120);
    if (!(await this.codes.use(invitation.email, request.emailCode)))
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
        await this.enrolling.enrol(organisationId, invitation);
        const accepted = { enrolmentId: invitation.enrolmentId, organisationId, personId, membershipId };
        await also(accepted);
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
}

/** @throws DomainError TERMS_OUTDATED, POWER_NOT_STATED */
export function checkAgreement(request: Agreement): void {
  if (request.termsVersion !== TERMS_VERSION) throw invalid('TERMS_OUTDATED', { field: 'termsVersion' });
  if (!request.representsPower) throw invalid('POWER_NOT_STATED', { field: 'representsPower' });
}
