import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { PackageState } from '../domain/package.js';

/** What an independent verifier looks at: claimed actions of one enrolment. */
@Entity('verification_package')
export class VerificationPackageEntity implements Stateful<PackageState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('text') supplierName!: string;
  @Column('text') country!: string;
  @Column('text') zone!: string;
  @Column('uuid', { nullable: true }) verifierOrgId!: string | null;
  @Column('uuid', { nullable: true }) verifierPersonId!: string | null;
  @Column('text', { nullable: true }) verifierName!: string | null;
  @Column('uuid', { nullable: true }) assignedBy!: string | null;
  @Column('text', { nullable: true }) method!: 'DESKTOP' | 'ON_SITE' | null;
  /** Why it has to be looked at on site; none: a desk is enough. */
  @Column('text', { array: true }) risks!: string[];
  @Column('int', { default: 0 }) rounds!: number;
  @Column('timestamptz', { nullable: true }) conflictFreeAt!: Date | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('text') state!: PackageState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

/** A part of a package. */
abstract class PackagePart {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') packageId!: string;
}

/** One action of a package with the verifier's judgement. */
@Entity('package_line')
export class PackageLineEntity extends PackagePart {
  @Column('uuid') actionId!: string;
  @Column('text') title!: string;
  @Column('boolean', { default: false }) isDuplicate!: boolean;
  @Column('text', { nullable: true }) duplicateNote!: string | null;
  @Column('text', { nullable: true }) verdict!: 'ACCEPTED' | 'REJECTED' | null;
  @Column('boolean', { default: false }) isFraud!: boolean;
  @Column('text', { nullable: true }) methodNote!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date', { nullable: true }) implementedOn!: string | null;
  @Column('text', { nullable: true }) resource!: string | null;
  @Column('text', { nullable: true }) resourceUnit!: string | null;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) quantity!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) money!: string | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('date', { nullable: true }) periodStart!: string | null;
  @Column('date', { nullable: true }) periodEnd!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

/** What the verifier holds of one file. */
@Entity('proof_verdict')
export class ProofVerdictEntity extends PackagePart {
  @Column('uuid') lineId!: string;
  @Column('uuid') actionProofId!: string;
  @Column('text') verdict!: 'ACCEPTED' | 'REFUSED';
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz') judgedAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

/** A point that the verifier raised, tied to a means of verification, and its answer. */
@Entity('package_finding')
export class PackageFindingEntity extends PackagePart {
  @Column('uuid') lineId!: string;
  @Column('text') requirement!: string;
  @Column('int') round!: number;
  @Column('text') text!: string;
  @Column('timestamptz') raisedAt!: Date;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
