import { Module } from '@nestjs/common';
import { DiagnosticsModule } from '#diagnostics';
import { SuppliersModule } from '#suppliers';
import { AccessesQueries } from './accesses.queries.js';
import { financeResolvers } from './api/resolvers.js';
import { ApplicantsQueries } from './applicants.queries.js';
import { ApplicantsWriter } from './applicants.writer.js';
import { ConsentsService } from './consents.service.js';
import { EvaluationService } from './evaluation.service.js';
import { FinanceFileService } from './finance-file.service.js';
import { FinanceSchedules } from './finance-schedules.js';
import { FinanceJob } from './jobs/finance.job.js';
import { KnownFactsService } from './known-facts.service.js';
import { PlanFacts, UnknownPlanFacts } from './plan-facts.js';
import { ProductsService } from './products.service.js';

const services = [ConsentsService, EvaluationService, FinanceFileService, ProductsService];

/** What only this context calls. */
const parts = [AccessesQueries, ApplicantsQueries, ApplicantsWriter, FinanceSchedules, KnownFactsService];

/** Lenders' products, the supplier's finance file, consents and pre-qualification. */
@Module({
  imports: [SuppliersModule, DiagnosticsModule],
  // The one line that changes when plans answer what they know.
  providers: [
    ...services,
    ...parts,
    { provide: PlanFacts, useClass: UnknownPlanFacts },
    FinanceJob,
    ...financeResolvers,
  ],
  exports: services,
})
export class FinanceModule {}
