import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { SuppliersModule } from '#suppliers';
import { AnswerQueries } from './answer.queries.js';
import { AnswerVersions } from './answer-versions.js';
import { AnswersService } from './answers.service.js';
import { AcceptanceResolver } from './api/acceptance.resolver.js';
import { DiagnosticsResolver } from './api/diagnostics.resolver.js';
import { ProofsController } from './api/proofs.controller.js';
import { DiagnosticsService } from './diagnostics.service.js';
import { EvidenceService } from './evidence.service.js';
import { GapsService } from './gaps.service.js';
import { TakingFactsJob } from './jobs/taking-facts.job.js';
import { ProofsService } from './proofs.service.js';
import { TakingFactsService } from './taking-facts.service.js';
import { VerifiedAnswersService } from './verified-answers.service.js';

const services = [
  AnswerQueries,
  AnswersService,
  DiagnosticsService,
  EvidenceService,
  GapsService,
  ProofsService,
  VerifiedAnswersService,
];

/** Questionnaires, answers, baseline gaps. */
@Module({
  imports: [IdentityModule, SuppliersModule],
  controllers: [ProofsController],
  providers: [...services, AnswerVersions, TakingFactsService, TakingFactsJob, AcceptanceResolver, DiagnosticsResolver],
  exports: services,
})
export class DiagnosticsModule {}
