import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from '../domain/roles.js';

/** A legal entity or institution; the owner of rows. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text') name!: string;
  @Column('text') country!: string;
  @Column('boolean', { default: false }) isDemo!: boolean;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz') createdAt!: Date;
}
