import { Injectable } from '@nestjs/common';
import { UnitOfWork, currentContext, runAs, systemContext } from '#platform';
import type { AdviserGrant } from './domain/index.js';
import type { AdviserAssignmentEntity } from './persistence/adviser-assignment.entity.js';

/** Name under which the grants of an adviser's assignment stand. */
const SOURCE = 'adviser-assignment';

/** What an adviser's organisation may see and do of a supplier: both halves of the grants (D4). */
@Injectable()
export class AdviserAccess {
  constructor(private readonly uow: UnitOfWork) {}

  /** Opens one side's half, as that side, until the end of the accreditation's last day. Twice is as once. */
  async open(row: AdviserAssignmentEntity, ownerOrgId: string, half: readonly AdviserGrant[]): Promise<void> {
    const { id, adviserOrgId, adviserName, adviserOrgName, enrolmentId, accreditedUntil, zone } = row;
    for (const { scope, fieldGroup, mode, purpose } of half)
      await this.uow.query(
        `insert into access_grant (owner_org_id, grantee_org_id, scope, subject_id, field_group, mode, purpose, source, source_id, grantee_name, valid_during)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, tstzrange(now(), greatest(now(), ($11::date + 1)::timestamp at time zone $12)))
         on conflict do nothing`,
        [
          ...[ownerOrgId, adviserOrgId, scope, scope === 'facts' ? null : enrolmentId, fieldGroup, mode, purpose],
          ...[SOURCE, id, `${adviserName}, ${adviserOrgName}`, accreditedUntil, zone],
        ],
      );
  }

  /**
   * Closes both halves in the open unit, so that the adviser's next statement reads nothing (R19). Each is closed as its
   * owner: who ends an assignment ends what the other side opened for it, too.
   */
  async close({ id, ownerOrgId, counterpartyOrgId }: AdviserAssignmentEntity): Promise<void> {
    for (const side of [ownerOrgId, counterpartyOrgId])
      await runAs(systemContext(side, currentContext().requestId), () =>
        this.uow.run(() =>
          this.uow.query(
            'update access_grant set revoked_at = now() where owner_org_id = $1 and source = $2 and source_id = $3 and revoked_at is null',
            [side, SOURCE, id],
          ),
        ),
      );
  }
}
