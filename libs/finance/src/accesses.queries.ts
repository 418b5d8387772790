import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { UnitOfWork, actingOrg, currentContext } from '#platform';
import { SharingService } from '#suppliers';
import type { DataAccess, DataShare } from '#suppliers';

/** Readings that are told of one consent. */
const TOLD = 100;

interface LiveConsent extends Omit<DataShare, 'accesses' | 'fieldGroup' | 'purpose'> {
  readonly id: string;
  readonly purpose: string;
}

/** Tells the owner of a company which lender may read its pre-qualification, and which read it. */
@Injectable()
export class AccessesQueries implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sharing: SharingService,
  ) {}

  onModuleInit(): void {
    this.sharing.alsoTell(() => this.shares());
  }

  /** What was read under a consent, newest first. */
  ofConsent(consentId: string): Promise<DataAccess[]> {
    return this.uow.run(() =>
      this.uow.query<DataAccess>(
        `select read_at as at, kind from finance_access where owner_org_id = $1 and consent_id = $2 order by read_at desc, id limit ${TOLD}`,
        [actingOrg(), consentId],
      ),
    );
  }

  /** Open consents of the acting supplier; of finance only the owner of the company is told. */
  private shares(): Promise<DataShare[]> {
    return this.uow.run(async () => {
      if (currentContext().role !== 'SO') return [];
      const live = await this.uow.query<LiveConsent>(
        `select c.id, c.lender_name as "granteeName", g.purpose, lower(g.valid_during) as since, upper(g.valid_during) as until
         from access_grant g join finance_consent c on c.id = g.source_id
         where g.owner_org_id = $1 and g.source = 'finance-consent' and g.revoked_at is null and now() <@ g.valid_during
           and c.owner_org_id = $1
         order by lower(g.valid_during) desc, c.id`,
        [actingOrg()],
      );
      const shares: DataShare[] = [];
      for (const { id, ...share } of live)
        shares.push({ ...share, fieldGroup: 'pre-qualification', accesses: await this.ofConsent(id) });
      return shares;
    });
  }
}
