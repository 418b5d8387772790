import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageState } from '../domain/message-state.js';

/** One message to one address. */
@Entity('notification')
export class NotificationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') dedupeKey!: string;
  @Column('text') kind!: string;
  @Column('text') recipientEmail!: string;
  @Column('text') locale!: 'es' | 'en';
  @Column('int') templateVersion!: number;
  @Column('jsonb') ids!: Record<string, string>;
  @Column('text', { default: 'pending' }) state!: MessageState;
  @Column('text') messageId!: string;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('timestamptz', { nullable: true }) claimedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('text', { nullable: true }) serverAnswer!: string | null;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text', { nullable: true }) body!: string | null;
  @Column('timestamptz') createdAt!: Date;
}
