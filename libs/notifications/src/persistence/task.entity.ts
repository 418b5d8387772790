import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BallHolder } from '../domain/rules/rule.js';

/** What somebody has to do about a subject; it belongs to the owner of the subject. */
@Entity('task')
export class TaskEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid', { nullable: true }) counterpartyOrgId!: string | null;
  @Column('uuid', { nullable: true }) enrolmentId!: string | null;
  @Column('text') kind!: string;
  /** The machine of the subject. */
  @Column('text') subject!: string;
  @Column('uuid') subjectId!: string;
  @Column('text') subjectState!: string;
  @Column('timestamptz') subjectAt!: Date;
  @Column('uuid') assigneeOrgId!: string;
  @Column('uuid', { nullable: true }) assigneePersonId!: string | null;
  @Column('text', { nullable: true }) assigneeRole!: string | null;
  @Column('text') ballHolder!: BallHolder;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('boolean', { default: false }) isDueFixed!: boolean;
  /** Whose calendar counts. */
  @Column('text') country!: string;
  @Column('text') zone!: string;
  @Column('int', { nullable: true }) minutes!: number | null;
  @Column('date', { nullable: true }) nextOn!: string | null;
  @Column('timestamptz', { nullable: true }) nextAt!: Date | null;
  @Column('date', { nullable: true }) lookedOn!: string | null;
  @Column('timestamptz', { nullable: true }) escalatedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) limitAt!: Date | null;
  @Column('uuid', { nullable: true }) escalatesTaskId!: string | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
