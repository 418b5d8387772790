import { Module } from '@nestjs/common';
import { DiagnosticsModule } from '#diagnostics';
import { PlansModule } from '#plans';
import { ProgrammesModule } from '#programmes';
import { SuppliersModule } from '#suppliers';
import { scoringResolvers } from './api/resolvers.js';
import { DueScoresService } from './due-scores.service.js';
import { RankingJob } from './jobs/ranking.job.js';
import { ScoresJob } from './jobs/scores.job.js';
import { LiveScoreService } from './live-score.service.js';
import { PlatformAnswersService } from './platform-answers.service.js';
import { PublicationsService } from './publications.service.js';
import { PublishedScoreQueries } from './published-score.queries.js';
import { PublishedScores } from './published-scores.js';
import { RankingQueries } from './ranking.queries.js';
import { RankingService } from './ranking.service.js';
import { SnapshotsService } from './snapshots.service.js';
import { WhatIfService } from './what-if.service.js';

const services = [
  DueScoresService,
  LiveScoreService,
  PlatformAnswersService,
  PublicationsService,
  PublishedScoreQueries,
  PublishedScores,
  RankingQueries,
  RankingService,
  SnapshotsService,
  WhatIfService,
];

/** Scorecards, ranking, score history. */
@Module({
  imports: [ProgrammesModule, SuppliersModule, DiagnosticsModule, PlansModule],
  providers: [...services, ScoresJob, RankingJob, ...scoringResolvers],
  exports: services,
})
export class ScoringModule {}
