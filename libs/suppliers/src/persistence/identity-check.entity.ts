import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { EscalationCause, IdentityCheckState, Verdict } from '../domain/identity/identity-check.js';

/** An enrolment handed in with the tax id of another company; owned by the platform, asked of that company. */
@Entity('identity_check')
export class IdentityCheckEntity implements Stateful<IdentityCheckState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  /** The company that holds the id. */
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') applicantOrgId!: string;
  @Column('uuid') applicantPersonId!: string;
  @Column('text') applicantName!: string;
  @Column('text') companyName!: string;
  @Column('text', { nullable: true }) town!: string | null;
  @Column('text') taxDisplay!: string;
  @Column('text') taxDoor!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') invitationId!: string;
  @Column('int') enrolmentVersion!: number;
  @Column('text', { nullable: true }) holderName!: string | null;
  @Column('boolean', { default: false }) admitsApplicant!: boolean;
  @Column('text') country!: string;
  @Column('text') zone!: string;
  /** Key under which the door to the applicant's half of the grants was made. */
  @Column('text') keyId!: string;
  @Column('date') askedOn!: string;
  @Column('date') answerDueOn!: string;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  @Column('text') state!: IdentityCheckState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  /** Of an escalated check the cause; it stays when the check is decided. */
  @Column('text', { nullable: true }) stateReason!: EscalationCause | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

/** What a person of the platform holds true of a check. */
@Entity('identity_opinion')
export class IdentityOpinionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') checkId!: string;
  @Column('uuid') personId!: string;
  @Column('text') verdict!: Verdict;
  @Column('text') reason!: string;
  @Column('timestamptz') givenAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
