import { Inject, Injectable } from '@nestjs/common';
import { conflict, next } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork } from '#platform';
import { enrolmentMachine } from './domain/enrolment/enrolment.js';
import { supplierGrants } from './domain/enrolment/grants.js';
import { invitationMachine } from './domain/invitation/invitation.js';
import { enrolmentMoved, invitationAccepted } from './events.js';
import { EnrolmentEntity } from './persistence/enrolment.entity.js';
import { InvitationEntity } from './persistence/invitation.entity.js';

/** The text a supplier agrees to when it accepts; an older version must be shown anew. */
export const TERMS_VERSION = '2026-11';

/** Makes an invited supplier part of a programme; who the supplier is was settled before. */
@Injectable()
export class EnrollingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Ends the invitation, makes the enrolment and opens both halves of the grants. As the supplier, holding the link,
   * inside a unit of work. @throws DomainError ALREADY_ENROLLED
   */
  async enrol(organisationId: string, invitation: InvitationEntity): Promise<void> {
    await this.refuseTwin(organisationId, invitation);
    await this.openGrants(organisationId, invitation);
    await this.endInvitation(organisationId, invitation);
    await this.start(organisationId, invitation);
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

  private async endInvitation(organisationId: string, invitation: InvitationEntity): Promise<void> {
    Object.assign(invitation, {
      counterpartyOrgId: organisationId,
      state: next(invitationMachine, invitation.state, 'accept', 'counterparty'),
      stateEvent: 'accept',
      stateAt: this.clock.now(),
      version: invitation.version + 1,
    });
    await this.uow.repo(InvitationEntity).save(invitation);
  }

  /** Once a company and programme: the same firm may stand on a list twice. */
  private async refuseTwin(organisationId: string, { ownerOrgId, programmeId }: InvitationEntity): Promise<void> {
    const twin = await this.uow
      .repo(EnrolmentEntity)
      .existsBy({ ownerOrgId, programmeId, counterpartyOrgId: organisationId });
    if (twin) throw conflict('ALREADY_ENROLLED');
  }

  private async start(organisationId: string, invitation: InvitationEntity): Promise<void> {
    const at = this.clock.now();
    const state = next(enrolmentMachine, '', 'start', 'counterparty');
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
      ...{ state, stateEvent: 'start', stateAt: at },
    });
    await this.outbox.append(enrolmentMoved, {
      ...{ subjectId: invitation.enrolmentId, state, event: 'start', at: at.toISOString(), version: '1' },
      enrolmentId: invitation.enrolmentId,
      programmeId: invitation.programmeId,
      ownerOrgId: invitation.ownerOrgId,
      supplierOrgId: organisationId,
    });
  }
}
