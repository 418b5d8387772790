import { Injectable } from '@nestjs/common';
import { UnitOfWork, actingOrg } from '#platform';

/** One reading of shared data by another organisation. */
export interface DataAccess {
  readonly at: Date;
  /** LIST: among others in a list, once a day. DETAIL: the record itself. */
  readonly kind: 'LIST' | 'DETAIL';
}

/** What of the acting supplier another organisation may read just now, and why. */
export interface DataShare {
  readonly granteeName: string;
  /** Which of its data: profile, score, pre-qualification. */
  readonly fieldGroup: string;
  /** In Spanish, as it was told when it was opened. */
  readonly purpose: string;
  readonly since: Date;
  /** Null while it has no end of its own. */
  readonly until: Date | null;
  /** What was read, newest first; empty where readings are not noted one by one. */
  readonly accesses: readonly DataAccess[];
}

/** What another context opens of a supplier's data, told in the supplier's own context. */
export type ShareSource = () => Promise<DataShare[]>;

/** Who sees a supplier's data (D4): its open grants, told to their owner. */
@Injectable()
export class SharingService {
  private readonly sources: ShareSource[] = [];

  constructor(private readonly uow: UnitOfWork) {}

  /** A context that opens data of suppliers tells here what it opened; once, at the start of the process. */
  alsoTell(source: ShareSource): void {
    this.sources.push(source);
  }

  /** Grants of the acting supplier that are open now, newest first; those that were revoked are gone. */
  mine(): Promise<DataShare[]> {
    return this.uow.run(async () => {
      const shares = await this.ofProgrammes();
      for (const source of this.sources) shares.push(...(await source()));
      return shares.sort((a, b) => b.since.getTime() - a.since.getTime());
    });
  }

  private async ofProgrammes(): Promise<DataShare[]> {
    const shares = await this.uow.query<Omit<DataShare, 'accesses'>>(
      `select coalesce(g.grantee_name, e.buyer_name) as "granteeName", g.field_group as "fieldGroup", g.purpose,
           lower(g.valid_during) as since, upper(g.valid_during) as until
         from access_grant g left join enrolment e on g.source = 'enrolment' and e.id = g.source_id and e.counterparty_org_id = $1
         where g.owner_org_id = $1 and (g.grantee_name is not null or e.id is not null)
           and g.revoked_at is null and now() <@ g.valid_during
         order by lower(g.valid_during) desc, g.id`,
      [actingOrg()],
    );
    return shares.map((share) => ({ ...share, accesses: [] }));
  }
}
