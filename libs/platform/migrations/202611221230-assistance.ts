import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable, stateMachine, transitions } from './owned-table.js';

/** Advisers and their hours, their assignment to suppliers, visits and tracks; the adviser's part of the diagnostic. */
export class Assistance202611221230 implements MigrationInterface {
  name = 'Assistance2026112212300'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

/** What the programme keeps for itself: no grant opens it, no counterparty reads it. */
const programmesAlone = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy ${table}_own on ${table} for all using (owner_org_id = (select current_org())) with check (owner_org_id = (select current_org()))`,
  `grant select, insert, update on ${table} to portal_app, portal_worker`,
  `grant select on ${table} to portal_readonly`,
  `create trigger ${table}_identity before update on ${table} for each row execute function row_identity_is_fixed()`,
];

/** A table with states, owned by the programme with the supplier as counterparty; grants on the enrolment open it. */
const ofEnrolment = (table: string, machine: string): string[] => [
  ...ownedTable({ table, group: 'assistance', counterparty: true, enrolment: 'enrolment_id', facts: false }),
  `create trigger ${table}_counterparty before update on ${table} for each row execute function counterparty_is_fixed()`,
  stateMachine(table, machine),
];

const stateColumns = (table: string, states: readonly string[]): string => `state text not null,
    state_event text not null,
    state_at timestamptz not null,
    state_reason text,
    constraint ck_${table}_state check (state in (${states.map((state) => `'${state}'`).join(', ')}))`;

const TRACK_STATES = ['PROPOSED', 'ACCEPTED', 'WAITLISTED', 'IN_PROGRESS', 'COMPLETED', 'STOPPED', 'REFUSED'];
const TRACK_STATUSES = ['NOT_ASSIGNED', ...TRACK_STATES].map((state) => `'${state}'`).join(', ');

const up = [
  `create table roster_card (
    id uuid not null,
    owner_org_id uuid not null,
    person_id uuid not null,
    person_name text not null,
    organisation_name text not null,
    role text not null,
    door_hash text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    constraint pk_roster_card primary key (id),
    constraint ck_roster_card_role check (role in ('AD', 'VE'))
  )`,
  `comment on table roster_card is 'what a programme learns of an adviser or verifier to whom it was given the code: name, organisation and role, until it expires'`,
  `comment on column roster_card.door_hash is 'SHA-256 of the code; the code itself is shown once and not kept'`,
  `create unique index ux_roster_card_door on roster_card (door_hash)`,
  `create index ix_roster_card_owner on roster_card (owner_org_id, person_id)`,
  ...ownedTable({
    table: 'roster_card',
    group: 'roster-card',
    alsoRead: ['door_hash = (select door_hash()) and expires_at > now()'],
    commands: ['insert'],
  }),

  `create table accreditation (
    id uuid not null,
    owner_org_id uuid not null,
    kind text not null,
    person_id uuid not null,
    person_name text not null,
    organisation_id uuid not null,
    organisation_name text not null,
    tracks text[] not null,
    sectors text[] not null,
    countries text[] not null,
    languages text[] not null,
    max_km int not null,
    valid_from date not null,
    valid_until date not null,
    ended_on date,
    end_reason text,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_accreditation primary key (id),
    constraint ux_accreditation_owner unique (owner_org_id, id),
    constraint ck_accreditation_kind check (kind in ('ADVISER', 'VERIFIER')),
    constraint ck_accreditation_dates check (valid_until >= valid_from),
    constraint ck_accreditation_km check (max_km between 0 and 5000)
  )`,
  `comment on table accreditation is 'the programme''s roster: for what, where and until when it trusts a person of a centre or verifier'`,
  `comment on column accreditation.sectors is 'beginnings of ISIC Rev. 4 codes'`,
  `comment on column accreditation.max_km is 'how far the person goes, road kilometres; 0 means at a distance only'`,
  `create unique index ux_accreditation_person on accreditation (owner_org_id, person_id, kind) where ended_on is null`,
  ...programmesAlone('accreditation'),

  `create table adviser_hours (
    id uuid not null,
    owner_org_id uuid not null,
    accreditation_id uuid not null,
    quarter text not null,
    total numeric(9, 2) not null,
    reserved numeric(9, 2) not null default 0,
    used numeric(9, 2) not null default 0,
    version int not null default 1,
    constraint pk_adviser_hours primary key (id),
    constraint fk_adviser_hours_accreditation foreign key (owner_org_id, accreditation_id) references accreditation (owner_org_id, id),
    constraint ux_adviser_hours unique (accreditation_id, quarter),
    constraint ck_adviser_hours_quarter check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    constraint ck_adviser_hours check (0 <= used and used <= reserved and reserved <= total)
  )`,
  `comment on table adviser_hours is 'hours of advice a quarter; reserved grows and shrinks with the reservations, used is the sum of what they used'`,
  ...programmesAlone('adviser_hours'),

  `create table hour_reservation (
    id uuid not null,
    owner_org_id uuid not null,
    enrolment_id uuid not null,
    adviser_hours_id uuid not null,
    subject_id uuid not null,
    reserved numeric(9, 2) not null,
    used numeric(9, 2) not null default 0,
    released_at timestamptz,
    created_at timestamptz not null,
    constraint pk_hour_reservation primary key (id),
    constraint fk_hour_reservation_hours foreign key (adviser_hours_id) references adviser_hours (id),
    constraint ux_hour_reservation_subject unique (subject_id),
    constraint ck_hour_reservation check (0 <= used and used <= reserved)
  )`,
  `comment on column hour_reservation.subject_id is 'the adviser''s assignment (visits of the diagnostic) or the track that may use the hours'`,
  `create index ix_hour_reservation_hours on hour_reservation (adviser_hours_id)`,
  ...ownedTable({ table: 'hour_reservation', group: 'assistance', enrolment: 'enrolment_id', facts: false }),
  // Who advises uses hours; how many there are to use is the programme's word.
  `create function hour_reservation_is_fixed() returns trigger language plpgsql as $$
    begin
      if (new.subject_id, new.adviser_hours_id, new.enrolment_id) is distinct from (old.subject_id, old.adviser_hours_id, old.enrolment_id)
         or (old.owner_org_id is distinct from current_org()
             and ((new.reserved, new.released_at) is distinct from (old.reserved, old.released_at) or new.used < old.used or old.released_at is not null)) then
        raise exception 'RESERVATION_IS_FIXED' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger hour_reservation_fixed before update on hour_reservation for each row execute function hour_reservation_is_fixed()`,
  `create function hour_reservation_is_programmes() returns trigger language plpgsql as $$
    begin
      if new.owner_org_id is distinct from current_org() then
        raise exception 'RESERVATION_IS_PROGRAMMES' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger hour_reservation_programmes before insert on hour_reservation for each row execute function hour_reservation_is_programmes()`,

  `create table adviser_assignment (
    id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    enrolment_id uuid not null,
    accreditation_id uuid not null,
    adviser_org_id uuid not null,
    adviser_person_id uuid not null,
    adviser_name text not null,
    adviser_org_name text not null,
    supplier_name text not null,
    zone text not null,
    language text not null,
    accredited_until date not null,
    ${stateColumns('adviser_assignment', ['PROPOSED', 'ACTIVE', 'DECLINED', 'ENDED'])},
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_adviser_assignment primary key (id),
    constraint fk_adviser_assignment_accreditation foreign key (owner_org_id, accreditation_id) references accreditation (owner_org_id, id)
  )`,
  `comment on column adviser_assignment.accredited_until is 'copy of the accreditation''s last day, which neither supplier nor adviser reads; access ends with it'`,
  `create unique index ux_adviser_assignment_open on adviser_assignment (enrolment_id) where state in ('PROPOSED', 'ACTIVE')`,
  `create index ix_adviser_assignment_owner on adviser_assignment (owner_org_id, state)`,
  `create index ix_adviser_assignment_counterparty on adviser_assignment (counterparty_org_id)`,
  `create index ix_adviser_assignment_adviser on adviser_assignment (adviser_org_id, adviser_person_id)`,
  ...ofEnrolment('adviser_assignment', 'adviser-assignment'),
  transitions('adviser-assignment', [
    ['', 'propose', 'PROPOSED', 'owner'],
    ['PROPOSED', 'accept', 'ACTIVE', 'counterparty'],
    ['PROPOSED', 'decline', 'DECLINED', 'counterparty'],
    ['PROPOSED', 'end', 'ENDED', 'owner'],
    ['PROPOSED', 'end', 'ENDED', 'system'],
    ['ACTIVE', 'end', 'ENDED', 'owner'],
    ['ACTIVE', 'end', 'ENDED', 'counterparty'],
    ['ACTIVE', 'end', 'ENDED', 'system'],
  ]),

  `create table track_assignment (
    id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    enrolment_id uuid not null,
    programme_id uuid not null,
    diagnostic_id uuid not null,
    zone text not null,
    track text not null,
    source text not null,
    indicators text[] not null,
    reason text,
    legal_risk boolean not null,
    payback_months int,
    planned_hours numeric(9, 2) not null,
    firm_share_pct numeric(5, 2),
    hours numeric(9, 2),
    adviser_assignment_id uuid,
    supplier_confirmed_at timestamptz,
    adviser_confirmed_at timestamptz,
    ${stateColumns('track_assignment', TRACK_STATES)},
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_track_assignment primary key (id),
    constraint fk_track_assignment_adviser foreign key (adviser_assignment_id) references adviser_assignment (id),
    constraint ck_track_assignment_source check (source in ('RULE', 'ADVISER')),
    constraint ck_track_assignment_hours check (hours <= planned_hours),
    constraint ck_track_assignment_share check (firm_share_pct between 0 and 100)
  )`,
  `comment on column track_assignment.firm_share_pct is 'share of the hours that the firm pays, as it was shown and accepted'`,
  `comment on column track_assignment.planned_hours is 'most hours that the firm was told of; no more are reserved for it'`,
  `create unique index ux_track_assignment_open on track_assignment (enrolment_id, track) where state in ('PROPOSED', 'ACCEPTED', 'WAITLISTED', 'IN_PROGRESS')`,
  `create index ix_track_assignment_owner on track_assignment (owner_org_id, programme_id, state)`,
  `create index ix_track_assignment_enrolment on track_assignment (enrolment_id)`,
  `create index ix_track_assignment_counterparty on track_assignment (counterparty_org_id)`,
  ...ofEnrolment('track_assignment', 'track'),
  transitions('track', [
    ['', 'propose', 'PROPOSED', 'system'],
    ['', 'propose', 'PROPOSED', 'grantee'],
    ['PROPOSED', 'accept', 'ACCEPTED', 'counterparty'],
    ['PROPOSED', 'refuse', 'REFUSED', 'counterparty'],
    ['ACCEPTED', 'wait', 'WAITLISTED', 'system'],
    ['ACCEPTED', 'start', 'IN_PROGRESS', 'owner'],
    ['WAITLISTED', 'start', 'IN_PROGRESS', 'owner'],
    ['IN_PROGRESS', 'finish', 'COMPLETED', 'counterparty'],
    ['IN_PROGRESS', 'finish', 'COMPLETED', 'grantee'],
    ['IN_PROGRESS', 'stop', 'STOPPED', 'counterparty'],
    ['IN_PROGRESS', 'stop', 'STOPPED', 'owner'],
    ['IN_PROGRESS', 'stop', 'STOPPED', 'system'],
  ]),

  `create table visit (
    id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    enrolment_id uuid not null,
    diagnostic_id uuid,
    track_assignment_id uuid,
    adviser_assignment_id uuid not null,
    zone text not null,
    planned_on date not null,
    attendees text[],
    points text[],
    agreements text[],
    hours numeric(9, 2),
    ${stateColumns('visit', ['PROPOSED', 'AGREED', 'REGISTERED', 'CANCELLED'])},
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_visit primary key (id),
    constraint fk_visit_adviser foreign key (adviser_assignment_id) references adviser_assignment (id),
    constraint ck_visit_subject check ((diagnostic_id is null) <> (track_assignment_id is null)),
    constraint ck_visit_minutes check ((state = 'REGISTERED') = (hours is not null and cardinality(attendees) > 0 and cardinality(points) > 0))
  )`,
  `comment on column visit.attendees is 'who of the supplier was there, as the adviser wrote it'`,
  `create unique index ux_visit_open on visit (coalesce(diagnostic_id, track_assignment_id)) where state in ('PROPOSED', 'AGREED')`,
  `create index ix_visit_enrolment on visit (enrolment_id, planned_on)`,
  ...ofEnrolment('visit', 'visit'),
  `create function visit_is_registered() returns trigger language plpgsql as $$
    begin
      if old.state = 'REGISTERED' then raise exception 'APPEND_ONLY' using errcode = 'check_violation'; end if;
      return new;
    end $$`,
  `create trigger visit_registered before update on visit for each row execute function visit_is_registered()`,
  transitions('visit', [
    ['', 'propose', 'PROPOSED', 'grantee'],
    ['PROPOSED', 'confirm', 'AGREED', 'counterparty'],
    ['AGREED', 'register', 'REGISTERED', 'grantee'],
    ...['PROPOSED', 'AGREED'].flatMap((state) =>
      ['owner', 'counterparty', 'grantee', 'system'].map((side) => [state, 'cancel', 'CANCELLED', side] as const),
    ),
  ]),

  `alter table diagnostic add column adviser_org_id uuid, add column adviser_person_id uuid, add column reopened text[],
     add column due_on date, add column baseline text, add column summary text, add column is_tacit boolean not null default false`,
  `comment on column diagnostic.adviser_person_id is 'the assigned adviser, while assigned'`,
  `comment on column diagnostic.reopened is 'questions that the adviser opened again; the others stay locked'`,
  `comment on column diagnostic.due_on is 'last day of what has to be done in this state'`,
  `comment on column diagnostic.baseline is 'use of each relevant meter, or why there is none yet, as the adviser found it'`,
  `comment on column diagnostic.is_tacit is 'agreed by silence after two reminders (domain guide 5.3)'`,
  `create index ix_diagnostic_adviser on diagnostic (adviser_org_id, adviser_person_id) where adviser_org_id is not null`,
  // The supplier agrees to the date by confirming the visit; the programme's job then plans it.
  transitions('diagnostic', [['SUBMITTED', 'plan-visit', 'VISIT_PLANNED', 'system']]),
  `alter table gap add column status text not null default 'SUGGESTED', add column suggested_severity int, add column reason text,
     add column judged_by uuid, add column judged_at timestamptz,
     add constraint ck_gap_status check (status in ('SUGGESTED', 'CONFIRMED', 'CHANGED', 'ADDED')),
     add constraint ck_gap_judged check ((status = 'SUGGESTED') = (judged_at is null)),
     add constraint ck_gap_reason check (status not in ('CHANGED', 'ADDED') or reason is not null)`,
  `comment on column gap.suggested_severity is 'what the answers suggested, once an adviser changed it'`,

  `alter table enrolment add column track_status text not null default 'NOT_ASSIGNED' constraint ck_enrolment_track_status check (track_status in (${TRACK_STATUSES}))`,
  `comment on column enrolment.track_status is 'where assistance stands, in one word, for lists'`,
  `alter table access_grant add column grantee_name text`,
  `comment on column access_grant.grantee_name is 'whom it opens the rows to, as the owner was told'`,
];

const down = [
  'alter table access_grant drop column grantee_name',
  'alter table enrolment drop column track_status',
  `alter table gap drop constraint ck_gap_reason, drop constraint ck_gap_judged, drop column status, drop column suggested_severity, drop column reason, drop column judged_by, drop column judged_at`,
  `delete from state_transition where machine in ('adviser-assignment', 'track', 'visit') or (machine, event, side) = ('diagnostic', 'plan-visit', 'system')`,
  'drop index ix_diagnostic_adviser',
  `alter table diagnostic drop column adviser_org_id, drop column adviser_person_id, drop column reopened, drop column due_on,
     drop column baseline, drop column summary, drop column is_tacit`,
  ...['visit', 'track_assignment', 'adviser_assignment', 'hour_reservation', 'adviser_hours', 'accreditation'].map(
    (table) => `drop table ${table}`,
  ),
  'drop table roster_card',
  'drop function visit_is_registered()',
  'drop function hour_reservation_is_programmes()',
  'drop function hour_reservation_is_fixed()',
];
