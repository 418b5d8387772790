import { ActionProofEntity } from './persistence/action-proof.entity.js';
import { ImprovementActionEntity } from './persistence/action.entity.js';
import { ImprovementPlanEntity, PlanItemEntity } from './persistence/plan.entity.js';

/** Rows of this context, for the data source. */
export const plansEntities = [ImprovementPlanEntity, PlanItemEntity, ImprovementActionEntity, ActionProofEntity];
