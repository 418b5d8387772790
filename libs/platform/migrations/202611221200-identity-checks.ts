import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable, stateMachine, transitions } from './owned-table.js';

/**
 * Whether two suppliers with one tax id are one company (D4, docs/adr/0023): who holds an id, the checks, and the one
 * narrow way by which an enrolment passes from one organisation to another.
 */
export class IdentityChecks202611221200 implements MigrationInterface {
  name = 'IdentityChecks2026112212000'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const DECIDED = `('CONFIRMED', 'SAME', 'REFUSED', 'PASSED', 'CANCELLED')`;
const STATES = ['ASKED', 'ESCALATED', 'CONFIRMED', 'SAME', 'REFUSED', 'PASSED', 'CANCELLED'];

/** Rows that name the supplier of an enrolment and pass with it, by the column that names the enrolment. */
const PASSING: Readonly<Record<string, string>> = {
  enrolment: 'id',
  invitation: 'enrolment_id',
  diagnostic: 'enrolment_id',
  gap: 'enrolment_id',
  score_publication: 'enrolment_id',
  task: 'enrolment_id',
  clock_interval: 'enrolment_id',
};
const SIDES = 'owner_org_id = (select current_org()) or counterparty_org_id = (select current_org())';
const passing = Object.entries(PASSING);

/** A decided check that has had no effect yet: the only moment in which the owner of the tables reaches the rows. */
const unsettled = (enrolment: string): string =>
  `exists (select 1 from identity_check c where c.enrolment_id = ${enrolment} and c.settled_at is null and c.state in ${DECIDED})`;

/** By the check's own copy of the invitation's id: a way over the invitation would come back to the grants. */
const ofInvitation = `source = 'invitation' and exists (select 1 from identity_check c where c.invitation_id = access_grant.source_id and c.settled_at is null and c.state in ${DECIDED})`;

/** The trigger of the first migration, but for the grantee of a grant that passes with its enrolment. */
const grantIsFixed = (
  mayPass: string,
): string => `create or replace function access_grant_is_fixed() returns trigger language plpgsql as $$
    begin
      if (new.id, new.owner_org_id, new.scope, new.subject_id, new.field_group, new.mode, new.purpose, new.source, new.source_id, new.door_hash)
         is distinct from (old.id, old.owner_org_id, old.scope, old.subject_id, old.field_group, old.mode, old.purpose, old.source, old.source_id, old.door_hash)
         or (old.grantee_org_id is not null and new.grantee_org_id is distinct from old.grantee_org_id${mayPass})
         or (old.revoked_at is not null and (new.revoked_at, new.grantee_org_id) is distinct from (old.revoked_at, old.grantee_org_id))
         or (old.owner_org_id <> current_org() and (new.revoked_at, new.valid_during) is distinct from (old.revoked_at, old.valid_during)) then
        raise exception 'GRANT_IS_FIXED' using errcode = 'check_violation';
      end if;
      return new;
    end $$`;

const up = [
  `create table tax_registration (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    tax_door text not null,
    created_at timestamptz not null default now(),
    constraint pk_tax_registration primary key (id),
    constraint ux_tax_registration_owner unique (owner_org_id),
    constraint ux_tax_registration_door unique (tax_door)
  )`,
  `comment on table tax_registration is 'which company handed in a tax id first; found by who presents the same id, and shows nothing but an id of ours'`,
  ...ownedTable({
    table: 'tax_registration',
    group: 'tax-registration',
    alsoRead: ['tax_door = (select door_hash())'],
    commands: ['insert', 'delete'],
  }),
  // Companies that are here already hold their id, the earliest first. Forced row security binds the owner of the
  // tables too, so it rests for these statements.
  `alter table supplier_profile no force row level security`,
  `alter table enrolment no force row level security`,
  `alter table tax_registration no force row level security`,
  `insert into tax_registration (owner_org_id, tax_door)
   select distinct on (p.tax_door) p.owner_org_id, p.tax_door from supplier_profile p
   join enrolment e on e.counterparty_org_id = p.owner_org_id and e.state <> 'STARTED'
   where p.tax_door is not null order by p.tax_door, e.created_at`,
  `alter table supplier_profile force row level security`,
  `alter table enrolment force row level security`,
  `alter table tax_registration force row level security`,

  `create table identity_check (
    id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    applicant_org_id uuid not null,
    applicant_person_id uuid not null,
    applicant_name text not null,
    company_name text not null,
    town text,
    tax_display text not null,
    tax_door text not null,
    enrolment_id uuid not null,
    invitation_id uuid not null,
    enrolment_version int not null,
    holder_name text,
    admits_applicant boolean not null default false,
    country text not null,
    zone text not null,
    key_id text not null,
    asked_on date not null,
    answer_due_on date not null,
    settled_at timestamptz,
    state text not null,
    state_event text not null,
    state_at timestamptz not null,
    state_reason text,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_identity_check primary key (id),
    constraint ck_identity_check_sides check (counterparty_org_id <> applicant_org_id),
    constraint ck_identity_check_state check (state in (${STATES.map((state) => `'${state}'`).join(', ')}))
  )`,
  `comment on table identity_check is 'an enrolment handed in with the tax id of another company: is it the same? The platform owns it, the company that holds the id is asked, the applicant and the buyer never see it'`,
  `comment on column identity_check.settled_at is 'when the decision had its effect on the enrolment: once'`,
  `create unique index ux_identity_check_open on identity_check (enrolment_id, tax_door) where state in ('ASKED', 'ESCALATED')`,
  `create index ix_identity_check_counterparty on identity_check (counterparty_org_id, state)`,
  `create index ix_identity_check_owner on identity_check (owner_org_id, state, answer_due_on)`,
  `create index ix_identity_check_enrolment on identity_check (enrolment_id)`,
  // By hand: no grant ever opens a check.
  `alter table identity_check enable row level security`,
  `alter table identity_check force row level security`,
  `create policy identity_check_select on identity_check for select using (${SIDES})`,
  `create policy identity_check_insert on identity_check for insert with check (
    owner_org_id = (select current_org()) or (applicant_org_id = (select current_org()) and (select current_role_code()) = 'SY'))`,
  `create policy identity_check_update on identity_check for update using (${SIDES}) with check (${SIDES})`,
  `create policy identity_check_settling on identity_check for select to portal_owner using (true)`,
  `grant select, insert, update on identity_check to portal_app, portal_worker`,
  `grant select on identity_check to portal_readonly`,
  `create trigger identity_check_identity before update on identity_check for each row execute function row_identity_is_fixed()`,
  stateMachine('identity_check', 'identity-check'),
  transitions('identity-check', [
    ['', 'open', 'ASKED', 'system'],
    ['ASKED', 'confirm', 'CONFIRMED', 'counterparty'],
    ['ASKED', 'deny', 'ESCALATED', 'counterparty'],
    ['ASKED', 'lapse', 'ESCALATED', 'system'],
    ['ESCALATED', 'unite', 'SAME', 'owner'],
    ['ESCALATED', 'refuse', 'REFUSED', 'owner'],
    ['ESCALATED', 'pass', 'PASSED', 'owner'],
    ['ASKED', 'cancel', 'CANCELLED', 'system'],
    ['ESCALATED', 'cancel', 'CANCELLED', 'system'],
  ]),

  `create table identity_opinion (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    check_id uuid not null,
    person_id uuid not null,
    verdict text not null,
    reason text not null,
    given_at timestamptz not null,
    version int not null default 1,
    constraint pk_identity_opinion primary key (id),
    constraint fk_identity_opinion_check foreign key (check_id) references identity_check (id),
    constraint ck_identity_opinion_verdict check (verdict in ('SAME', 'REFUSED', 'PASSED'))
  )`,
  `comment on table identity_opinion is 'what a person of the platform holds true of a check; two who agree decide it'`,
  `create unique index ux_identity_opinion_person on identity_opinion (check_id, person_id)`,
  `create index ix_identity_opinion_owner on identity_opinion (owner_org_id, check_id)`,
  ...ownedTable({ table: 'identity_opinion', group: 'identity-opinion' }),
  `create function identity_opinion_is_own() returns trigger language plpgsql as $$
    begin
      if new.person_id is distinct from current_actor() or new.check_id is distinct from coalesce(old.check_id, new.check_id)
         or (tg_op = 'UPDATE' and old.person_id <> new.person_id) then
        raise exception 'OPINION_IS_OWN' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger identity_opinion_own before insert or update on identity_opinion for each row execute function identity_opinion_is_own()`,

  `create function identity_check_is_fixed() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        -- The company that is asked is the one that holds the presented id, and no other.
        if new.settled_at is not null or new.tax_door is distinct from door_hash() or not exists (
             select 1 from tax_registration r where r.tax_door = new.tax_door and r.owner_org_id = new.counterparty_org_id)
           or not exists (select 1 from enrolment e where e.id = new.enrolment_id and e.invitation_id = new.invitation_id and e.counterparty_org_id = new.applicant_org_id) then
          raise exception 'CHECK_IS_FIXED' using errcode = 'check_violation';
        end if;
        return new;
      end if;
      if (new.counterparty_org_id, new.applicant_org_id, new.applicant_person_id, new.applicant_name, new.company_name, new.town,
          new.tax_display, new.tax_door, new.enrolment_id, new.invitation_id, new.enrolment_version, new.asked_on, new.answer_due_on)
         is distinct from (old.counterparty_org_id, old.applicant_org_id, old.applicant_person_id, old.applicant_name, old.company_name, old.town,
          old.tax_display, old.tax_door, old.enrolment_id, old.invitation_id, old.enrolment_version, old.asked_on, old.answer_due_on)
         or (new.settled_at is distinct from old.settled_at and current_user <> 'portal_owner')
         or (new.admits_applicant and not old.admits_applicant and not (old.state = 'ASKED' and new.state = 'CONFIRMED'))
         or (old.state = 'ASKED' and new.state <> old.state and current_role_code() not in ('SO', 'SY')) then
        raise exception 'CHECK_IS_FIXED' using errcode = 'check_violation';
      end if;
      if new.state <> old.state and new.state in ('SAME', 'REFUSED', 'PASSED') and (
           select count(distinct o.person_id) from identity_opinion o where o.check_id = new.id and o.verdict = new.state) < 2 then
        raise exception 'TWO_PERSONS_NEEDED' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger identity_check_fixed before insert or update on identity_check for each row execute function identity_check_is_fixed()`,

  // Who stands on the other side of a row is as fixed as who owns it, but for the narrow way below.
  `create function counterparty_is_fixed() returns trigger language plpgsql as $$
    begin
      if old.counterparty_org_id is not null and new.counterparty_org_id is distinct from old.counterparty_org_id
         and current_user <> 'portal_owner' then
        raise exception 'COUNTERPARTY_IS_FIXED' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  ...passing.flatMap(([table, column]) => [
    `create trigger ${table}_counterparty before update on ${table} for each row execute function counterparty_is_fixed()`,
    `create policy ${table}_passing_read on ${table} for select to portal_owner using (${unsettled(`${table}.${column}`)})`,
    `create policy ${table}_passing on ${table} for update to portal_owner using (${unsettled(`${table}.${column}`)}) with check (${unsettled(`${table}.${column}`)})`,
  ]),
  `create policy access_grant_passing_read on access_grant for select to portal_owner using (${ofInvitation})`,
  `create policy access_grant_passing on access_grant for update to portal_owner using (${ofInvitation}) with check (${ofInvitation})`,
  grantIsFixed(` and current_user <> 'portal_owner'`),

  `alter table enrolment add column identity_hold boolean not null default false`,
  `comment on column enrolment.identity_hold is 'a check of the identity is under way: not approved meanwhile; set by the supplier''s side, lifted by the check alone'`,
  `create function enrolment_hold_is_fixed() returns trigger language plpgsql as $$
    begin
      if (old.identity_hold and not new.identity_hold and current_user <> 'portal_owner')
         or (new.identity_hold and not old.identity_hold and new.counterparty_org_id is distinct from current_org())
         or (new.identity_hold and new.state = 'ACTIVE' and old.state = 'UNDER_REVIEW') then
        raise exception 'ENROLMENT_IS_HELD' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger enrolment_hold before update on enrolment for each row execute function enrolment_hold_is_fixed()`,
  // The id could not be confirmed: the supplier corrects it; a company that is in the programme already is not in twice.
  transitions('enrolment', [
    ['UNDER_REVIEW', 'observe', 'OBSERVED', 'system'],
    ['UNDER_REVIEW', 'unite', 'CLOSED', 'system'],
    ['OBSERVED', 'unite', 'CLOSED', 'system'],
  ]),

  `create function settle_identity_check(which uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      c identity_check;
      passes boolean := false;
    begin
      select * into c from identity_check where id = which and settled_at is null and state in ${DECIDED} for update;
      -- One's own company takes over what is found to be its own; everything else the platform settles.
      if not found or (case when c.state in ('CONFIRMED', 'SAME') then c.counterparty_org_id else c.owner_org_id end) is distinct from current_org() then
        return false;
      end if;
      if c.state in ('CONFIRMED', 'SAME') then
        passes := exists (select 1 from enrolment e where e.id = c.enrolment_id and e.counterparty_org_id = c.applicant_org_id and e.state in ('UNDER_REVIEW', 'OBSERVED'))
          and not exists (select 1 from enrolment e join enrolment mine on mine.owner_org_id = e.owner_org_id and mine.programme_id = e.programme_id
                          where e.id = c.enrolment_id and mine.counterparty_org_id = c.counterparty_org_id);
      end if;
      if passes then
        update access_grant set grantee_org_id = c.counterparty_org_id
          where source = 'invitation' and source_id = c.invitation_id and grantee_org_id = c.applicant_org_id and revoked_at is null;
        ${passing
          .map(
            ([table, column]) =>
              `update ${table} set counterparty_org_id = c.counterparty_org_id where ${column} = c.enrolment_id and counterparty_org_id = c.applicant_org_id;`,
          )
          .join('\n        ')}
      end if;
      if not exists (select 1 from identity_check o where o.enrolment_id = c.enrolment_id and o.state in ('ASKED', 'ESCALATED')) then
        update enrolment set identity_hold = false where id = c.enrolment_id and identity_hold;
      end if;
      update identity_check set settled_at = now() where id = c.id;
      return passes;
    end $$`,
  `revoke execute on function settle_identity_check(uuid) from public`,
  `grant execute on function settle_identity_check(uuid) to portal_app, portal_worker`,
];

const down = [
  'drop function settle_identity_check(uuid)',
  `delete from state_transition where machine = 'identity-check'`,
  `delete from state_transition where machine = 'enrolment' and (event = 'unite' or (event, side) = ('observe', 'system'))`,
  'drop trigger enrolment_hold on enrolment',
  'drop function enrolment_hold_is_fixed()',
  'alter table enrolment drop column identity_hold',
  grantIsFixed(''),
  'drop policy access_grant_passing on access_grant',
  'drop policy access_grant_passing_read on access_grant',
  ...passing.flatMap(([table]) => [
    `drop policy ${table}_passing on ${table}`,
    `drop policy ${table}_passing_read on ${table}`,
    `drop trigger ${table}_counterparty on ${table}`,
  ]),
  'drop function counterparty_is_fixed()',
  'drop table identity_opinion',
  'drop function identity_opinion_is_own()',
  'drop table identity_check',
  'drop function identity_check_is_fixed()',
  'drop table tax_registration',
];
