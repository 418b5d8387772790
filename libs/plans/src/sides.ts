import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { Side } from '#kernel';
import { actingOrg, currentContext } from '#platform';
import { EnrolmentsService } from '#suppliers';
import type { EnrolmentEntity } from '#suppliers';

/** Which side of a row the acting organisation stands on, as the database sees it. */
export function sideOf(row: { readonly ownerOrgId: string; readonly counterpartyOrgId?: string }): Side {
  if (currentContext().role === 'SY') return 'system';
  if (row.ownerOrgId === actingOrg()) return 'owner';
  return row.counterpartyOrgId === actingOrg() ? 'counterparty' : 'grantee';
}

/** The enrolment inside which plans and actions arise. */
@Injectable()
export class PlanEnrolments {
  constructor(private readonly enrolments: EnrolmentsService) {}

  /** @throws DomainError NOT_FOUND; ENROLMENT_NOT_ACTIVE while the programme has not approved it, or after it ended */
  async active(id: string): Promise<EnrolmentEntity> {
    const enrolment = await this.enrolments.enrolment(id);
    if (enrolment.state !== 'ACTIVE') throw conflict('ENROLMENT_NOT_ACTIVE', { state: enrolment.state });
    return enrolment;
  }
}
