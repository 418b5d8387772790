import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccreditationKind, Competence } from '../domain/index.js';

/** What a programme learns of a person to whom it was given the code; the person's organisation owns it. */
@Entity('roster_card')
export class RosterCardEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') personId!: string;
  @Column('text') personName!: string;
  @Column('text') organisationName!: string;
  @Column('text') role!: 'AD' | 'VE';
  @Column('text') doorHash!: string;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz') createdAt!: Date;
}

/** A person of a centre or verifier on a programme's roster; the programme's alone. */
@Entity('accreditation')
export class AccreditationEntity implements Competence {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') kind!: AccreditationKind;
  @Column('uuid') personId!: string;
  @Column('text') personName!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') organisationName!: string;
  @Column('text', { array: true }) tracks!: string[];
  @Column('text', { array: true }) sectors!: string[];
  @Column('text', { array: true }) countries!: string[];
  @Column('text', { array: true }) languages!: string[];
  @Column('int') maxKm!: number;
  @Column('date') validFrom!: string;
  @Column('date') validUntil!: string;
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('text', { nullable: true }) endReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

/** Hours of advice that an accredited person has for a programme in a quarter. */
@Entity('adviser_hours')
export class AdviserHoursEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') accreditationId!: string;
  @Column('text') quarter!: string;
  @Column('numeric', { precision: 9, scale: 2 }) total!: string;
  @Column('numeric', { precision: 9, scale: 2, default: 0 }) reserved!: string;
  @Column('numeric', { precision: 9, scale: 2, default: 0 }) used!: string;
  @Column('int', { default: 1 }) version!: number;
}

/** Hours set apart for one assignment or track; visits draw from them. */
@Entity('hour_reservation')
export class HourReservationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') enrolmentId!: string;
  @Column('uuid') adviserHoursId!: string;
  @Column('uuid') subjectId!: string;
  @Column('numeric', { precision: 9, scale: 2 }) reserved!: string;
  @Column('numeric', { precision: 9, scale: 2, default: 0 }) used!: string;
  @Column('timestamptz', { nullable: true }) releasedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
}
