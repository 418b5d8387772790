import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable, stateMachine, transitions } from './owned-table.js';

/** Files that people send, and the import of a buyer's list of suppliers: checked row by row, then applied at once. */
export class Imports202611220800 implements MigrationInterface {
  name = 'Imports2026112208000'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const STATES = ['UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED'];
const OUTCOMES = ['NEW', 'CHANGED', 'SAME', 'REJECTED', 'SET_ASIDE'];
const oneOf = (words: string[]): string => words.map((word) => `'${word}'`).join(', ');

const up = [
  // What a list says of its purchases is kept as typed: six decimals, and the currency when it is known.
  `alter table listed_supplier drop constraint ck_listed_supplier_spend`,
  `alter table listed_supplier alter column spend type numeric(22, 6)`,
  `alter table listed_supplier add constraint ck_listed_supplier_spend check (spend between 0 and 1e16 and (spend_currency is null or spend is not null))`,
  // Searched by ranges of prefixes, which only the order of bytes makes right.
  `alter table listed_supplier_token alter column token type text collate "C"`,

  `create table upload (
    id uuid not null,
    owner_org_id uuid not null,
    file_name text not null,
    bytes int,
    created_by uuid,
    created_at timestamptz not null,
    constraint pk_upload primary key (id),
    constraint ux_upload_owner unique (owner_org_id, id),
    constraint ck_upload_bytes check (bytes > 0)
  )`,
  `comment on table upload is 'a file that a person sent; its rows go when it was read, or unused after a day'`,
  `comment on column upload.bytes is 'size, once all of it has come'`,
  ...ownedTable({ table: 'upload', group: 'list', commands: ['insert', 'update', 'delete'] }),

  `create table upload_chunk (
    owner_org_id uuid not null,
    upload_id uuid not null,
    seq int not null,
    content bytea not null,
    constraint pk_upload_chunk primary key (upload_id, seq),
    constraint fk_upload_chunk_upload foreign key (owner_org_id, upload_id) references upload (owner_org_id, id)
  )`,
  `create index ix_upload_chunk_owner on upload_chunk (owner_org_id, upload_id, seq)`,
  `alter table upload_chunk alter column content set storage external`,
  `alter table upload_chunk enable row level security`,
  `alter table upload_chunk force row level security`,
  `create policy upload_chunk_own on upload_chunk for all using (owner_org_id = (select current_org())) with check (owner_org_id = (select current_org()))`,
  `grant select, insert, delete on upload_chunk to portal_app, portal_worker`,

  `create table import (
    id uuid not null,
    owner_org_id uuid not null,
    programme_id uuid not null,
    upload_id uuid,
    file_name text not null,
    country text,
    header_row int,
    columns jsonb not null default '[]',
    revision int not null default 1,
    checksum text,
    job_id uuid not null,
    run_id uuid,
    run_until timestamptz,
    state text not null,
    state_event text not null,
    state_at timestamptz not null,
    state_reason text,
    remark jsonb,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_import primary key (id),
    constraint ux_import_owner unique (owner_org_id, id),
    constraint fk_import_programme foreign key (owner_org_id, programme_id) references programme (owner_org_id, id),
    constraint ck_import_state check (state in (${oneOf(STATES)}))
  )`,
  `comment on column import.upload_id is 'the file, until its rows are read'`,
  `comment on column import.country is 'of rows that do not say it'`,
  `comment on column import.revision is 'grows with each change of columns or rows; a check that began before begins again'`,
  `comment on column import.checksum is 'of what the check said of every row: who applies names it'`,
  `comment on column import.remark is 'why it stands where it stands, when that was not wished: code and details of a sentence'`,
  `comment on column import.run_id is 'the run of the check that may write; it holds to run_until, by database time'`,
  `create index ix_import_programme on import (owner_org_id, programme_id, created_at desc)`,
  ...ownedTable({ table: 'import', group: 'list' }),
  stateMachine('import', 'import'),
  transitions('import', [
    ['', 'start', 'UPLOADED', 'owner'],
    ['UPLOADED', 'check', 'CHECKING', 'system'],
    ['UPLOADED', 'fail', 'FAILED', 'system'],
    ['CHECKING', 'fail', 'FAILED', 'system'],
    ['CHECKING', 'finish-check', 'CHECKED', 'system'],
    ['CHECKED', 'change', 'CHECKING', 'owner'],
    ['CHECKED', 'apply', 'APPLYING', 'owner'],
    ['APPLYING', 'finish', 'APPLIED', 'system'],
    ['APPLYING', 'check-again', 'CHECKING', 'system'],
  ]),

  `create table import_row (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    import_id uuid not null,
    row_number int not null,
    cells jsonb not null,
    understood jsonb not null,
    problems jsonb not null,
    outcome text not null,
    record_id uuid,
    changed jsonb not null,
    version int not null default 1,
    constraint pk_import_row primary key (id),
    constraint fk_import_row_import foreign key (owner_org_id, import_id) references import (owner_org_id, id),
    constraint ck_import_row_outcome check (outcome in (${oneOf(OUTCOMES)}))
  )`,
  `comment on column import_row.row_number is 'as a spreadsheet counts it, from 1'`,
  `comment on column import_row.cells is 'texts of the file, corrected ones in their place'`,
  `comment on column import_row.record_id is 'supplier of the own list that the row means'`,
  `create unique index ux_import_row on import_row (owner_org_id, import_id, row_number)`,
  `create index ix_import_row_outcome on import_row (owner_org_id, import_id, outcome, row_number)`,
  ...ownedTable({ table: 'import_row', group: 'list' }),
];

const down = [
  'drop table import_row',
  'drop table import',
  'drop table upload_chunk',
  'drop table upload',
  `delete from state_transition where machine = 'import'`,
  'alter table listed_supplier_token alter column token type text collate "default"',
  'alter table listed_supplier drop constraint ck_listed_supplier_spend',
  'alter table listed_supplier alter column spend type numeric(18, 2)',
  'alter table listed_supplier add constraint ck_listed_supplier_spend check (spend between 0 and 1e15 and (spend is null) = (spend_currency is null))',
];
