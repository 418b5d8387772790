import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { VisitState } from '../domain/index.js';

/** A visit of the adviser, of a diagnostic or of a track, with its minutes once it was made. */
@Entity('visit')
export class VisitEntity implements Stateful<VisitState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid', { nullable: true }) diagnosticId!: string | null;
  @Column('uuid', { nullable: true }) trackAssignmentId!: string | null;
  @Column('uuid') adviserAssignmentId!: string;
  @Column('text') zone!: string;
  @Column('date') plannedOn!: string;
  @Column('text', { array: true, nullable: true }) attendees!: string[] | null;
  @Column('text', { array: true, nullable: true }) points!: string[] | null;
  @Column('text', { array: true, nullable: true }) agreements!: string[] | null;
  @Column('numeric', { precision: 9, scale: 2, nullable: true }) hours!: string | null;
  @Column('text') state!: VisitState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
