import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { SuppliersModule } from '#suppliers';
import { AnswerQueries } from './answer.queries.js';
import { AnswerVersions } from './answer-versions.js';
import { AnswersService } from './answers.service.js';
import { AcceptanceResolver } from './api/acceptance.resolver.js';
import { DiagnosticsResolver } from './api/diagnostics.resolver.js';
import { ReportingResolver } from './api/reporting.resolver.js';
import { EvidenceController } from './api/evidence.controller.js';
import { ProofsController } from './api/proofs.controller.js';
import { DiagnosticMoves } from './diagnostic-moves.js';
import { DiagnosticsService } from './diagnostics.service.js';
import { EvidenceService } from './evidence.service.js';
import { GapsService } from './gaps.service.js';
import { EvidenceJob } from './jobs/evidence.job.js';
import { DiagnosticsJob } from './jobs/diagnostics.job.js';
import { TakingFactsJob } from './jobs/taking-facts.job.js';
import { ProofsService } from './proofs.service.js';
import { ReportingService } from './reporting.service.js';
import { ReviewingService } from './reviewing.service.js';
import { TakingFactsService } from './taking-facts.service.js';
import { VerifiedAnswersService } from './verified-answers.service.js';

const services = [
  ...[AnswerQueries, AnswersService, DiagnosticMoves, DiagnosticsService, EvidenceService, GapsService],
  ...[ProofsService, ReportingService, ReviewingService, VerifiedAnswersService],
];

/** Questionnaires, answers, baseline gaps. */
@Module({
  imports: [IdentityModule, SuppliersModule],
  controllers: [ProofsController, EvidenceController],
  providers: [
    ...services,
    AnswerVersions,
    TakingFactsService,
    TakingFactsJob,
    EvidenceJob,
    DiagnosticsJob,
    AcceptanceResolver,
    DiagnosticsResolver,
    ReportingResolver,
  ],
  exports: services,
})
export class DiagnosticsModule {}
