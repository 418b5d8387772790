import { Injectable } from '@nestjs/common';
import { OnEvent } from '#platform';
import { enrolmentMoved, trackStatusChanged } from '#suppliers';
import { publishDue } from '../due-scores.service.js';
import { rankingWanted, scorePublished } from '../events.js';
import { RankingService } from '../ranking.service.js';

/** The ranking follows what is published and who takes part. */
@Injectable()
export class RankingJob {
  constructor(private readonly ranking: RankingService) {}

  @OnEvent(scorePublished, { subscriber: 'scoring.ranking-published', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onPublished({ programmeId }: { programmeId: string }): Promise<void> {
    return this.ranking.want(programmeId);
  }

  @OnEvent(enrolmentMoved, { subscriber: 'scoring.ranking-enrolment', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onEnrolmentMoved({ programmeId }: { programmeId: string }): Promise<void> {
    return this.ranking.want(programmeId);
  }

  @OnEvent(trackStatusChanged, { subscriber: 'scoring.ranking-track', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onTrackStatus({ programmeId }: { programmeId: string }): Promise<void> {
    return this.ranking.want(programmeId);
  }

  @OnEvent(publishDue.runs, { subscriber: 'scoring.ranking-daily', runsFor: ({ orgId }) => orgId })
  onDay(): Promise<void> {
    return this.ranking.wantAll();
  }

  @OnEvent(rankingWanted, { subscriber: 'scoring.rank', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onWanted({ programmeId }: { programmeId: string }): Promise<void> {
    return this.ranking.refresh(programmeId);
  }
}
