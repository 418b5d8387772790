import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A buyer's or agency's programme. */
@Entity('programme')
export class ProgrammeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') name!: string;
  @Column('text') ownerName!: string;
  @Column('boolean', { default: false }) isDemo!: boolean;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

/** A programme in one country, with what it may ask of a supplier there. */
@Entity('country_programme')
export class CountryProgrammeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') programmeId!: string;
  @Column('text') country!: string;
  @Column('int', { default: 120 }) burdenMinutes!: number;
  @Column('int', { default: 1 }) version!: number;
}

/** A set of invitations with a deadline. */
@Entity('wave')
export class WaveEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') programmeId!: string;
  @Column('text') name!: string;
  @Column('date') deadlineOn!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
