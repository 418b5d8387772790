import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { Effect } from '#diagnostics/domain';
import type { ActionState } from '../domain/action.js';
import type { ProofRequirementCode } from '../domain/proof-requirements.js';

/** One change with cost, saving and proof; the supplier's own. Money is exact decimal text in `currency`. */
@Entity('improvement_action')
export class ImprovementActionEntity implements Stateful<ActionState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') programmeOrgId!: string;
  /** Question whose gap it closes. */
  @Column('text', { nullable: true }) indicator!: string | null;
  @Column('text', { nullable: true }) measureCode!: string | null;
  @Column('text', { nullable: true }) track!: string | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) capex!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) annualSaving!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) annualCost!: string | null;
  @Column('int', { nullable: true }) lifeYears!: number | null;
  /** What is saved, in `resourceUnit` a year; null where nothing is measured. */
  @Column('text', { nullable: true }) resource!: string | null;
  @Column('text', { nullable: true }) resourceUnit!: string | null;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) resourcePerYear!: string | null;
  @Column('jsonb') effects!: readonly Effect[];
  @Column('jsonb') proofRequirements!: readonly ProofRequirementCode[];
  @Column('text', { nullable: true }) responsible!: string | null;
  @Column('date', { nullable: true }) startsOn!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('date', { nullable: true }) doneOn!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) realCost!: string | null;
  @Column('int', { default: 0 }) returnedTimes!: number;
  @Column('text') state!: ActionState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
