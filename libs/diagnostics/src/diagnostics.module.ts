import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { SuppliersModule } from '#suppliers';
import { AnswersService } from './answers.service.js';
import { AcceptanceResolver } from './api/acceptance.resolver.js';
import { DiagnosticsResolver } from './api/diagnostics.resolver.js';
import { DiagnosticsService } from './diagnostics.service.js';

/** Questionnaires, answers, baseline gaps. */
@Module({
  imports: [IdentityModule, SuppliersModule],
  providers: [AnswersService, DiagnosticsService, AcceptanceResolver, DiagnosticsResolver],
  exports: [AnswersService, DiagnosticsService],
})
export class DiagnosticsModule {}
