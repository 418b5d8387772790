import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a closed package found of an action: that the change exists, or what it saved over a period. */
@Entity('verified_result')
export class VerifiedResultEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') programmeOrgId!: string;
  @Column('uuid') actionId!: string;
  @Column('uuid') packageId!: string;
  @Column('text') kind!: 'IMPLEMENTATION' | 'PERFORMANCE';
  @Column('date') foundOn!: string;
  @Column('text', { nullable: true }) resource!: string | null;
  @Column('text', { nullable: true }) resourceUnit!: string | null;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) quantity!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) money!: string | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('date', { nullable: true }) periodStart!: string | null;
  @Column('date', { nullable: true }) periodEnd!: string | null;
  @Column('text') method!: string;
  @Column('text') verifierName!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) endedCause!: 'RE_VERIFIED' | 'ANNULLED' | null;
  @Column('int', { default: 1 }) version!: number;
}

/** A closed package that proved wrong: ended by two persons, the programme's manager and a mediator. */
@Entity('annulment')
export class AnnulmentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') packageId!: string;
  @Column('uuid') mediatorOrgId!: string;
  @Column('text') reason!: string;
  @Column('uuid') askedBy!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('uuid', { nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
