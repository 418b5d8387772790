import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { Assessment, ConsentKind, PreQualificationState, ShownGroup } from '../domain/index.js';

/** How a supplier knows a fact of its file. */
export type KnownBy = 'DECLARED' | 'DOCUMENT' | 'ACCOUNTANT' | 'AUDITED';

/** What a supplier agreed to; times of the database. */
@Entity('finance_consent')
export class FinanceConsentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') kind!: ConsentKind;
  @Column('uuid', { nullable: true }) lenderOrgId!: string | null;
  @Column('text', { nullable: true }) lenderName!: string | null;
  @Column('jsonb') fieldGroups!: readonly ShownGroup[];
  @Column('text') textVersion!: string;
  @Column('uuid') givenBy!: string;
  @Column('timestamptz') givenAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

/** A version of a fact of the finance file; rows are only ever added. */
@Entity('finance_fact')
export class FinanceFactEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') fact!: string;
  /** Canonical text of the fact's type. */
  @Column('text') value!: string;
  @Column('date') asOf!: string;
  @Column('text') knownBy!: KnownBy;
  @Column('uuid', { nullable: true }) evidenceId!: string | null;
  @Column('uuid') declaredBy!: string;
  @Column('timestamptz') declaredAt!: Date;
  @Column('int') version!: number;
}

/** The supplier's pre-qualification over all products. */
@Entity('pre_qualification')
export class PreQualificationEntity implements Stateful<PreQualificationState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('jsonb', { nullable: true }) assessment!: Assessment | null;
  @Column('text', { nullable: true }) inputHash!: string | null;
  @Column('timestamptz', { nullable: true }) evaluatedAt!: Date | null;
  @Column('date', { nullable: true }) validUntil!: string | null;
  @Column('text') state!: PreQualificationState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
