import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable, stateMachine, transitions } from './owned-table.js';

/** Lenders' products; a supplier's finance file, consents and pre-qualification; what of it a lender may read, and read. */
export class Finance202611221240 implements MigrationInterface {
  name = 'Finance2026112212400'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`drop table ${table}`);
    await runner.query('drop function finance_product_is_fixed()');
    await runner.query(`delete from state_transition where machine in ('finance-product', 'pre-qualification')`);
  }
}

const tables = [
  'finance_product',
  'finance_consent',
  'finance_fact',
  'pre_qualification',
  'applicant',
  'applicant_product',
  'finance_access',
];

/** The finance file: its owner's rows alone, and of its people only the owner of the company and its jobs (D4). */
const FILE = `owner_org_id = (select current_org()) and (select current_role_code()) in ('SO', 'SY')`;

const secured = (table: string, commands: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `grant ${commands} on ${table} to portal_app, portal_worker`,
  `grant select on ${table} to portal_readonly`,
];

const financeFile = (table: string, commands: string): string[] => [
  ...secured(table, commands),
  `create policy ${table}_own on ${table} for all using (${FILE}) with check (${FILE})`,
];

/** A lender reads a shown row through the grant that the consent wrote, and no longer than that. */
const shown = (table: string, column: string): string =>
  `exists (select 1 from live_grant g where g.scope = 'record' and g.field_group = 'pre-qualification' and g.subject_id = ${table}.${column} and g.owner_org_id = ${table}.owner_org_id)`;

const shownTable = (table: string, column: string): string[] => [
  ...secured(table, 'select, insert, delete'),
  `create policy ${table}_select on ${table} for select using ((${FILE}) or (${shown(table, column)}))`,
  `create policy ${table}_insert on ${table} for insert with check (${FILE})`,
  `create policy ${table}_delete on ${table} for delete using (${FILE})`,
];

const STATES = ['NOT_EVALUATED', 'INSUFFICIENT_DATA', 'NOT_YET', 'PRE_QUALIFIED', 'EXPIRED', 'SUSPENDED'];
const EVALUATED = STATES.slice(1);
const evaluations = [
  ['lack', 'INSUFFICIENT_DATA'],
  ['refuse', 'NOT_YET'],
  ['qualify', 'PRE_QUALIFIED'],
] as const;

