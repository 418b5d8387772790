import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { Grade } from '#scoring/domain';
import type { AnswerKind, KeptAnswer, KeptValue } from '../domain/answer.js';
import type { DiagnosticState } from '../domain/diagnostic.js';
import type { GapStatus } from '../domain/gap.js';

/** A self-assessment and what follows from it, in one programme. */
@Entity('diagnostic')
export class DiagnosticEntity implements Stateful<DiagnosticState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('text') modelRef!: string;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  /** The assigned adviser, while assigned. */
  @Column('uuid', { nullable: true }) adviserOrgId!: string | null;
  @Column('uuid', { nullable: true }) adviserPersonId!: string | null;
  /** Questions that the adviser opened again; null where all are open, or none. */
  @Column('text', { array: true, nullable: true }) reopened!: string[] | null;
  /** Last day of what has to be done in this state. */
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('text', { nullable: true }) baseline!: string | null;
  @Column('text', { nullable: true }) summary!: string | null;
  /** Agreed by silence. */
  @Column('boolean', { default: false }) isTacit!: boolean;
  @Column('text') state!: DiagnosticState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

/** One version of a supplier's answer to one question; versions are only ever added. */
@Entity('answer')
export class AnswerEntity implements KeptAnswer {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') indicator!: string;
  @Column('text') kind!: AnswerKind;
  @Column('jsonb', { nullable: true }) value!: KeptValue | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') grade!: Grade;
  @Column('date', { nullable: true }) proofOn!: string | null;
  @Column('date', { nullable: true }) validUntil!: string | null;
  @Column('uuid', { nullable: true }) evidenceId!: string | null;
  /** The verified action that made this answer; null for what the supplier said. */
  @Column('uuid', { nullable: true }) actionId!: string | null;
  @Column('int', { nullable: true }) dataQuality!: number | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('date') answeredOn!: string;
  @Column('timestamptz') answeredAt!: Date;
  @Column('int') version!: number;
}

/** A gap of a diagnostic; the programme owns it with the diagnostic. */
@Entity('gap')
export class GapEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') diagnosticId!: string;
  @Column('text') indicator!: string;
  @Column('text') theme!: string;
  @Column('int') severity!: number;
  @Column('text', { default: 'SUGGESTED' }) status!: GapStatus;
  /** What the answers suggested, once an adviser changed it. */
  @Column('int', { nullable: true }) suggestedSeverity!: number | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) judgedBy!: string | null;
  @Column('timestamptz', { nullable: true }) judgedAt!: Date | null;
  @Column('timestamptz') suggestedAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
