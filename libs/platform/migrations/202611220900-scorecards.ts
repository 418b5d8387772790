import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable, stateMachine, transitions } from './owned-table.js';

/** Gaps of a diagnostic; scores kept by the supplier, published to a programme, and ranked there. */
export class Scorecards202611220900 implements MigrationInterface {
  name = 'Scorecards2026112209000'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`drop table ${table}`);
    await runner.query(`delete from state_transition where machine = 'score'`);
  }
}

const tables = [
  'gap',
  'score_snapshot',
  'score_publication',
  'published_score',
  'ranking',
  'ranking_row',
  'ranking_token',
  'ranking_cell',
];

/** A table whose rows only the owner organisation reads and writes: no grant, so that its indexes drive (D18). */
const ownersAlone = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy ${table}_own on ${table} for all using (owner_org_id = (select current_org())) with check (owner_org_id = (select current_org()))`,
  `grant select, insert, update, delete on ${table} to portal_app, portal_worker`,
  `grant select on ${table} to portal_readonly`,
];

const FILTERS = 'country, sector_group, size_tier, level, track_status';

const up = [
  `create table gap (
    id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    enrolment_id uuid not null,
    diagnostic_id uuid not null,
    indicator text not null,
    theme text not null,
    severity int not null,
    suggested_at timestamptz not null,
    version int not null default 1,
    constraint pk_gap primary key (id),
    constraint fk_gap_diagnostic foreign key (diagnostic_id) references diagnostic (id),
    constraint ck_gap_severity check (severity between 1 and 3)
  )`,
  `comment on table gap is 'distance between practice found and expected; suggested when the self-assessment is handed in'`,
  `create unique index ux_gap_indicator on gap (diagnostic_id, indicator)`,
  `create index ix_gap_owner on gap (owner_org_id, enrolment_id)`,
  `create index ix_gap_counterparty on gap (counterparty_org_id, diagnostic_id)`,
  ...ownedTable({ table: 'gap', group: 'diagnostic', counterparty: true, enrolment: 'enrolment_id', facts: false }),

  `create table score_snapshot (
    id uuid not null,
    owner_org_id uuid not null,
    model_ref text not null,
    model_hash text not null,
    engine int not null,
    as_of date not null,
    input_hash text not null,
    traits jsonb not null,
    inputs jsonb not null,
    result jsonb not null,
    score_hundredths int not null,
    created_at timestamptz not null,
    constraint pk_score_snapshot primary key (id),
    constraint ck_score_snapshot_score check (score_hundredths between 0 and 10000)
  )`,
  `comment on table score_snapshot is 'a score with all that explains it, the supplier''s alone; the same day, model and inputs are kept once'`,
  `comment on column score_snapshot.input_hash is 'SHA-256 over ids, versions, grades and dates of the answers, and what of the supplier decides the weights'`,
  `create unique index ux_score_snapshot_inputs on score_snapshot (owner_org_id, as_of, model_hash, input_hash)`,
  ...ownedTable({ table: 'score_snapshot', group: 'score-snapshot', commands: ['insert'] }),
  `create trigger score_snapshot_append_only before update or delete on score_snapshot for each row execute function refuse_change()`,

  `create table score_publication (
    id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    enrolment_id uuid not null,
    programme_id uuid not null,
    snapshot_id uuid not null,
    cause text not null,
    period text not null,
    due_on date not null,
    agreed_at timestamptz,
    state text not null,
    state_event text not null,
    state_at timestamptz not null,
    state_reason text,
    version int not null default 1,
    constraint pk_score_publication primary key (id),
    constraint ck_score_publication_cause check (cause in ('FIRST', 'SCORECARD')),
    constraint ck_score_publication_state check (state in ('CALCULATED', 'PUBLISHED', 'SUPERSEDED'))
  )`,
  `comment on table score_publication is 'when the programme reads which score; no figure stands here before its day'`,
  `comment on column score_publication.snapshot_id is 'row of score_snapshot, which the supplier owns'`,
  `comment on column score_publication.due_on is 'day on which the buyer reads it: five working days after the supplier was shown it'`,
  `comment on column score_publication.agreed_at is 'when the supplier agreed to an earlier day'`,
  `create unique index ux_score_publication_snapshot on score_publication (enrolment_id, snapshot_id)`,
  `create unique index ux_score_publication_waiting on score_publication (enrolment_id) where state = 'CALCULATED'`,
  `create index ix_score_publication_due on score_publication (owner_org_id, due_on, id) where state = 'CALCULATED'`,
  `create index ix_score_publication_counterparty on score_publication (counterparty_org_id, enrolment_id)`,
  ...ownedTable({
    table: 'score_publication',
    group: 'score',
    counterparty: true,
    enrolment: 'enrolment_id',
    facts: false,
  }),
  stateMachine('score_publication', 'score'),
  transitions('score', [
    ...['counterparty', 'system'].flatMap((side) => [
      ['', 'calculate', 'CALCULATED', side] as const,
      ['CALCULATED', 'publish', 'PUBLISHED', side] as const,
      ['CALCULATED', 'supersede', 'SUPERSEDED', side] as const,
      ['PUBLISHED', 'supersede', 'SUPERSEDED', side] as const,
    ]),
  ]),

  `create table published_score (
    id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    enrolment_id uuid not null,
    programme_id uuid not null,
    snapshot_id uuid not null,
    seq int not null,
    cause text not null,
    period text not null,
    as_of date not null,
    model_ref text not null,
    country text not null,
    sector_group text not null,
    size_tier text not null,
    status text not null,
    level text not null,
    score_hundredths int not null,
    shown_tenths int not null,
    core_tenths int,
    confidence_micros int not null,
    standard_error double precision not null,
    change_tenths int,
    change_clear boolean,
    parts jsonb not null,
    published_at timestamptz not null,
    constraint pk_published_score primary key (id),
    constraint ck_published_score_cause check (cause in ('FIRST', 'SCORECARD')),
    constraint ck_published_score_status check (status in ('published', 'provisional')),
    constraint ck_published_score_level check (level in ('L1', 'L2', 'L3', 'L4', 'L5')),
    constraint ck_published_score_tier check (size_tier in ('micro', 'small', 'medium')),
    constraint ck_published_score_score check (score_hundredths between 0 and 10000 and shown_tenths between 0 and 1000 and core_tenths between 0 and 1000),
    constraint ck_published_score_confidence check (confidence_micros between 0 and 100000000),
    constraint ck_published_score_error check (standard_error between 0 and 100),
    constraint ck_published_score_change check ((change_tenths is null) = (change_clear is null))
  )`,
  `comment on table published_score is 'what the programme reads of a score: parts by theme, never an answer; never changed, a newer one is added'`,
  `comment on column published_score.id is 'that of its score_publication'`,
  `comment on column published_score.seq is '1 for the first published score of the enrolment, and so on'`,
  `comment on column published_score.confidence_micros is 'confidence 0-100 at six decimals, in millionths'`,
  `comment on column published_score.standard_error is 'of the score, points, from its draws (method guide 7.2, 7.4)'`,
  `comment on column published_score.parts is 'shown parts that add up: themes, balance, lost, confidence'`,
  `create unique index ux_published_score_seq on published_score (owner_org_id, enrolment_id, seq desc)`,
  `create unique index ux_published_score_snapshot on published_score (enrolment_id, snapshot_id)`,
  `create unique index ux_published_score_period on published_score (enrolment_id, period) where cause = 'SCORECARD'`,
  `create index ix_published_score_counterparty on published_score (counterparty_org_id, enrolment_id, seq desc)`,
  ...ownedTable({
    table: 'published_score',
    group: 'score',
    counterparty: true,
    enrolment: 'enrolment_id',
    facts: false,
    commands: ['insert'],
  }),
  `create trigger published_score_append_only before update or delete on published_score for each row execute function refuse_change()`,

  `create table ranking (
    owner_org_id uuid not null,
    programme_id uuid not null,
    wanted int not null default 0,
    done int not null default 0,
    refreshed_at timestamptz,
    period text,
    published_at timestamptz,
    ranked int not null default 0,
    constraint pk_ranking primary key (owner_org_id, programme_id),
    constraint fk_ranking_programme foreign key (owner_org_id, programme_id) references programme (owner_org_id, id)
  )`,
  `comment on table ranking is 'one a programme; while wanted is above done a refresh is due'`,
  ...ownersAlone('ranking'),

  `create table ranking_row (
    owner_org_id uuid not null,
    programme_id uuid not null,
    enrolment_id uuid not null,
    supplier_org_id uuid not null,
    supplier_name text not null,
    country text not null,
    sector_code text,
    sector_group text not null,
    size_tier text not null,
    size_class text not null,
    track_status text not null,
    status text not null,
    level text,
    key_score bigint,
    key_core bigint,
    rank_score int,
    rank_core int,
    card jsonb,
    constraint pk_ranking_row primary key (owner_org_id, programme_id, enrolment_id),
    constraint fk_ranking_row_ranking foreign key (owner_org_id, programme_id) references ranking (owner_org_id, programme_id),
    constraint ck_ranking_row_status check (status in ('RANKED', 'PROVISIONAL', 'NOT_PUBLISHED')),
    constraint ck_ranking_row_tier check (size_tier in ('micro', 'small', 'medium')),
    constraint ck_ranking_row_ranked check ((status = 'RANKED') = (key_score is not null and rank_score is not null)),
    constraint ck_ranking_row_core check ((key_core is null) = (rank_core is null))
  )`,
  `comment on column ranking_row.key_score is 'shown tenths x 100000001 + confidence in millionths: score, then confidence (R18); key_core the same from the core score'`,
  `comment on column ranking_row.rank_score is 'official rank within its size tier, by the full score; rank_core among all sizes, by the core score (method guide 7.1)'`,
  `comment on column ranking_row.card is 'what a list shows of the published score'`,
  `create index ix_ranking_row_core on ranking_row (owner_org_id, programme_id, key_core desc, enrolment_id desc) include (${FILTERS}) where key_core is not null`,
  `create index ix_ranking_row_country on ranking_row (owner_org_id, programme_id, country, key_core desc, enrolment_id desc) include (sector_group, size_tier, level, track_status) where key_core is not null`,
  `create index ix_ranking_row_sector on ranking_row (owner_org_id, programme_id, sector_group, key_core desc, enrolment_id desc) include (country, size_tier, level, track_status) where key_core is not null`,
  `create index ix_ranking_row_score on ranking_row (owner_org_id, programme_id, size_tier, key_score desc, enrolment_id desc) include (country, sector_group, level, track_status) where key_score is not null`,
  `create index ix_ranking_row_apart on ranking_row (owner_org_id, programme_id, supplier_name, enrolment_id) where status <> 'RANKED'`,
  ...ownersAlone('ranking_row'),

  `create table ranking_token (
    owner_org_id uuid not null,
    programme_id uuid not null,
    token text collate "C" not null,
    enrolment_id uuid not null,
    constraint pk_ranking_token primary key (owner_org_id, programme_id, token, enrolment_id),
    constraint fk_ranking_token_row foreign key (owner_org_id, programme_id, enrolment_id) references ranking_row on delete cascade
  )`,
  `comment on table ranking_token is 'folded words of a supplier''s name and town, to search by beginnings (D18)'`,
  `create index ix_ranking_token_row on ranking_token (owner_org_id, programme_id, enrolment_id)`,
  ...ownersAlone('ranking_token'),

  `create table ranking_cell (
    owner_org_id uuid not null,
    programme_id uuid not null,
    country text not null,
    sector_group text not null,
    size_tier text not null,
    level text not null,
    track_status text not null,
    suppliers int not null,
    constraint pk_ranking_cell primary key (owner_org_id, programme_id, country, sector_group, size_tier, level, track_status),
    constraint fk_ranking_cell_ranking foreign key (owner_org_id, programme_id) references ranking (owner_org_id, programme_id)
  )`,
  `comment on table ranking_cell is 'ranked suppliers by all that the ranking is filtered by: totals and counts without counting rows'`,
  ...ownersAlone('ranking_cell'),
];
