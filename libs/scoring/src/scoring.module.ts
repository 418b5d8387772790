import { Module } from '@nestjs/common';
import { DiagnosticsModule } from '#diagnostics';
import { SuppliersModule } from '#suppliers';
import { EnrolmentScoreResolver } from './api/enrolment-score.resolver.js';
import { ScoringResolver } from './api/scoring.resolver.js';
import { DueScoresService } from './due-scores.service.js';
import { ScoresJob } from './jobs/scores.job.js';
import { LiveScoreService } from './live-score.service.js';
import { PublicationsService } from './publications.service.js';
import { PublishedScoreQueries } from './published-score.queries.js';
import { PublishedScores } from './published-scores.js';
import { SnapshotsService } from './snapshots.service.js';

const services = [
  DueScoresService,
  LiveScoreService,
  PublicationsService,
  PublishedScoreQueries,
  PublishedScores,
  SnapshotsService,
];

/** Scorecards, ranking, score history. */
@Module({
  imports: [SuppliersModule, DiagnosticsModule],
  providers: [...services, ScoresJob, ScoringResolver, EnrolmentScoreResolver],
  exports: services,
})
export class ScoringModule {}
