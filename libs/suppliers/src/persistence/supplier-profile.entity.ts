import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a supplier says of itself; one record, however many buyers: its id is the organisation's. */
@Entity('supplier_profile')
export class SupplierProfileEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text', { nullable: true }) legalName!: string | null;
  @Column('text') country!: string;
  @Column('text', { nullable: true }) taxScheme!: string | null;
  @Column('text', { nullable: true }) taxId!: string | null;
  @Column('text', { nullable: true }) taxDisplay!: string | null;
  @Column('text', { nullable: true }) taxDoor!: string | null;
  @Column('text', { nullable: true }) sectorCode!: string | null;
  @Column('int', { nullable: true }) workers!: number | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) sales!: string | null;
  @Column('text', { nullable: true }) salesCurrency!: string | null;
  @Column('int', { nullable: true }) salesYear!: number | null;
  @Column('text', { nullable: true }) ownerName!: string | null;
  @Column('text', { nullable: true }) privacyTextVersion!: string | null;
  @Column('timestamptz', { nullable: true }) privacyConsentAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}

/** A physical place of the supplier. */
@Entity('site')
export class SiteEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') name!: string;
  @Column('text') town!: string;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text') country!: string;
  @Column('text') zone!: string;
  @Column('int', { default: 1 }) version!: number;
}
