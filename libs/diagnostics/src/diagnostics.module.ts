import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { SuppliersModule } from '#suppliers';
import { AnswerQueries } from './answer.queries.js';
import { AnswersService } from './answers.service.js';
import { AcceptanceResolver } from './api/acceptance.resolver.js';
import { DiagnosticsResolver } from './api/diagnostics.resolver.js';
import { DiagnosticsService } from './diagnostics.service.js';
import { GapsService } from './gaps.service.js';

/** Questionnaires, answers, baseline gaps. */
@Module({
  imports: [IdentityModule, SuppliersModule],
  providers: [AnswerQueries, AnswersService, DiagnosticsService, GapsService, AcceptanceResolver, DiagnosticsResolver],
  exports: [AnswerQueries, AnswersService, DiagnosticsService],
})
export class DiagnosticsModule {}
