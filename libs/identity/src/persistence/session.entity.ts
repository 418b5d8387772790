import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An open door for one membership; only the hash of its secret is known. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') tokenHash!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') membershipId!: string;
  @Column('uuid') orgId!: string;
  @Column('text') kind!: 'BROWSER' | 'MACHINE';
  @Column('uuid', { nullable: true }) machineClientId!: string | null;
  @Column('timestamptz', { nullable: true }) secondFactorAt!: Date | null;
  @Column('timestamptz', { nullable: true }) stepUpAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastSeenAt!: Date;
  @Column('int') idleSeconds!: number;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) userAgent!: string | null;
}

/** A six-digit code sent to an address, good once and for ten minutes. */
@Entity('login_code')
export class LoginCodeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') emailHash!: string;
  @Column('text') email!: string;
  @Column('text') locale!: string;
  @Column('text') codeSealed!: string;
  @Column('text') purpose!: string;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}

/** A program that reads for an organisation while who made it works there: its secret buys short-lived tokens. */
@Entity('machine_client')
export class MachineClientEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') membershipId!: string;
  @Column('text') name!: string;
  @Column('text') secretHash!: string;
  @Column('text') scopes!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
