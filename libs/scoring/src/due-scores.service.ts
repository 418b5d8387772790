import { Injectable } from '@nestjs/common';
import { countryOf, packOf } from '#countries';
import { OrganisationEntity } from '#identity';
import { Outbox, UnitOfWork, Schedules, actingOrg, localDate, recurring } from '#platform';
import { monthBefore } from './domain/index.js';
import { publicationDue, scorecardDue } from './events.js';

/** First scores whose day has come, in the zone of the programme's owner. */
export const publishDue = recurring('scoring.publish-due', 'daily 08:00');

/** The scorecards of the month before (domain guide 7). */
export const makeScorecards = recurring('scoring.make-scorecards', 'monthly 3 08:00');

/** Units of one fan-out: one transaction each, so that a killed run has kept what it queued. */
const CHUNK = 200;

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

interface DueRow {
  readonly id: string;
  readonly supplierOrgId: string;
}

/**
 * The owner's side of publication: finds what is due and hands each supplier's part to that supplier's context. It
 * sees days and states, no score. Run twice, it queues twice and the second has no effect.
 */
@Injectable()
export class DueScoresService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly schedules: Schedules,
  ) {}

  /** Puts the schedules of the acting owner into place, once. */
  ensureSchedules(): Promise<void> {
    return this.uow.run(async () => {
      const zone = await this.zone();
      for (const work of [publishDue, makeScorecards]) await this.schedules.ensure(work, zone);
    });
  }

  /** First scores whose day has come. @param dueAt instant of the run that was due, however late it comes */
  async queuePublications(dueAt: Date): Promise<number> {
    const today = localDate(dueAt, await this.uow.run(() => this.zone()));
    return this.inChunks(
      (after) =>
        this.uow.query<DueRow>(
          `select p.id, p.counterparty_org_id as "supplierOrgId" from score_publication p
           join enrolment e on e.owner_org_id = p.owner_org_id and e.id = p.enrolment_id and e.state = 'ACTIVE'
           where p.owner_org_id = $1 and p.state = 'CALCULATED' and (p.due_on <= $2 or p.agreed_at is not null) and p.id > $3
           order by p.id limit $4`,
          [actingOrg(), today, after, CHUNK],
        ),
      ({ id, supplierOrgId }) => this.outbox.append(publicationDue, { publicationId: id, supplierOrgId }),
    );
  }

  /** The scorecards of the month before the one that the run belongs to. @param month of the run, `YYYY-MM` */
  queueScorecards(month: string): Promise<number> {
    const period = monthBefore(month);
    return this.inChunks(
      (after) =>
        this.uow.query<DueRow>(
          `select e.id, e.counterparty_org_id as "supplierOrgId" from enrolment e
           where e.owner_org_id = $1 and e.state = 'ACTIVE' and e.id > $2
             and exists (select 1 from published_score s where s.owner_org_id = e.owner_org_id and s.enrolment_id = e.id)
           order by e.id limit $3`,
          [actingOrg(), after, CHUNK],
        ),
      ({ id, supplierOrgId }) => this.outbox.append(scorecardDue, { enrolmentId: id, supplierOrgId, period }),
    );
  }

  private async inChunks(
    find: (after: string) => Promise<DueRow[]>,
    queue: (row: DueRow) => Promise<void>,
  ): Promise<number> {
    let queued = 0;
    for (let after: string | undefined = FIRST_ID; after !== undefined;) {
      const from: string = after;
      const rows = await this.uow.run(async () => {
        const found = await find(from);
        for (const row of found) await queue(row);
        return found;
      });
      queued += rows.length;
      after = rows.at(-1)?.id;
    }
    return queued;
  }

  private async zone(): Promise<string> {
    const { country } = await this.uow.repo(OrganisationEntity).findOneByOrFail({ id: actingOrg() });
    return packOf(countryOf(country)).timeZone;
  }
}
