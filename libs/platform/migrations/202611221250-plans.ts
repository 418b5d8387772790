import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable, stateMachine, transitions } from './owned-table.js';

/**
 * Improvement plans and actions (domain guide 5.5), and who had a hand in what: the ledger by which the database keeps
 * apart those who do, approve and verify (domain guide 3.2).
 */
export class Plans202611221250 implements MigrationInterface {
  name = 'Plans2026112212500'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const PLAN_STATES = ['DRAFT', 'SUBMITTED', 'OBSERVED', 'APPROVED', 'AMENDED', 'CLOSED'];
const ACTION_STATES = [
  'IDENTIFIED',
  'PLANNED',
  'IN_PROGRESS',
  'BLOCKED',
  'DONE_CLAIMED',
  'IN_VERIFICATION',
  'RETURNED',
  'VERIFIED',
  'NOT_VERIFIED',
  'CANCELLED',
  'LAPSED',
];
const EVIDENCE_STATES = [
  'UPLOADED',
  'SCREENING',
  'QUARANTINED',
  'AVAILABLE',
  'ACCEPTED',
  'REFUSED',
  'SUPERSEDED',
  'EXPIRED',
];
const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** Columns of a record with a state machine. */
const stateOf = (table: string, states: readonly string[]): string => `
    state text not null,
    state_event text not null,
    state_at timestamptz not null,
    state_reason text,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_${table} primary key (id),
    constraint ck_${table}_state check (state in (${quoted(states)}))`;

/** What people of a side do to a row is noted as theirs; jobs have no hands. */
const noted = (table: string, kind: string, supplier: string): string[] => [
  `create trigger ${table}_duty after insert or update on ${table} for each row execute function note_duty('${kind}', '${supplier}')`,
];

const up = [
  `create table duty (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    person_id uuid not null,
    person_org_id uuid not null,
    kind text not null,
    subject text not null,
    subject_id uuid not null,
    at timestamptz not null,
    constraint pk_duty primary key (id),
    constraint ck_duty_kind check (kind in ('WROTE', 'UPLOADED', 'ADVISED', 'VISITED', 'ASSIGNED', 'VERIFIED'))
  )`,
  `comment on table duty is 'who had a hand in what of a supplier; written and read by triggers, so that nobody judges own work (S01 to S04) even past the services'`,
  `create unique index ux_duty_hand on duty (owner_org_id, person_id, kind, subject, subject_id)`,
  `create index ix_duty_person on duty (person_id, owner_org_id, at)`,
  ...ownedTable({ table: 'duty', group: 'duty', commands: [] }),
  `create policy duty_ledger on duty for all to portal_owner using (true) with check (true)`,
  `create trigger duty_append_only before update or delete on duty for each row execute function refuse_change()`,
  `create function note_duty() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if current_actor() is null or current_role_code() = 'SY' or current_org() is null then return new; end if;
      insert into duty (owner_org_id, person_id, person_org_id, kind, subject, subject_id, at)
        values ((to_jsonb(new)->>tg_argv[1])::uuid, current_actor(), current_org(), tg_argv[0], tg_table_name, new.id,
                coalesce((to_jsonb(new)->>'state_at')::timestamptz, new.created_at))
        on conflict (owner_org_id, person_id, kind, subject, subject_id) do nothing;
      return new;
    end $$`,
  `revoke execute on function note_duty() from public`,
  ...noted('evidence_item', 'UPLOADED', 'owner_org_id'),

  // Evidence gets its states (domain guide 5.6); what is in a file stays as it came.
  `drop trigger evidence_item_append_only on evidence_item`,
  `alter table evidence_item add column state text not null default 'AVAILABLE', add column state_event text not null default 'admit',
     add column state_at timestamptz, add column state_reason text, add column version int not null default 1`,
  `alter table evidence_item no force row level security`,
  `update evidence_item set state_at = created_at`,
  `alter table evidence_item force row level security`,
  `alter table evidence_item alter column state_at set not null, alter column state drop default, alter column state_event drop default,
     add constraint ck_evidence_item_state check (state in (${quoted(EVIDENCE_STATES)}))`,
  ...ownedTable({ table: 'evidence_item', group: 'evidence', commands: ['update'] }).filter((sql) =>
    sql.startsWith('create policy evidence_item_update'),
  ),
  `grant update on evidence_item to portal_app, portal_worker`,
  `create function evidence_is_fixed() returns trigger language plpgsql as $$
    begin
      if (new.kind, new.file_name, new.media_type, new.sha256, new.content, new.issued_on, new.valid_until, new.created_by, new.created_at)
         is distinct from (old.kind, old.file_name, old.media_type, old.sha256, old.content, old.issued_on, old.valid_until, old.created_by, old.created_at) then
        raise exception 'APPEND_ONLY' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger evidence_item_fixed before update on evidence_item for each row execute function evidence_is_fixed()`,
  `create trigger evidence_item_kept before delete on evidence_item for each row execute function refuse_change()`,
  stateMachine('evidence_item', 'evidence'),
  transitions('evidence', [
    ['', 'upload', 'UPLOADED', 'owner'],
    ['', 'take-over', 'AVAILABLE', 'system'],
    ['UPLOADED', 'screen', 'SCREENING', 'owner'],
    ['SCREENING', 'quarantine', 'QUARANTINED', 'owner'],
    ['SCREENING', 'admit', 'AVAILABLE', 'owner'],
    ['AVAILABLE', 'accept', 'ACCEPTED', 'system'],
    ['REFUSED', 'accept', 'ACCEPTED', 'system'],
    ['AVAILABLE', 'refuse', 'REFUSED', 'system'],
    ['AVAILABLE', 'supersede', 'SUPERSEDED', 'owner'],
    ['ACCEPTED', 'supersede', 'SUPERSEDED', 'owner'],
    ['REFUSED', 'supersede', 'SUPERSEDED', 'owner'],
    ['AVAILABLE', 'supersede', 'SUPERSEDED', 'system'],
    ['ACCEPTED', 'supersede', 'SUPERSEDED', 'system'],
    ['REFUSED', 'supersede', 'SUPERSEDED', 'system'],
    ['AVAILABLE', 'expire', 'EXPIRED', 'system'],
    ['ACCEPTED', 'expire', 'EXPIRED', 'system'],
  ]),

  `create table improvement_plan (
    id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    enrolment_id uuid not null,
    number int not null,
    ${stateOf('improvement_plan', PLAN_STATES)}
  )`,
  `comment on table improvement_plan is 'one version of a supplier''s plan in a programme'`,
  `comment on column improvement_plan.number is 'version of the plan, from 1; the row''s own version counts its changes'`,
  `create unique index ux_improvement_plan_number on improvement_plan (enrolment_id, number)`,
  `create unique index ux_improvement_plan_open on improvement_plan (enrolment_id) where state in ('DRAFT', 'SUBMITTED', 'OBSERVED')`,
  `create unique index ux_improvement_plan_approved on improvement_plan (enrolment_id) where state = 'APPROVED'`,
  `create index ix_improvement_plan_owner on improvement_plan (owner_org_id, state, state_at)`,
  `create index ix_improvement_plan_counterparty on improvement_plan (counterparty_org_id, enrolment_id)`,
  ...ownedTable({
    ...{ table: 'improvement_plan', group: 'plan', counterparty: true, enrolment: 'enrolment_id', facts: false },
  }),
  stateMachine('improvement_plan', 'plan'),
  transitions('plan', [
    ['', 'draft', 'DRAFT', 'counterparty'],
    ['', 'draft', 'DRAFT', 'grantee'],
    ['DRAFT', 'submit', 'SUBMITTED', 'counterparty'],
    ['OBSERVED', 'submit', 'SUBMITTED', 'counterparty'],
    ['SUBMITTED', 'observe', 'OBSERVED', 'owner'],
    ['SUBMITTED', 'observe', 'OBSERVED', 'grantee'],
    ['SUBMITTED', 'approve', 'APPROVED', 'owner'],
    ['SUBMITTED', 'approve', 'APPROVED', 'grantee'],
    ['APPROVED', 'amend', 'AMENDED', 'owner'],
    ['APPROVED', 'amend', 'AMENDED', 'grantee'],
    ['APPROVED', 'close', 'CLOSED', 'owner'],
    ['APPROVED', 'close', 'CLOSED', 'system'],
  ]),
  `create trigger improvement_plan_counterparty before update on improvement_plan for each row execute function counterparty_is_fixed()`,

  `create table improvement_action (
    id uuid not null,
    owner_org_id uuid not null,
    enrolment_id uuid not null,
    programme_org_id uuid not null,
    indicator text,
    measure_code text,
    track text,
    title text not null,
    currency text,
    capex numeric(14, 2),
    annual_saving numeric(14, 2),
    annual_cost numeric(14, 2),
    life_years int,
    resource text,
    resource_unit text,
    resource_per_year numeric(18, 4),
    effects jsonb not null,
    proof_requirements jsonb not null,
    responsible text,
    starts_on date,
    due_on date,
    done_on date,
    real_cost numeric(14, 2),
    returned_times int not null default 0,
    ${stateOf('improvement_action', ACTION_STATES)},
    constraint ck_improvement_action_capex check (capex >= 0 and annual_cost >= 0 and real_cost >= 0),
    constraint ck_improvement_action_life check (life_years between 1 and 50),
    constraint ck_improvement_action_dates check (due_on >= starts_on),
    constraint ck_improvement_action_planned check (
      state in ('IDENTIFIED', 'CANCELLED') or (capex is not null and annual_saving is not null and life_years is not null and due_on is not null and responsible is not null)),
    constraint ck_improvement_action_claimed check (state not in ('DONE_CLAIMED', 'IN_VERIFICATION', 'VERIFIED') or (done_on is not null and real_cost is not null))
  )`,
  `comment on column improvement_action.annual_saving is 'money a year before new running costs; may be zero or negative, which is said and not hidden'`,
  `comment on column improvement_action.effects is 'what it changes in the answers once its implementation is verified: [{indicator, value}]'`,
  `comment on column improvement_action.programme_org_id is 'owner of the programme in which it arose'`,
  `create index ix_improvement_action_owner on improvement_action (owner_org_id, enrolment_id, state)`,
  `create index ix_improvement_action_enrolment on improvement_action (enrolment_id, state)`,
  ...ownedTable({ table: 'improvement_action', group: 'action', enrolment: 'enrolment_id', facts: false }),
  stateMachine('improvement_action', 'action'),
  transitions('action', [
    ['', 'identify', 'IDENTIFIED', 'owner'],
    ['', 'identify', 'IDENTIFIED', 'grantee'],
    ['IDENTIFIED', 'plan', 'PLANNED', 'owner'],
    ['IDENTIFIED', 'plan', 'PLANNED', 'grantee'],
    ['PLANNED', 'start', 'IN_PROGRESS', 'owner'],
    ['IN_PROGRESS', 'block', 'BLOCKED', 'owner'],
    ['IN_PROGRESS', 'block', 'BLOCKED', 'grantee'],
    ['BLOCKED', 'unblock', 'IN_PROGRESS', 'owner'],
    ['BLOCKED', 'unblock', 'IN_PROGRESS', 'grantee'],
    ['IN_PROGRESS', 'claim', 'DONE_CLAIMED', 'owner'],
    ['DONE_CLAIMED', 'assign', 'IN_VERIFICATION', 'system'],
    ['IN_VERIFICATION', 'return', 'RETURNED', 'system'],
    ['RETURNED', 'answer', 'IN_VERIFICATION', 'owner'],
    ['RETURNED', 'lapse', 'NOT_VERIFIED', 'system'],
    ['IN_VERIFICATION', 'accept', 'VERIFIED', 'system'],
    ['IN_VERIFICATION', 'reject', 'NOT_VERIFIED', 'system'],
    ['NOT_VERIFIED', 'retry', 'IN_PROGRESS', 'owner'],
    ['VERIFIED', 're-verify', 'IN_VERIFICATION', 'system'],
    ['IDENTIFIED', 'cancel', 'CANCELLED', 'owner'],
    ['PLANNED', 'cancel', 'CANCELLED', 'owner'],
    ['IN_PROGRESS', 'cancel', 'CANCELLED', 'owner'],
    ['BLOCKED', 'cancel', 'CANCELLED', 'owner'],
    ['PLANNED', 'lapse', 'LAPSED', 'system'],
    ['IN_PROGRESS', 'lapse', 'LAPSED', 'system'],
    ['LAPSED', 'plan-again', 'PLANNED', 'owner'],
    ['LAPSED', 'plan-again', 'PLANNED', 'grantee'],
  ]),
  ...noted('improvement_action', 'WROTE', 'owner_org_id'),

  `create table plan_item (
    id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    enrolment_id uuid not null,
    plan_id uuid not null,
    action_id uuid not null,
    terms jsonb not null,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_plan_item primary key (id),
    constraint fk_plan_item_plan foreign key (plan_id) references improvement_plan (id)
  )`,
  `comment on column plan_item.terms is 'the action as this version of the plan holds it: money, dates and proof as exact text'`,
  `create unique index ux_plan_item_action on plan_item (plan_id, action_id)`,
  `create index ix_plan_item_action on plan_item (action_id)`,
  `create index ix_plan_item_owner on plan_item (owner_org_id, plan_id)`,
  ...ownedTable({ table: 'plan_item', group: 'plan', counterparty: true, enrolment: 'enrolment_id', facts: false }),
  `create trigger plan_item_counterparty before update on plan_item for each row execute function counterparty_is_fixed()`,
  ...noted('plan_item', 'WROTE', 'counterparty_org_id'),

  `create table action_proof (
    id uuid not null,
    owner_org_id uuid not null,
    enrolment_id uuid not null,
    action_id uuid not null,
    requirement text not null,
    evidence_id uuid not null,
    created_by uuid,
    created_at timestamptz not null,
    constraint pk_action_proof primary key (id),
    constraint fk_action_proof_action foreign key (action_id) references improvement_action (id),
    constraint fk_action_proof_evidence foreign key (evidence_id) references evidence_item (id)
  )`,
  `comment on table action_proof is 'a file given for one of the means of verification that were fixed in advance for an action'`,
  `create unique index ux_action_proof on action_proof (action_id, requirement, evidence_id)`,
  `create index ix_action_proof_owner on action_proof (owner_org_id, action_id)`,
  ...ownedTable({
    ...{ table: 'action_proof', group: 'action', enrolment: 'enrolment_id', facts: false, commands: ['insert'] },
    within: 'action_id',
  }),
  `create trigger action_proof_append_only before update or delete on action_proof for each row execute function refuse_change()`,

  // Who wrote into a version, or advises the supplier, does not approve it (S01).
  `create function plan_approval_is_independent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if new.state = 'APPROVED' and old.state <> 'APPROVED' and exists (
           select 1 from duty d where d.owner_org_id = new.counterparty_org_id and d.person_id = current_actor()
             and (d.kind = 'ADVISED' or (d.kind = 'WROTE' and d.subject_id in (
               select i.id from plan_item i where i.plan_id = new.id union select i.action_id from plan_item i where i.plan_id = new.id)))) then
        raise exception 'SELF_APPROVAL_FORBIDDEN' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `revoke execute on function plan_approval_is_independent() from public`,
  `create policy plan_item_ledger on plan_item for select to portal_owner using (true)`,
  `create trigger improvement_plan_independent before update on improvement_plan for each row execute function plan_approval_is_independent()`,

  // Suppliers that are in a programme already get what new invitations give: making a plan in it.
  `alter table access_grant no force row level security`,
  `insert into access_grant (owner_org_id, grantee_org_id, scope, subject_id, field_group, mode, purpose, valid_during, revoked_at, source, source_id, door_hash)
   select owner_org_id, grantee_org_id, scope, subject_id, 'plan', mode, 'hacer el plan de mejora', valid_during, revoked_at, source, source_id, door_hash
   from access_grant where source = 'invitation' and field_group = 'diagnostic' and revoked_at is null`,
  `alter table access_grant force row level security`,
];

const down = [
  `alter table access_grant no force row level security`,
  `delete from access_grant where field_group in ('plan', 'action')`,
  `alter table access_grant force row level security`,
  'drop table action_proof',
  'drop table plan_item',
  'drop table improvement_action',
  'drop table improvement_plan',
  'drop function plan_approval_is_independent()',
  'drop trigger evidence_item_duty on evidence_item',
  'drop trigger evidence_item_transition on evidence_item',
  'drop trigger evidence_item_kept on evidence_item',
  'drop trigger evidence_item_fixed on evidence_item',
  'drop function evidence_is_fixed()',
  'drop policy evidence_item_update on evidence_item',
  'revoke update on evidence_item from portal_app, portal_worker',
  'alter table evidence_item drop column state, drop column state_event, drop column state_at, drop column state_reason, drop column version',
  'create trigger evidence_item_append_only before update or delete on evidence_item for each row execute function refuse_change()',
  'drop table duty',
  'drop function note_duty()',
  `delete from state_transition where machine in ('plan', 'action', 'evidence')`,
];
