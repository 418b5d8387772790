import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's password, as argon2id hash, and how often it was missed of late. */
@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn('uuid') personId!: string;
  @Column('text') passwordHash!: string;
  @Column('timestamptz') changedAt!: Date;
}

/** A person's authenticator app: the shared secret (sealed) and the newest time step that was used. */
@Entity('second_factor')
export class SecondFactorEntity {
  @PrimaryColumn('uuid') personId!: string;
  @Column('text') secret!: string;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('bigint', { default: 0 }) lastStep!: string;
}
