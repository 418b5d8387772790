import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable } from './owned-table.js';
import { personalTable } from './personal-table.js';

/** Organisations, people, what they do for an organisation, and how they prove who they are (docs/adr/0008). */
export class Identity202611220200 implements MigrationInterface {
  name = 'Identity2026112202000'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`drop table ${table}`);
  }
}

const tables = [
  'organisation',
  'person',
  'membership',
  'credential',
  'second_factor',
  'session',
  'login_code',
  'machine_client',
];

const notASupplier = `current_role_code() = 'AM' and kind <> 'SUPPLIER'`;
const ofAdministeredOrg = `current_role_code() = 'AM' and exists (select 1 from organisation o where o.id = membership.owner_org_id and o.kind <> 'SUPPLIER')`;
const ownPerson = 'person_id = (select current_actor())';

const up = [
  `create table organisation (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    kind text not null,
    name text not null,
    country text not null,
    is_demo boolean not null default false,
    version int not null default 1,
    created_at timestamptz not null,
    constraint pk_organisation primary key (id),
    constraint ck_organisation_owner check (owner_org_id = id),
    constraint ck_organisation_kind check (kind in ('PLATFORM', 'BUYER', 'PUBLIC_BUYER', 'AGENCY', 'SUPPLIER', 'CP_CENTRE', 'VERIFIER', 'LENDER', 'ASSOCIATION', 'AUTHORITY', 'DONOR', 'MEDIATOR'))
  )`,
  `comment on column organisation.is_demo is 'invented for the demonstration'`,
  // The administrator keeps organisations and their users, but has no list of the suppliers (V14).
  ...ownedTable({ table: 'organisation', group: 'identity', alsoRead: [notASupplier], alsoInsert: [notASupplier] }),

  `create table person (
    id uuid not null default gen_random_uuid(),
    email text not null,
    email_hash text not null,
    name text not null,
    locale text not null default 'es',
    version int not null default 1,
    created_at timestamptz not null,
    constraint pk_person primary key (id),
    constraint ck_person_locale check (locale in ('es', 'en'))
  )`,
  `create unique index ux_person_email on person (email_hash)`,
  ...personalTable(
    'person',
    'id = (select current_actor()) or email_hash = (select door_hash())',
    'select, insert, update',
  ),

  `create table membership (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    person_id uuid not null,
    role text not null,
    person_name text not null,
    starts_at timestamptz not null,
    ends_at timestamptz,
    version int not null default 1,
    constraint pk_membership primary key (id),
    constraint fk_membership_organisation foreign key (owner_org_id) references organisation (id),
    constraint fk_membership_person foreign key (person_id) references person (id),
    constraint ck_membership_role check (role in ('SO','SP','AD','VE','SA','SL','PM','AO','CM','VA','AU','LA','LM','DO','ME','AM','ST'))
  )`,
  `create unique index ux_membership on membership (owner_org_id, person_id, role) where ends_at is null`,
  `create index ix_membership_person on membership (person_id)`,
  ...ownedTable({
    table: 'membership',
    group: 'identity',
    alsoRead: [ownPerson, ofAdministeredOrg],
    alsoInsert: [ofAdministeredOrg],
    alsoUpdate: [ofAdministeredOrg],
  }),

  `create table credential (
    person_id uuid not null,
    password_hash text not null,
    changed_at timestamptz not null,
    failed_attempts int not null default 0,
    locked_until timestamptz,
    constraint pk_credential primary key (person_id),
    constraint fk_credential_person foreign key (person_id) references person (id)
  )`,
  ...personalTable('credential', ownPerson, 'select, insert, update'),

  `create table second_factor (
    person_id uuid not null,
    secret text not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0,
    constraint pk_second_factor primary key (person_id),
    constraint fk_second_factor_person foreign key (person_id) references person (id)
  )`,
  `comment on column second_factor.last_step is 'the newest 30 second step that was used: a code works once'`,
  ...personalTable('second_factor', ownPerson, 'select, insert, update'),

  `create table session (
    id uuid not null default gen_random_uuid(),
    token_hash text not null,
    person_id uuid not null,
    membership_id uuid not null,
    org_id uuid not null,
    kind text not null,
    second_factor_at timestamptz,
    step_up_at timestamptz,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    idle_seconds int not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    user_agent text,
    constraint pk_session primary key (id),
    constraint fk_session_membership foreign key (membership_id) references membership (id),
    constraint ck_session_kind check (kind in ('BROWSER', 'MACHINE'))
  )`,
  `create unique index ux_session_token on session (token_hash)`,
  `create index ix_session_person on session (person_id) where ended_at is null`,
  ...personalTable('session', `${ownPerson} or token_hash = (select door_hash())`, 'select, insert, update'),

  `create table login_code (
    id uuid not null default gen_random_uuid(),
    email_hash text not null,
    email text not null,
    locale text not null,
    code_sealed text not null,
    purpose text not null,
    attempts int not null default 0,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint pk_login_code primary key (id)
  )`,
  `create index ix_login_code_email on login_code (email_hash, expires_at)`,
  ...personalTable('login_code', 'email_hash = (select door_hash())', 'select, insert, update'),

  `create table machine_client (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    membership_id uuid not null,
    name text not null,
    secret_hash text not null,
    scopes text not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    version int not null default 1,
    constraint pk_machine_client primary key (id),
    constraint fk_machine_client_membership foreign key (membership_id) references membership (id)
  )`,
  `create unique index ux_machine_client_secret on machine_client (secret_hash)`,
  ...ownedTable({
    table: 'machine_client',
    group: 'identity',
    alsoRead: ['secret_hash = (select door_hash())'],
    alsoUpdate: ['secret_hash = (select door_hash())'],
  }),
];
