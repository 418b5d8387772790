import { Injectable } from '@nestjs/common';
import { UnitOfWork, actingOrg } from '#platform';

/** What of the acting supplier another organisation may read just now, and why. */
export interface DataShare {
  readonly granteeName: string;
  /** Which of its data: profile. */
  readonly fieldGroup: string;
  /** In Spanish, as it was told when it was opened. */
  readonly purpose: string;
  readonly since: Date;
  /** Null while it has no end of its own. */
  readonly until: Date | null;
}

/** Who sees a supplier's data (D4): its open grants, told to their owner. */
@Injectable()
export class SharingService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Grants of the acting supplier that are open now, newest first; those that were revoked are gone. */
  mine(): Promise<DataShare[]> {
    return this.uow.run(() =>
      this.uow.query<DataShare>(
        `select coalesce(g.grantee_name, e.buyer_name) as "granteeName", g.field_group as "fieldGroup", g.purpose,
           lower(g.valid_during) as since, upper(g.valid_during) as until
         from access_grant g left join enrolment e on g.source = 'enrolment' and e.id = g.source_id and e.counterparty_org_id = $1
         where g.owner_org_id = $1 and (g.grantee_name is not null or e.id is not null)
           and g.revoked_at is null and now() <@ g.valid_during
         order by lower(g.valid_during) desc, g.id`,
        [actingOrg()],
      ),
    );
  }
}
