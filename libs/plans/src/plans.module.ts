import { Module } from '@nestjs/common';
import { AssistanceModule } from '#assistance';
import { DiagnosticsModule } from '#diagnostics';
import { IdentityModule } from '#identity';
import { SuppliersModule } from '#suppliers';
import { ActionMoves } from './action-moves.js';
import { ActionProofsService } from './action-proofs.service.js';
import { ActionsService } from './actions.service.js';
import { ActionProofsController } from './api/action-proofs.controller.js';
import { plansResolvers } from './api/resolvers.js';
import { PackagesJob } from './jobs/packages.job.js';
import { PackageAnswersService } from './package-answers.service.js';
import { PackageEffectsService } from './package-effects.service.js';
import { PackageMoves } from './package-moves.js';
import { PackageQueries } from './package.queries.js';
import { PackagesService } from './packages.service.js';
import { PlanQueries } from './plan.queries.js';
import { PlansService } from './plans.service.js';
import { ReturnedActions } from './returned-actions.js';
import { RiskFactsQueries } from './risk-facts.queries.js';
import { PlanEnrolments } from './sides.js';
import { VerifierDeskService } from './verifier-desk.service.js';

const services = [
  ...[ActionsService, ActionProofsService, PlanQueries, PlansService],
  ...[PackageAnswersService, PackageEffectsService, PackageQueries, PackagesService, VerifierDeskService],
];
const parts = [ActionMoves, PackageMoves, PlanEnrolments, ReturnedActions, RiskFactsQueries];

/** Improvement plans, actions, their proof and its verification. */
@Module({
  imports: [IdentityModule, SuppliersModule, DiagnosticsModule, AssistanceModule],
  controllers: [ActionProofsController],
  providers: [...services, ...parts, PackagesJob, ...plansResolvers],
  exports: services,
})
export class PlansModule {}
