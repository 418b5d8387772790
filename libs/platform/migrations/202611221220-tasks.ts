import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable } from './owned-table.js';
import { personalTable } from './personal-table.js';

/** Tasks with their ladder, what was reminded of whom, seasons of suppliers, and what a person wants to receive. */
export class Tasks202611221220 implements MigrationInterface {
  name = 'Tasks2026112212200'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const ASSIGNEE = 'assignee_org_id = (select current_org())';

const up = [
  `alter table task
    add column assignee_org_id uuid not null,
    add column country text not null,
    add column subject_state text not null,
    add column subject_at timestamptz not null,
    add column is_due_fixed boolean not null default false,
    add column next_on date,
    add column next_at timestamptz,
    add column looked_on date,
    add column escalated_at timestamptz,
    add column limit_at timestamptz,
    add column escalates_task_id uuid`,
  `comment on column task.assignee_org_id is 'whose people have to do it: reads and closes it by right'`,
  `comment on column task.subject_at is 'the move that began this round'`,
  `comment on column task.is_due_fixed is 'the record itself says the last day: pauses do not move it'`,
  `comment on column task.next_on is 'the morning of its next step; null: to be planned, or the ladder is over'`,
  `comment on column task.next_at is 'when a worker looks at it next; moved forward while one does'`,
  `comment on column task.looked_on is 'the morning up to which its steps are done'`,
  `comment on column task.escalates_task_id is 'the task of somebody else that nobody did'`,
  `create index ix_task_next on task (next_at) where closed_at is null and next_at is not null`,
  `create index ix_task_assignee on task (assignee_org_id, due_on) where closed_at is null`,
  `create index ix_task_subject on task (owner_org_id, subject_id)`,
  `create policy task_assignee_read on task for select using (${ASSIGNEE})`,
  `create policy task_assignee_update on task for update using (${ASSIGNEE}) with check (${ASSIGNEE})`,

  `alter table clock_interval add column version int not null default 0`,
  `comment on column clock_interval.cause is 'the state that the subject came to'`,
  `comment on column clock_interval.version is 'number of the move among those of one instant'`,

  `create table reminder (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    task_id uuid not null,
    step text not null,
    person_id uuid not null,
    outcome text not null,
    notification_id uuid,
    at timestamptz not null,
    constraint pk_reminder primary key (id),
    constraint ck_reminder_outcome check (outcome in ('passed-over', 'switched-off', 'letter')),
    constraint ck_reminder_letter check ((outcome = 'letter') = (notification_id is not null))
  )`,
  `comment on table reminder is 'which step of a task''s ladder a person had; belongs to the organisation that the person works for'`,
  // Each step at most once per task, step and person (domain guide 7): here, not in a promise.
  `create unique index ux_reminder on reminder (task_id, step, person_id)`,
  `create index ix_reminder_owner on reminder (owner_org_id, task_id)`,
  `create index ix_reminder_letter on reminder (notification_id)`,
  ...ownedTable({ table: 'reminder', group: 'notification' }),

  `create table digest_day (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    person_id uuid not null,
    on_day date not null,
    notification_id uuid not null,
    constraint pk_digest_day primary key (id)
  )`,
  `comment on table digest_day is 'the one letter a day that a person gets, whatever organisations write (V15)'`,
  `create unique index ux_digest_day on digest_day (person_id, on_day)`,
  `create index ix_digest_day_owner on digest_day (owner_org_id, on_day)`,
  ...ownedTable({ table: 'digest_day', group: 'notification', commands: ['insert'] }),

  `create table peak_season (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    starts_on date not null,
    ends_on date not null,
    declared_at timestamptz not null,
    declared_by uuid,
    constraint pk_peak_season primary key (id),
    constraint ck_peak_season_order check (ends_on >= starts_on)
  )`,
  `comment on table peak_season is 'weeks in which a supplier''s clocks stand still and its reminders wait, 8 a year at most'`,
  `create index ix_peak_season_owner on peak_season (owner_org_id, starts_on)`,
  ...ownedTable({ table: 'peak_season', group: 'profile', commands: ['insert'] }),

  `create table message_preference (
    person_id uuid not null,
    digests boolean not null,
    changed_at timestamptz not null,
    constraint pk_message_preference primary key (person_id),
    constraint fk_message_preference_person foreign key (person_id) references person (id)
  )`,
  `comment on column message_preference.digests is 'false: no reminders but those that the law or a right hangs on'`,
  ...personalTable('message_preference', 'person_id = (select current_actor())', 'select, insert, update'),
];

const down = [
  'drop table message_preference',
  'drop table peak_season',
  'drop table digest_day',
  'drop table reminder',
  'comment on column clock_interval.cause is null',
  'alter table clock_interval drop column version',
  'drop index ix_task_subject',
  'drop policy task_assignee_update on task',
  'drop policy task_assignee_read on task',
  `alter table task drop column assignee_org_id, drop column country, drop column subject_state, drop column subject_at,
    drop column is_due_fixed, drop column next_on, drop column next_at, drop column looked_on, drop column escalated_at,
    drop column limit_at, drop column escalates_task_id`,
];
