import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { TrackState } from '../domain/index.js';

/** A track of assistance for a supplier in a programme. */
@Entity('track_assignment')
export class TrackAssignmentEntity implements Stateful<TrackState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') programmeId!: string;
  @Column('uuid') diagnosticId!: string;
  @Column('text') zone!: string;
  @Column('text') track!: string;
  @Column('text') source!: 'RULE' | 'ADVISER';
  @Column('text', { array: true }) indicators!: string[];
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('boolean') legalRisk!: boolean;
  @Column('int', { nullable: true }) paybackMonths!: number | null;
  @Column('numeric', { precision: 9, scale: 2 }) plannedHours!: string;
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) firmSharePct!: string | null;
  @Column('numeric', { precision: 9, scale: 2, nullable: true }) hours!: string | null;
  @Column('uuid', { nullable: true }) adviserAssignmentId!: string | null;
  @Column('timestamptz', { nullable: true }) supplierConfirmedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) adviserConfirmedAt!: Date | null;
  @Column('text') state!: TrackState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
