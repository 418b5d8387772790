import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { PlanState } from '../domain/plan.js';
import type { FrozenTerms } from '../domain/terms.js';

/** One version of a supplier's plan in a programme. */
@Entity('improvement_plan')
export class ImprovementPlanEntity implements Stateful<PlanState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  /** Version of the plan, from 1; `version` counts the changes of this row. */
  @Column('int') number!: number;
  @Column('text') state!: PlanState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

/** An action as a version of the plan holds it. */
@Entity('plan_item')
export class PlanItemEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') planId!: string;
  @Column('uuid') actionId!: string;
  @Column('jsonb') terms!: FrozenTerms;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
