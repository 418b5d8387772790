import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Country } from '#countries';
import type { Stateful } from '#kernel';
import type { Remark } from '#platform';
import type { ColumnGuess } from '../domain/index.js';
import type { ImportState } from '../domain/import/import.js';

/** A file that a person sent; its content lies in chunks. */
@Entity('upload')
export class UploadEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') fileName!: string;
  @Column('int', { nullable: true }) bytes!: number | null;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
}

/** The import of one file into the buyer's list. */
@Entity('import')
export class ImportEntity implements Stateful<ImportState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') programmeId!: string;
  @Column('uuid', { nullable: true }) uploadId!: string | null;
  @Column('text') fileName!: string;
  @Column('text', { nullable: true }) country!: Country | null;
  @Column('int', { nullable: true }) headerRow!: number | null;
  @Column('jsonb', { default: [] }) columns!: readonly ColumnGuess[];
  @Column('int', { default: 1 }) revision!: number;
  @Column('text', { nullable: true }) checksum!: string | null;
  @Column('uuid') jobId!: string;
  @Column('uuid', { nullable: true }) runId!: string | null;
  @Column('timestamptz', { nullable: true }) runUntil!: Date | null;
  @Column('text') state!: ImportState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('jsonb', { nullable: true }) remark!: Remark | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
