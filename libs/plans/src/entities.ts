import { ActionProofEntity } from './persistence/action-proof.entity.js';
import { ImprovementActionEntity } from './persistence/action.entity.js';
import {
  PackageFindingEntity,
  PackageLineEntity,
  ProofVerdictEntity,
  VerificationPackageEntity,
} from './persistence/package.entity.js';
import { ImprovementPlanEntity, PlanItemEntity } from './persistence/plan.entity.js';
import { AnnulmentEntity, VerifiedResultEntity } from './persistence/result.entity.js';

/** Rows of this context, for the data source. */
export const plansEntities = [
  ...[ImprovementPlanEntity, PlanItemEntity, ImprovementActionEntity, ActionProofEntity],
  ...[VerificationPackageEntity, PackageLineEntity, ProofVerdictEntity, PackageFindingEntity],
  ...[VerifiedResultEntity, AnnulmentEntity],
];
