import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#platform';

/** A human being with an e-mail address, whatever organisations they act for. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text') emailHash!: string;
  @Column('text') name!: string;
  @Column('text', { default: 'es' }) locale!: Locale;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz') createdAt!: Date;
}
