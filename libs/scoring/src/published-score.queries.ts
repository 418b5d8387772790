import { Injectable } from '@nestjs/common';
import { UnitOfWork, actingOrg } from '#platform';
import { mayReadScore } from './permission.js';
import type { PublishedScoreEntity } from './persistence/score.entity.js';
import { PublishedScores } from './published-scores.js';

/** What each side of an enrolment reads of its published score. */
@Injectable()
export class PublishedScoreQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly published: PublishedScores,
  ) {}

  /** The newest published score, or null: the supplier reads its own, the programme while the supplier takes part and permits it. */
  ofEnrolment(enrolmentId: string): Promise<PublishedScoreEntity | null> {
    return this.uow.run(async () => {
      const row = await this.published.latest(enrolmentId);
      if (!row || row.counterpartyOrgId === actingOrg()) return row;
      const permitted = await this.uow.query(
        `select 1 from enrolment e where e.id = $1 and e.owner_org_id = $2 and e.state in ('ACTIVE', 'PAUSED') and ${mayReadScore('e')}`,
        [enrolmentId, actingOrg()],
      );
      return permitted.length > 0 ? row : null;
    });
  }
}
