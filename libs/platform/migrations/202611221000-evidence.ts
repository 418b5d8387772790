import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable } from './owned-table.js';

/** Files that a supplier gives as proof of what it answered (domain guide 5.6); never changed, only added. */
export class Evidence202611221000 implements MigrationInterface {
  name = 'Evidence2026112210000'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table answer drop column evidence_id');
    await runner.query('drop table evidence_item');
  }
}

const up = [
  `create table evidence_item (
    id uuid not null,
    owner_org_id uuid not null,
    kind text not null,
    file_name text not null,
    media_type text not null,
    sha256 text not null,
    content bytea not null,
    issued_on date not null,
    valid_until date,
    created_by uuid,
    created_at timestamptz not null,
    constraint pk_evidence_item primary key (id),
    constraint ck_evidence_item_kind check (kind in ('document', 'photo', 'certificate')),
    constraint ck_evidence_item_dates check (valid_until >= issued_on)
  )`,
  `comment on table evidence_item is 'given as proof and not analysed by a scanner; the state machine of domain guide 5.6 comes with its review'`,
  `create unique index ux_evidence_item_file on evidence_item (owner_org_id, sha256)`,
  `alter table evidence_item alter column content set storage external`,
  ...ownedTable({ table: 'evidence_item', group: 'evidence', commands: ['insert'] }),
  `create trigger evidence_item_append_only before update or delete on evidence_item for each row execute function refuse_change()`,
  `alter table answer add column evidence_id uuid constraint fk_answer_evidence references evidence_item (id)`,
  `comment on column answer.evidence_id is 'the file that gives the answer its grade; null for what was only said'`,
];
