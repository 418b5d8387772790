import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MemberRole } from '../domain/roles.js';

/** What a person does for an organisation, and until when. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') personId!: string;
  @Column('text') role!: MemberRole;
  @Column('text') personName!: string;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz', { nullable: true }) endsAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
