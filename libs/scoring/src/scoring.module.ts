import { Module } from '@nestjs/common';
import { DiagnosticsModule } from '#diagnostics';
import { SuppliersModule } from '#suppliers';
import { ScoringResolver } from './api/scoring.resolver.js';
import { LiveScoreService } from './live-score.service.js';

/** Scorecards, ranking, score history. */
@Module({
  imports: [SuppliersModule, DiagnosticsModule],
  providers: [LiveScoreService, ScoringResolver],
  exports: [LiveScoreService],
})
export class ScoringModule {}
