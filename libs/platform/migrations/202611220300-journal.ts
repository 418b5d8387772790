import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable } from './owned-table.js';

/** What happened (audit), what must still happen (outbox, schedules, tasks), and what was already answered. */
export class Journal202611220300 implements MigrationInterface {
  name = 'Journal2026112203000'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`drop table ${table}`);
  }
}

const tables = [
  'audit_entry',
  'outbox',
  'schedule',
  'schedule_run',
  'task',
  'clock_interval',
  'command_record',
  'job',
  'captured_mail',
];

/** The worker enumerates these across organisations; for everybody else they are closed or their own. */
const workersOwn = (table: string, appPolicy: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy ${table}_worker on ${table} for all to portal_worker using (true) with check (true)`,
  appPolicy,
  `grant select, insert, update on ${table} to portal_worker`,
  `grant delete on ${table} to portal_worker`,
];

const up = [
  `create table audit_entry (
    org_id uuid not null,
    seq bigint not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    actor_id uuid,
    role text,
    action text not null,
    subject text not null,
    subject_id uuid,
    detail jsonb not null,
    request_id text not null,
    prev_hash text not null,
    hash text not null,
    constraint pk_audit_entry primary key (org_id, seq)
  )`,
  `create index ix_audit_entry_subject on audit_entry (org_id, subject_id, seq)`,
  `alter table audit_entry enable row level security`,
  `alter table audit_entry force row level security`,
  // Acts without organisation (a link is opened, a login fails) stand in the chain of the platform: the writer acts
  // for it while it writes them, so that who acts for nobody reads nothing.
  `create policy audit_entry_select on audit_entry for select using (org_id = (select current_org()))`,
  `create policy audit_entry_insert on audit_entry for insert with check (org_id = (select current_org()))`,
  `grant select, insert on audit_entry to portal_app, portal_worker`,
  `create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_change()`,
  `create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_change()`,

  `create table outbox (
    id bigint generated always as identity,
    event_id uuid not null,
    event text not null,
    subscriber text not null,
    org_id uuid not null,
    payload jsonb not null,
    request_id text not null,
    created_at timestamptz not null default clock_timestamp(),
    not_before timestamptz not null default clock_timestamp(),
    next_at timestamptz not null default clock_timestamp(),
    attempts int not null default 0,
    last_error text,
    done_at timestamptz,
    dead_at timestamptz,
    constraint pk_outbox primary key (id)
  )`,
  `comment on table outbox is 'one row per (event, subscriber); org_id is the organisation in whose context the subscriber runs'`,
  `create unique index ux_outbox_event on outbox (event_id, subscriber)`,
  `create index ix_outbox_due on outbox (next_at, id) where done_at is null and dead_at is null`,
  ...workersOwn('outbox', `create policy outbox_append on outbox for insert to portal_app with check (true)`),
  `grant insert on outbox to portal_app`,

  `create table schedule (
    id uuid not null default gen_random_uuid(),
    name text not null,
    org_id uuid not null,
    zone text not null,
    rule text not null,
    next_run_at timestamptz not null,
    next_period text not null,
    enabled boolean not null default true,
    constraint pk_schedule primary key (id)
  )`,
  `comment on table schedule is 'the truth about recurring work; the queue only drives the tick that reads it'`,
  `create index ix_schedule_due on schedule (next_run_at) where enabled`,
  `create unique index ux_schedule on schedule (name, org_id)`,
  ...workersOwn(
    'schedule',
    `create policy schedule_app on schedule for all to portal_app using (org_id = (select current_org()) or current_role_code() = 'AM') with check (org_id = (select current_org()))`,
  ),
  `grant select, insert, update on schedule to portal_app`,

  `create table schedule_run (
    schedule_id uuid not null,
    period text not null,
    due_at timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    constraint pk_schedule_run primary key (schedule_id, period),
    constraint fk_schedule_run_schedule foreign key (schedule_id) references schedule (id)
  )`,
  ...workersOwn(
    'schedule_run',
    `create policy schedule_run_read on schedule_run for select to portal_app using (current_role_code() = 'AM')`,
  ),
  `grant select on schedule_run to portal_app`,

  `create table task (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    counterparty_org_id uuid,
    enrolment_id uuid,
    kind text not null,
    subject text not null,
    subject_id uuid not null,
    assignee_person_id uuid,
    assignee_role text,
    ball_holder text not null,
    due_on date,
    zone text not null,
    minutes int,
    closed_at timestamptz,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_task primary key (id),
    constraint ck_task_ball_holder check (ball_holder in ('supplier','adviser','verifier','validator','lender','buyer','association','programme','nobody')),
    constraint ck_task_assignee check (assignee_person_id is not null or assignee_role is not null)
  )`,
  `comment on column task.minutes is 'estimated effort, for the burden budget'`,
  `create unique index ux_task_open on task (owner_org_id, kind, subject_id) where closed_at is null`,
  `create index ix_task_counterparty on task (counterparty_org_id, due_on) where closed_at is null`,
  `create index ix_task_owner on task (owner_org_id, due_on) where closed_at is null`,
  ...ownedTable({ table: 'task', group: 'task', counterparty: true, enrolment: 'enrolment_id' }),
  `create policy task_worker on task for all to portal_worker using (true) with check (true)`,

  `create table clock_interval (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    counterparty_org_id uuid,
    enrolment_id uuid,
    subject text not null,
    subject_id uuid not null,
    ball_holder text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    cause text not null,
    constraint pk_clock_interval primary key (id),
    constraint ck_clock_interval_order check (ended_at is null or ended_at >= started_at)
  )`,
  `create unique index ux_clock_interval_open on clock_interval (subject_id) where ended_at is null`,
  `create index ix_clock_interval_owner on clock_interval (owner_org_id, subject_id, started_at)`,
  ...ownedTable({ table: 'clock_interval', group: 'task', counterparty: true, enrolment: 'enrolment_id' }),

  `create table command_record (
    id bigint generated always as identity,
    actor_id uuid,
    org_id uuid,
    door_hash text,
    key uuid not null,
    operation text not null,
    request_hash text not null,
    result jsonb not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    constraint pk_command_record primary key (id),
    constraint ux_command_record unique nulls not distinct (actor_id, org_id, door_hash, key, operation)
  )`,
  `comment on table command_record is 'answered commands by idempotency key: ids of the records they touched, never their fields'`,
  `create index ix_command_record_expiry on command_record (expires_at)`,
  `alter table command_record enable row level security`,
  `alter table command_record force row level security`,
  `create policy command_record_own on command_record for all to portal_app
    using (actor_id is not distinct from (select current_actor()) and org_id is not distinct from (select current_org()) and door_hash is not distinct from (select door_hash()))
    with check (actor_id is not distinct from (select current_actor()) and org_id is not distinct from (select current_org()) and door_hash is not distinct from (select door_hash()))`,
  `create policy command_record_worker on command_record for delete to portal_worker using (true)`,
  `create policy command_record_worker_read on command_record for select to portal_worker using (true)`,
  `grant select, insert on command_record to portal_app`,
  `grant select, delete on command_record to portal_worker`,

  `create table job (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    requested_by uuid,
    kind text not null,
    state text not null default 'QUEUED',
    done int not null default 0,
    total int,
    result jsonb,
    error_code text,
    created_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    finished_at timestamptz,
    version int not null default 1,
    constraint pk_job primary key (id),
    constraint ck_job_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint ck_job_done check (done >= 0 and (total is null or done <= total))
  )`,
  `comment on table job is 'long work of a person, polled by the portal; the queue is only what wakes it'`,
  `create index ix_job_owner on job (owner_org_id, created_at desc)`,
  ...ownedTable({ table: 'job', group: 'job' }),
  `create policy job_worker on job for all to portal_worker using (true) with check (true)`,

  `create table captured_mail (
    id bigint generated always as identity,
    received_at timestamptz not null default clock_timestamp(),
    envelope_to text not null,
    subject text not null,
    message_id text not null,
    raw text not null,
    constraint pk_captured_mail primary key (id)
  )`,
  `comment on table captured_mail is 'mailbox of the loopback SMTP server, demo mode only'`,
  `alter table captured_mail enable row level security`,
  `alter table captured_mail force row level security`,
  `create policy captured_mail_write on captured_mail for insert to portal_worker with check (true)`,
  `create policy captured_mail_read on captured_mail for select to portal_app using ((select current_role_code()) = 'AM')`,
  `grant insert on captured_mail to portal_worker`,
  `grant select on captured_mail to portal_app`,
];
