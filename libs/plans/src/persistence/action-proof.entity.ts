import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProofRequirementCode } from '../domain/proof-requirements.js';

/** A file given for one of an action’s means of verification. */
@Entity('action_proof')
export class ActionProofEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') actionId!: string;
  @Column('text') requirement!: ProofRequirementCode;
  @Column('uuid') evidenceId!: string;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
}
