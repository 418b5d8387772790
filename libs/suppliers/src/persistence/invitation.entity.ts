import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { Locale } from '#platform';
import type { InvitationState } from '../domain/invitation/invitation.js';

/** An invitation to one supplier of the list, and the life of its link. */
@Entity('invitation')
export class InvitationEntity implements Stateful<InvitationState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid', { nullable: true }) counterpartyOrgId!: string | null;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') programmeId!: string;
  @Column('uuid') waveId!: string;
  @Column('uuid') listedSupplierId!: string;
  @Column('text') supplierName!: string;
  @Column('text') programmeName!: string;
  @Column('text') buyerName!: string;
  @Column('text') country!: string;
  @Column('text') zone!: string;
  @Column('text', { nullable: true }) taxDoor!: string | null;
  @Column('text') email!: string;
  @Column('text') locale!: Locale;
  @Column('text') keyId!: string;
  @Column('int') nonce!: number;
  @Column('text') doorHash!: string;
  @Column('date') expiresOn!: string;
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  @Column('int', { default: 0 }) sentTimes!: number;
  @Column('text') state!: InvitationState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
