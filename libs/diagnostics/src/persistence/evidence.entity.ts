import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MediaType, ProofKind } from '../domain/proof.js';

/** A file given as proof; one file may prove several answers. */
@Entity('evidence_item')
export class EvidenceItemEntity {
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
  @Column('timestamptz') createdAt!: Date;
}