const up = [
  `create table finance_product (
    id uuid not null,
    owner_org_id uuid not null,
    lender_name text not null,
    code text not null,
    edition int not null,
    terms jsonb not null,
    state text not null,
    state_event text not null,
    state_at timestamptz not null,
    state_reason text,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_finance_product primary key (id),
    constraint ck_finance_product_state check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    constraint ck_finance_product_edition check (edition > 0)
  )`,
  `comment on table finance_product is 'an edition of what a lender offers, with its rules as data; published ones are read by every organisation'`,
  `create unique index ux_finance_product_edition on finance_product (owner_org_id, code, edition)`,
  `create index ix_finance_product_published on finance_product (id) where state = 'PUBLISHED'`,
  ...ownedTable({ table: 'finance_product', group: 'finance-product', alsoRead: [`state = 'PUBLISHED'`] }),
  `create function finance_product_is_fixed() returns trigger language plpgsql as $$
    begin
      if (new.lender_name, new.code, new.edition, new.terms) is distinct from (old.lender_name, old.code, old.edition, old.terms) then
        raise exception 'PRODUCT_IS_FIXED' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger finance_product_fixed before update on finance_product for each row execute function finance_product_is_fixed()`,
  stateMachine('finance_product', 'finance-product'),
  transitions('finance-product', [
    ['', 'define', 'DRAFT', 'owner'],
    ['DRAFT', 'publish', 'PUBLISHED', 'owner'],
    ['DRAFT', 'retire', 'RETIRED', 'owner'],
    ['PUBLISHED', 'retire', 'RETIRED', 'owner'],
  ]),

  `create table finance_consent (
    id uuid not null,
    owner_org_id uuid not null,
    kind text not null,
    lender_org_id uuid,
    lender_name text,
    field_groups jsonb not null,
    text_version text not null,
    given_by uuid not null,
    given_at timestamptz not null,
    ends_at timestamptz not null,
    revoked_at timestamptz,
    constraint pk_finance_consent primary key (id),
    constraint ck_finance_consent_kind check (kind in ('EVALUATE', 'SHOW_PREQUALIFICATION')),
    constraint ck_finance_consent_lender check ((kind = 'EVALUATE') = (lender_org_id is null)),
    constraint ck_finance_consent_days check (ends_at <= given_at + interval '181 days')
  )`,
  `comment on table finance_consent is 'what a supplier agreed to, in which words and until when; times of the database, as of the grant that it opens'`,
  `create unique index ux_finance_consent_live on finance_consent (owner_org_id, kind, lender_org_id) nulls not distinct where revoked_at is null`,
  ...financeFile('finance_consent', 'select, insert, update'),
  `create trigger finance_consent_identity before update on finance_consent for each row execute function row_identity_is_fixed()`,

  `create table finance_fact (
    id uuid not null,
    owner_org_id uuid not null,
    fact text not null,
    value text not null,
    as_of date not null,
    known_by text not null,
    evidence_id uuid,
    declared_by uuid not null,
    declared_at timestamptz not null,
    version int not null,
    constraint pk_finance_fact primary key (id),
    constraint fk_finance_fact_evidence foreign key (evidence_id) references evidence_item (id),
    constraint ck_finance_fact_known check (known_by in ('DECLARED', 'DOCUMENT', 'ACCOUNTANT', 'AUDITED'))
  )`,
  `comment on table finance_fact is 'the finance file: every version of what a supplier said of its finances; the newest counts'`,
  `create unique index ux_finance_fact_version on finance_fact (owner_org_id, fact, version)`,
  ...financeFile('finance_fact', 'select, insert'),
  `create trigger finance_fact_append_only before update or delete on finance_fact for each row execute function refuse_change()`,

  `create table pre_qualification (
    id uuid not null,
    owner_org_id uuid not null,
    assessment jsonb,
    input_hash text,
    evaluated_at timestamptz,
    valid_until date,
    state text not null,
    state_event text not null,
    state_at timestamptz not null,
    state_reason text,
    version int not null default 1,
    constraint pk_pre_qualification primary key (id),
    constraint ck_pre_qualification_state check (state in (${STATES.map((state) => `'${state}'`).join(', ')})),
    constraint ck_pre_qualification_valid check (state <> 'PRE_QUALIFIED' or valid_until is not null)
  )`,
  `comment on table pre_qualification is 'an estimate and no approval of credit; one a supplier, over all products'`,
  `comment on column pre_qualification.input_hash is 'SHA-256 over facts, ages, editions of products and rules; the same inputs are evaluated once'`,
  `create unique index ux_pre_qualification_owner on pre_qualification (owner_org_id)`,
  ...financeFile('pre_qualification', 'select, insert, update'),
  `create trigger pre_qualification_identity before update on pre_qualification for each row execute function row_identity_is_fixed()`,
  stateMachine('pre_qualification', 'pre-qualification'),
  transitions('pre-qualification', [
    ['', 'begin', 'NOT_EVALUATED', 'owner'],
    ...evaluations.flatMap(([event, to]) =>
      STATES.filter((from) => from !== to).map((from) => [from, event, to, 'system'] as const),
    ),
    ['PRE_QUALIFIED', 'expire', 'EXPIRED', 'system'],
    ['PRE_QUALIFIED', 'suspend', 'SUSPENDED', 'system'],
    ...EVALUATED.flatMap((from) =>
      ['owner', 'system'].map((side) => [from, 'withdraw', 'NOT_EVALUATED', side] as const),
    ),
  ]),

  `create table applicant (
    id uuid not null,
    owner_org_id uuid not null,
    lender_org_id uuid not null,
    grade_key text not null,
    amount_key int not null,
    supplier_name text not null,
    country text not null,
    sector_group text not null,
    size_tier text not null,
    grade text,
    amount_low numeric(18, 2),
    amount_high numeric(18, 2),
    currency text,
    detail jsonb not null,
    valid_until date not null,
    shown_at timestamptz not null,
    constraint pk_applicant primary key (id),
    constraint fk_applicant_consent foreign key (id) references finance_consent (id)
  )`,
  `comment on table applicant is 'what one lender may read of one pre-qualification, with what its list is narrowed and ordered by (D18); its id is the consent''s'`,
  `comment on column applicant.grade_key is 'grade, or Z where the consent does not show it'`,
  `comment on column applicant.amount_key is 'minus the upper end of the range in whole units of its currency; 0 where it is not shown'`,
  `create index ix_applicant_lender on applicant (lender_org_id, grade_key, amount_key, id) include (country, sector_group, currency)`,
  `create index ix_applicant_owner on applicant (owner_org_id)`,
  ...shownTable('applicant', 'id'),

  `create table applicant_product (
    applicant_id uuid not null,
    owner_org_id uuid not null,
    lender_org_id uuid not null,
    product_id uuid not null,
    constraint pk_applicant_product primary key (product_id, applicant_id),
    constraint fk_applicant_product_applicant foreign key (applicant_id) references applicant (id) on delete cascade
  )`,
  `comment on table applicant_product is 'products of the lender for which a shown supplier pre-qualifies'`,
  `create index ix_applicant_product_applicant on applicant_product (applicant_id)`,
  ...shownTable('applicant_product', 'applicant_id'),

  `create table finance_access (
    id uuid not null,
    owner_org_id uuid not null,
    lender_org_id uuid not null,
    consent_id uuid not null,
    kind text not null,
    read_on date not null,
    read_at timestamptz not null,
    constraint pk_finance_access primary key (id),
    constraint ck_finance_access_kind check (kind in ('LIST', 'DETAIL'))
  )`,
  `comment on table finance_access is 'what a lender read of a supplier: each detail, and the list once a day'`,
  `create unique index ux_finance_access_list on finance_access (consent_id, read_on) where kind = 'LIST'`,
  `create index ix_finance_access_owner on finance_access (owner_org_id, consent_id, read_at)`,
  ...secured('finance_access', 'select, insert'),
  `create policy finance_access_select on finance_access for select using (${FILE})`,
  `create policy finance_access_insert on finance_access for insert with check ((${FILE}) or (lender_org_id = (select current_org()) and ${shown('finance_access', 'consent_id')}))`,
  `create trigger finance_access_append_only before update or delete on finance_access for each row execute function refuse_change()`,
];
