import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable } from './owned-table.js';

/** Messages to people: one row each, with a key that makes a second one impossible. */
export class Notifications202611220400 implements MigrationInterface {
  name = 'Notifications2026112204000'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notification');
  }
}

const up = [
  `create table notification (
    id uuid not null,
    owner_org_id uuid not null,
    dedupe_key text not null,
    kind text not null,
    recipient_email text not null,
    locale text not null,
    template_version int not null,
    ids jsonb not null,
    state text not null default 'pending',
    message_id text not null,
    attempts int not null default 0,
    claimed_at timestamptz,
    sent_at timestamptz,
    server_answer text,
    subject text,
    body text,
    created_at timestamptz not null,
    constraint pk_notification primary key (id),
    constraint ck_notification_state check (state in ('pending', 'sending', 'sent', 'unknown', 'failed', 'suppressed'))
  )`,
  `comment on column notification.body is 'what was sent, with links and codes cut out'`,
  `create unique index ux_notification_dedupe on notification (owner_org_id, dedupe_key)`,
  `create index ix_notification_created on notification (owner_org_id, created_at desc, id)`,
  ...ownedTable({ table: 'notification', group: 'notification' }),
];
