import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of the buyer's own list; nothing in it was said by the supplier. */
@Entity('listed_supplier')
export class ListedSupplierEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') programmeId!: string;
  @Column('text') name!: string;
  @Column('text') nameFolded!: string;
  @Column('text') country!: string;
  @Column('text', { nullable: true }) taxScheme!: string | null;
  @Column('text', { nullable: true }) taxId!: string | null;
  @Column('text', { nullable: true }) taxDisplay!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) contactName!: string | null;
  @Column('text', { nullable: true }) town!: string | null;
  @Column('text', { default: '' }) townFolded!: string;
  @Column('text', { nullable: true }) sectorCode!: string | null;
  @Column('text', { nullable: true }) sectorText!: string | null;
  @Column('int', { nullable: true }) workers!: number | null;
  @Column('text', { nullable: true }) category!: string | null;
  @Column('numeric', { precision: 22, scale: 6, nullable: true }) spend!: string | null;
  @Column('text', { nullable: true }) spendCurrency!: string | null;
  @Column('text', { nullable: true }) vendorNumber!: string | null;
  @Column('text') source!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') changedAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

/** A word of a list row, to search by. */
@Entity('listed_supplier_token')
export class ListedSupplierTokenEntity {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') programmeId!: string;
  @Column({ type: 'text', collation: 'C' }) token!: string;
  @Column('uuid') listedSupplierId!: string;
}
