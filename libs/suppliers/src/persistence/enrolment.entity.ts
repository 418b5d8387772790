import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { EnrolmentState } from '../domain/enrolment/enrolment.js';

/** A supplier's membership of one programme; the programme owns it, the supplier is its counterparty. */
@Entity('enrolment')
export class EnrolmentEntity implements Stateful<EnrolmentState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') programmeId!: string;
  @Column('uuid') waveId!: string;
  @Column('uuid') invitationId!: string;
  @Column('uuid') listedSupplierId!: string;
  @Column('text') supplierName!: string;
  @Column('text') programmeName!: string;
  @Column('text') buyerName!: string;
  @Column('text') country!: string;
  @Column('text') zone!: string;
  @Column('text', { nullable: true }) town!: string | null;
  @Column('text', { nullable: true }) sectorCode!: string | null;
  @Column('text', { nullable: true }) sectorGroup!: string | null;
  @Column('text', { nullable: true }) sizeTier!: string | null;
  @Column('text', { nullable: true }) sizeClass!: string | null;
  @Column('text', { nullable: true }) sizeRule!: string | null;
  /** A check of the company's identity is under way. */
  @Column('boolean', { default: false }) identityHold!: boolean;
  /** Where assistance stands, in one word, for lists. */
  @Column('text', { default: 'NOT_ASSIGNED' }) trackStatus!: string;
  @Column('text') state!: EnrolmentState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
