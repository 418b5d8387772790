import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable, stateMachine, transitions } from './owned-table.js';

/** Diagnostics of a programme, and the supplier's answers, which are its own facts however many programmes ask. */
export class Diagnostics202611220700 implements MigrationInterface {
  name = 'Diagnostics2026112207000'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['answer', 'diagnostic']) await runner.query(`drop table ${table}`);
    await runner.query(`delete from state_transition where machine = 'diagnostic'`);
  }
}

const STATES = [
  'OPEN',
  'SUBMITTED',
  'VISIT_PLANNED',
  'VISITED',
  'DRAFT_REPORT',
  'SUPPLIER_REVIEW',
  'AGREED',
  'OUTDATED',
  'CANCELLED',
];
const OPEN_STATES = ['OPEN', 'SUBMITTED', 'VISIT_PLANNED', 'VISITED', 'DRAFT_REPORT', 'SUPPLIER_REVIEW'];

const up = [
  `create table diagnostic (
    id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    enrolment_id uuid not null,
    model_ref text not null,
    reference text,
    submitted_at timestamptz,
    state text not null,
    state_event text not null,
    state_at timestamptz not null,
    state_reason text,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_diagnostic primary key (id),
    constraint ck_diagnostic_state check (state in (${STATES.map((state) => `'${state}'`).join(', ')}))
  )`,
  `comment on column diagnostic.model_ref is 'score model whose questions are asked, id@version'`,
  `create unique index ux_diagnostic_open on diagnostic (enrolment_id) where state in (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`,
  `create index ix_diagnostic_owner on diagnostic (owner_org_id, enrolment_id)`,
  `create index ix_diagnostic_counterparty on diagnostic (counterparty_org_id)`,
  ...ownedTable({
    table: 'diagnostic',
    group: 'diagnostic',
    counterparty: true,
    enrolment: 'enrolment_id',
    facts: false,
  }),
  stateMachine('diagnostic', 'diagnostic'),
  transitions('diagnostic', [
    ['', 'open', 'OPEN', 'counterparty'],
    ['OPEN', 'submit', 'SUBMITTED', 'counterparty'],
    ['SUBMITTED', 'reopen', 'OPEN', 'grantee'],
    ['SUBMITTED', 'plan-visit', 'VISIT_PLANNED', 'grantee'],
    ['VISIT_PLANNED', 'register-visit', 'VISITED', 'grantee'],
    ['VISITED', 'draft', 'DRAFT_REPORT', 'grantee'],
    ['SUBMITTED', 'desktop', 'DRAFT_REPORT', 'grantee'],
    ['DRAFT_REPORT', 'share', 'SUPPLIER_REVIEW', 'grantee'],
    ['SUPPLIER_REVIEW', 'comment', 'DRAFT_REPORT', 'counterparty'],
    ['SUPPLIER_REVIEW', 'agree', 'AGREED', 'counterparty'],
    ['SUPPLIER_REVIEW', 'agree', 'AGREED', 'system'],
    ...OPEN_STATES.flatMap((state) => [
      [state, 'cancel', 'CANCELLED', 'system'] as const,
      [state, 'cancel', 'CANCELLED', 'owner'] as const,
    ]),
    ['AGREED', 'outdate', 'OUTDATED', 'system'],
    ['AGREED', 'outdate', 'OUTDATED', 'counterparty'],
    ['AGREED', 'outdate', 'OUTDATED', 'grantee'],
  ]),

  `create table answer (
    id uuid not null,
    owner_org_id uuid not null,
    indicator text not null,
    kind text not null,
    value jsonb,
    reason text,
    grade text not null,
    proof_on date,
    valid_until date,
    data_quality int,
    answered_by uuid,
    answered_on date not null,
    answered_at timestamptz not null,
    version int not null,
    constraint pk_answer primary key (id),
    constraint ck_answer_kind check (kind in ('VALUE', 'DONT_KNOW', 'NOT_APPLICABLE')),
    constraint ck_answer_value check ((kind = 'VALUE') = (value is not null)),
    constraint ck_answer_reason check ((kind = 'NOT_APPLICABLE') = (reason is not null)),
    constraint ck_answer_grade check (grade in ('E0', 'E1', 'E2', 'E3', 'E4')),
    constraint ck_answer_quality check (data_quality between 1 and 5)
  )`,
  `comment on column answer.answered_on is 'day of the answer in the supplier''s zone'`,
  `create unique index ux_answer_version on answer (owner_org_id, indicator, version)`,
  ...ownedTable({ table: 'answer', group: 'answer', commands: ['insert'] }),
  `create trigger answer_append_only before update or delete on answer for each row execute function refuse_change()`,
];
