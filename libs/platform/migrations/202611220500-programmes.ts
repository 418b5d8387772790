import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable } from './owned-table.js';

/** Programmes, the countries they run in, and the waves by which suppliers are invited. */
export class Programmes202611220500 implements MigrationInterface {
  name = 'Programmes2026112205000'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['wave', 'country_programme', 'programme']) await runner.query(`drop table ${table}`);
  }
}

const up = [
  `create table programme (
    id uuid not null,
    owner_org_id uuid not null,
    name text not null,
    owner_name text not null,
    is_demo boolean not null default false,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_programme primary key (id),
    constraint ux_programme_owner unique (owner_org_id, id)
  )`,
  ...ownedTable({ table: 'programme', group: 'programme' }),

  `create table country_programme (
    id uuid not null,
    owner_org_id uuid not null,
    programme_id uuid not null,
    country text not null,
    burden_minutes int not null default 120,
    version int not null default 1,
    constraint pk_country_programme primary key (id),
    constraint fk_country_programme_programme foreign key (owner_org_id, programme_id) references programme (owner_org_id, id),
    constraint ck_country_programme_burden check (burden_minutes between 1 and 10000)
  )`,
  `comment on column country_programme.burden_minutes is 'minutes asked of one supplier per quarter, at most (D14)'`,
  `create unique index ux_country_programme on country_programme (owner_org_id, programme_id, country)`,
  ...ownedTable({ table: 'country_programme', group: 'programme' }),

  `create table wave (
    id uuid not null,
    owner_org_id uuid not null,
    programme_id uuid not null,
    name text not null,
    deadline_on date not null,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_wave primary key (id),
    constraint fk_wave_programme foreign key (owner_org_id, programme_id) references programme (owner_org_id, id),
    constraint ux_wave_owner unique (owner_org_id, id)
  )`,
  `create index ix_wave_programme on wave (owner_org_id, programme_id, deadline_on)`,
  ...ownedTable({ table: 'wave', group: 'programme' }),
];
