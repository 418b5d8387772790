import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BallHolder } from '../domain/rules/rule.js';

/** Who held the ball of a subject from when to when; the newest one has no end. */
@Entity('clock_interval')
export class ClockIntervalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid', { nullable: true }) counterpartyOrgId!: string | null;
  @Column('uuid', { nullable: true }) enrolmentId!: string | null;
  @Column('text') subject!: string;
  @Column('uuid') subjectId!: string;
  @Column('text') ballHolder!: BallHolder;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** The state that the subject came to. */
  @Column('text') cause!: string;
  @Column('int', { default: 0 }) version!: number;
}
