import { Injectable } from '@nestjs/common';
import { countryOf, packOf } from '#countries';
import { OrganisationEntity } from '#identity';
import { Outbox, Schedules, UnitOfWork, actingOrg } from '#platform';
import { evaluationWanted, financeNight } from './events.js';

/** Suppliers of one fan-out: one transaction each. */
const CHUNK = 200;

/** Who is evaluated when: the schedules of suppliers that ever consented. */
@Injectable()
export class FinanceSchedules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly schedules: Schedules,
  ) {}

  /** The acting supplier is looked after every night from now on. */
  ensure(): Promise<void> {
    return this.uow.run(async () => {
      const { country } = await this.uow.repo(OrganisationEntity).findOneByOrFail({ id: actingOrg() });
      await this.schedules.ensure(financeNight, packOf(countryOf(country)).timeZone);
    });
  }

  /**
   * What a lender offers changed: each supplier that is looked after is evaluated in its own context. The worker reads
   * whom from its own schedules, the one place where it enumerates (D4); the lender learns of nobody.
   */
  async wantAll(): Promise<void> {
    let after: string | undefined = '00000000-0000-0000-0000-000000000000';
    while (after !== undefined) {
      const from: string = after;
      after = await this.uow.run(async () => {
        const rows = await this.uow.query<{ orgId: string }>(
          'select org_id as "orgId" from schedule where name = $1 and org_id > $2 order by org_id limit $3',
          [financeNight.name, from, CHUNK],
        );
        for (const { orgId } of rows) await this.outbox.append(evaluationWanted, { supplierOrgId: orgId });
        return rows.at(-1)?.orgId;
      });
    }
  }
}
