import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type {
  Answer,
  Breakdown,
  PublicationCause,
  ScoreState,
  ShownParts,
  SupplierScore,
  SupplierTraits,
} from '../domain/index.js';

/** What a score was computed from: the answers as the score reads them, and the rows they came from. */
export interface KeptInputs {
  readonly answers: readonly Answer[];
  readonly sources: readonly { readonly id: string; readonly version: number }[];
}

/** A score with all that explains it, the supplier's alone; rows are only ever added. */
@Entity('score_snapshot')
export class ScoreSnapshotEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') modelRef!: string;
  @Column('text') modelHash!: string;
  @Column('int') engine!: number;
  @Column('date') asOf!: string;
  @Column('text') inputHash!: string;
  @Column('jsonb') traits!: SupplierTraits;
  @Column('jsonb') inputs!: KeptInputs;
  /** Numbers at six decimals (method guide 1). */
  @Column('jsonb') result!: { readonly score: SupplierScore; readonly breakdown: Breakdown };
  @Column('int') scoreHundredths!: number;
  @Column('timestamptz') createdAt!: Date;
}

/** When a programme reads which score of an enrolment. */
@Entity('score_publication')
export class ScorePublicationEntity implements Stateful<ScoreState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') programmeId!: string;
  @Column('uuid') snapshotId!: string;
  @Column('text') cause!: PublicationCause;
  @Column('text') period!: string;
  @Column('date') dueOn!: string;
  @Column('timestamptz', { nullable: true }) agreedAt!: Date | null;
  @Column('text') state!: ScoreState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('int', { default: 1 }) version!: number;
}

/** What a programme reads of a score: parts by theme, never an answer. Rows are only ever added. */
@Entity('published_score')
export class PublishedScoreEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') counterpartyOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') programmeId!: string;
  @Column('uuid') snapshotId!: string;
  @Column('int') seq!: number;
  @Column('text') cause!: PublicationCause;
  @Column('text') period!: string;
  @Column('date') asOf!: string;
  @Column('text') modelRef!: string;
  @Column('text') country!: string;
  @Column('text') sectorGroup!: string;
  @Column('text') sizeTier!: string;
  @Column('text') status!: string;
  @Column('text') level!: string;
  @Column('int') scoreHundredths!: number;
  @Column('int') shownTenths!: number;
  @Column('int', { nullable: true }) coreTenths!: number | null;
  @Column('int') confidenceMicros!: number;
  @Column('double precision') standardError!: number;
  @Column('int', { nullable: true }) changeTenths!: number | null;
  @Column('boolean', { nullable: true }) changeClear!: boolean | null;
  @Column('jsonb') parts!: ShownParts;
  @Column('timestamptz') publishedAt!: Date;
}
