import { Module } from '@nestjs/common';
import { DiagnosticsModule } from '#diagnostics';
import { IdentityModule } from '#identity';
import { SuppliersModule } from '#suppliers';
import { ActionMoves } from './action-moves.js';
import { ActionProofsService } from './action-proofs.service.js';
import { ActionsService } from './actions.service.js';
import { ActionProofsController } from './api/action-proofs.controller.js';
import { ActionsResolver } from './api/actions.resolver.js';
import { PlansResolver } from './api/plans.resolver.js';
import { PlanQueries } from './plan.queries.js';
import { PlansService } from './plans.service.js';
import { PlanEnrolments } from './sides.js';

const services = [ActionsService, ActionProofsService, PlanQueries, PlansService];

/** Improvement plans, actions, their proof and its verification. */
@Module({
  imports: [IdentityModule, SuppliersModule, DiagnosticsModule],
  controllers: [ActionProofsController],
  providers: [...services, ActionMoves, PlanEnrolments, ActionsResolver, PlansResolver],
  exports: services,
})
export class PlansModule {}
