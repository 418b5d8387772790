import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { RiskFacts } from './domain/package.js';
import type { VerificationPackageEntity } from './persistence/package.entity.js';

interface Row {
  readonly isFirst: boolean;
  readonly hasDuplicate: boolean;
  readonly isTopDecile: boolean;
  readonly costUsd: number;
}

/** What the programme knows of a package that decides whether a desk is enough (domain guide 5.7). Inside a unit of work. */
@Injectable()
export class RiskFactsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Savings are compared within the sector group, in US$ alone and among ten at least; money in another currency counts
   * as large, since no rate is kept for it yet.
   */
  async of({ id, ownerOrgId, counterpartyOrgId }: VerificationPackageEntity): Promise<RiskFacts> {
    const [row] = await this.uow.query<Row>(
      `with own as (
         select a.annual_saving, a.currency, a.real_cost, l.is_duplicate, e.sector_group from package_line l
         join improvement_action a on a.id = l.action_id join enrolment e on e.id = l.enrolment_id where l.package_id = $1
       ), peers as (
         select a.annual_saving from improvement_action a join enrolment e on e.id = a.enrolment_id
         where a.programme_org_id = $2 and a.currency = 'USD' and a.annual_saving > 0 and e.sector_group = (select sector_group from own limit 1)
       ), cut as (
         select case when count(*) >= 10 then percentile_disc(0.9) within group (order by annual_saving) end as at from peers
       )
       select not exists (select 1 from verification_package p where p.owner_org_id = $2 and p.counterparty_org_id = $3 and p.state = 'CLOSED') as "isFirst",
         coalesce(bool_or(own.is_duplicate), false) as "hasDuplicate",
         coalesce(bool_or(own.currency = 'USD' and own.annual_saving > cut.at), false) as "isTopDecile",
         coalesce(sum(case when own.currency = 'USD' then own.real_cost else 1e9 end), 0)::float8 as "costUsd"
       from own cross join cut`,
      [id, ownerOrgId, counterpartyOrgId],
    );
    const none = { isFirst: true, hasDuplicate: false, isTopDecile: false, costUsd: 0 };
    return { ...(row ?? none), packageId: id };
  }
}
