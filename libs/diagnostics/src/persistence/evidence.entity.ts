import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { EvidenceState } from '../domain/evidence.js';
import type { MediaType, ProofKind } from '../domain/proof.js';

/** A file given as proof; one file may prove several answers. */
@Entity('evidence_item')
export class EvidenceItemEntity implements Stateful<EvidenceState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') kind!: ProofKind;
  @Column('text') fileName!: string;
  @Column('text') mediaType!: MediaType;
  @Column('text') sha256!: string;
  @Column('bytea', { select: false }) content!: Buffer;
  @Column('date') issuedOn!: string;
  @Column('date', { nullable: true }) validUntil!: string | null;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('text') state!: EvidenceState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
