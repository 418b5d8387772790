import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { AssignmentState } from '../domain/index.js';

/** An adviser for a supplier in a programme, which owns it; the supplier is its counterparty. */
@Entity('adviser_assignment')
export class AdviserAssignmentEntity implements Stateful<AssignmentState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') accreditationId!: string;
  @Column('uuid') adviserOrgId!: string;
  @Column('uuid') adviserPersonId!: string;
  @Column('text') adviserName!: string;
  @Column('text') adviserOrgName!: string;
  @Column('text') supplierName!: string;
  @Column('text') zone!: string;
  @Column('text') language!: string;
  @Column('date') accreditedUntil!: string;
  @Column('text') state!: AssignmentState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
