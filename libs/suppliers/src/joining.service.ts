import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import { PeopleService, SignInService, requireStepUp } from '#identity';
import { UnitOfWork, actingOrg, currentContext, sha256 } from '#platform';
import type { RequestContext } from '#platform';
import { checkAgreement } from './acceptance.service.js';
import type { Agreement } from './acceptance.service.js';
import { EnrollingService } from './enrolling.service.js';
import { HoldersService } from './holders.service.js';
import { InvitationEntity } from './persistence/invitation.entity.js';
import { SupplierProfileEntity } from './persistence/supplier-profile.entity.js';

/** A company that is here, and who speaks for it. */
export interface KnownCompany {
  readonly name: string;
  readonly personId: string;
  readonly membershipId: string;
}

/**
 * A company that is here already takes part in one more programme, with the answers it gave before. It is offered to
 * who proved the invited address, never before (D8); nobody is attached to a company by knowing its tax id (D4).
 */
@Injectable()
export class JoiningService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleService,
    private readonly signIns: SignInService,
    private readonly holders: HoldersService,
    private readonly enrolling: EnrollingService,
  ) {}

  /** The first company that the invited person speaks for and that may be the invited one. The address is proven. */
  async companyOf(invitation: InvitationEntity): Promise<KnownCompany | null> {
    const memberships = await this.signIns.membershipsAt(invitation.email);
    for (const membership of memberships.filter(({ role }) => role === 'SO')) {
      const { ownerOrgId, personId, role } = membership;
      const owner: Partial<RequestContext> = { orgId: ownerOrgId, actorId: personId, role };
      const name = await this.uow.run(() => this.uow.as(owner, () => this.nameIfInvited(invitation)));
      if (name !== null) return { name, personId, membershipId: membership.id };
    }
    return null;
  }

  /** The acting company's name, when its signed-in owner was invited by this link; otherwise null. */
  async offeredTo(invitation: InvitationEntity | null): Promise<string | null> {
    const { role, actorId } = currentContext();
    if (!invitation || role !== 'SO' || !actorId) return null;
    return this.uow.run(async () => {
      const { person } = await this.people.me();
      return person.email === invitation.email ? this.nameIfInvited(invitation) : null;
    });
  }

  /**
   * The acting company takes part by the link that came to its owner's address. What else begins with an enrolment is
   * done by `also`, in the same transaction.
   * @throws DomainError TOKEN_…, TERMS_OUTDATED, POWER_NOT_STATED, INVITED_ANOTHER, STEP_UP_REQUIRED, ALREADY_ENROLLED
   */
  join(request: Agreement, also: (enrolmentId: string) => Promise<void>): Promise<string> {
    return this.uow.run(async () => {
      const usable = await this.holders.usable(request.token);
      checkAgreement(request);
      const { person } = await this.people.me();
      if (person.email !== usable.email || (await this.nameIfInvited(usable)) === null)
        throw conflict('INVITED_ANOTHER');
      requireStepUp();
      return this.uow.as({ doorHash: sha256(request.token) }, async () => {
        const invitation = await this.uow
          .repo(InvitationEntity)
          .findOneOrFail({ where: { id: usable.id }, lock: { mode: 'pessimistic_write' } });
        await this.enrolling.enrol(actingOrg(), invitation);
        await also(invitation.enrolmentId);
        return invitation.enrolmentId;
      });
    });
  }

  /** The acting company's name if it may be the invited one: same country, and no other tax id on the buyer's list. */
  private async nameIfInvited({ country, taxDoor }: InvitationEntity): Promise<string | null> {
    const profile = await this.uow.repo(SupplierProfileEntity).findOneBy({ ownerOrgId: actingOrg() });
    const isOther = taxDoor !== null && profile?.taxDoor != null && taxDoor !== profile.taxDoor;
    if (profile?.country !== country || isOther) return null;
    return profile.legalName ?? (await this.people.organisation(actingOrg()))?.name ?? '';
  }
}
