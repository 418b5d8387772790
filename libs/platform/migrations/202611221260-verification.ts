import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedTable, stateMachine, transitions } from './owned-table.js';
import type { OwnedTable } from './owned-table.js';

/**
 * Verification packages (domain guide 5.7): what an independent verifier is given, asks, judges and concludes; and the
 * results that follow. Who advised, wrote, uploaded or assigned does not verify, by the ledger of duties (3.2).
 */
export class Verification202611221260 implements MigrationInterface {
  name = 'Verification2026112212600'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const STATES = [
  'PREPARED',
  'ASSIGNED',
  'ACCEPTED_BY_VERIFIER',
  'DECLINED_BY_VERIFIER',
  'WORKING',
  'INFO_REQUESTED',
  'CONCLUDED',
  'VALIDATION',
  'CLOSED',
  'ANNULLED',
];

/** A part of a package: the programme's, opened with the package. */
const part = (table: string, commands: OwnedTable['commands'] = ['insert', 'update']): string[] => [
  ...ownedTable({
    ...{ table, group: 'verification', counterparty: true, enrolment: 'enrolment_id', facts: false, commands },
    within: 'package_id',
  }),
  ...(commands.includes('update')
    ? [
        `create trigger ${table}_counterparty before update on ${table} for each row execute function counterparty_is_fixed()`,
      ]
    : []),
];

/** Why a score may be published. */
const causes = (known: string): string[] =>
  ['score_publication', 'published_score'].map(
    (table) =>
      `alter table ${table} drop constraint ck_${table}_cause, add constraint ck_${table}_cause check (cause in ${known})`,
  );

const PART = `id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    enrolment_id uuid not null,
    package_id uuid not null`;

const up = [
  `create table verification_package (
    id uuid not null,
    owner_org_id uuid not null,
    counterparty_org_id uuid not null,
    enrolment_id uuid not null,
    supplier_name text not null,
    country text not null,
    zone text not null,
    verifier_org_id uuid,
    verifier_person_id uuid,
    verifier_name text,
    assigned_by uuid,
    method text,
    risks text[] not null,
    rounds int not null default 0,
    conflict_free_at timestamptz,
    due_on date,
    state text not null,
    state_event text not null,
    state_at timestamptz not null,
    state_reason text,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_verification_package primary key (id),
    constraint ck_verification_package_state check (state in (${STATES.map((state) => `'${state}'`).join(', ')})),
    constraint ck_verification_package_method check (method in ('DESKTOP', 'ON_SITE')),
    constraint ck_verification_package_site check (method is distinct from 'DESKTOP' or cardinality(risks) = 0),
    constraint ck_verification_package_rounds check (rounds between 0 and 2),
    constraint ck_verification_package_verifier check (state = 'PREPARED' or (verifier_person_id is not null and verifier_org_id is not null and assigned_by is not null)),
    constraint ck_verification_package_signed check (state in ('PREPARED', 'ASSIGNED', 'DECLINED_BY_VERIFIER') or (conflict_free_at is not null and method is not null))
  )`,
  `comment on column verification_package.risks is 'why it has to be looked at on site (domain guide 5.7); none: a desk is enough'`,
  `comment on column verification_package.conflict_free_at is 'when the verifier signed that there is no conflict'`,
  `create unique index ux_verification_package_prepared on verification_package (enrolment_id) where state = 'PREPARED'`,
  `create index ix_verification_package_owner on verification_package (owner_org_id, state, state_at)`,
  `create index ix_verification_package_counterparty on verification_package (counterparty_org_id, enrolment_id)`,
  `create index ix_verification_package_verifier on verification_package (verifier_org_id, verifier_person_id, state)`,
  ...ownedTable({
    ...{
      table: 'verification_package',
      group: 'verification',
      counterparty: true,
      enrolment: 'enrolment_id',
      facts: false,
    },
  }),
  `create trigger verification_package_counterparty before update on verification_package for each row execute function counterparty_is_fixed()`,
  stateMachine('verification_package', 'package'),
  transitions('package', [
    ['', 'prepare', 'PREPARED', 'system'],
    ['PREPARED', 'assign', 'ASSIGNED', 'owner'],
    ['DECLINED_BY_VERIFIER', 'assign', 'ASSIGNED', 'owner'],
    ['ASSIGNED', 'decline', 'DECLINED_BY_VERIFIER', 'grantee'],
    ['ASSIGNED', 'accept', 'ACCEPTED_BY_VERIFIER', 'grantee'],
    ['ACCEPTED_BY_VERIFIER', 'begin', 'WORKING', 'grantee'],
    ['WORKING', 'ask', 'INFO_REQUESTED', 'grantee'],
    ['INFO_REQUESTED', 'answer', 'WORKING', 'counterparty'],
    ['INFO_REQUESTED', 'lapse', 'WORKING', 'system'],
    ['WORKING', 'conclude', 'CONCLUDED', 'grantee'],
    ['CONCLUDED', 'validate', 'VALIDATION', 'system'],
    ['VALIDATION', 'close', 'CLOSED', 'system'],
    ['VALIDATION', 'object', 'WORKING', 'grantee'],
    ['CONCLUDED', 'close', 'CLOSED', 'system'],
    ['CLOSED', 'annul', 'ANNULLED', 'system'],
  ]),

  `create table package_line (
    ${PART},
    action_id uuid not null,
    title text not null,
    is_duplicate boolean not null default false,
    duplicate_note text,
    verdict text,
    is_fraud boolean not null default false,
    method_note text,
    reason text,
    implemented_on date,
    resource text,
    resource_unit text,
    quantity numeric(18, 4),
    money numeric(14, 2),
    currency text,
    period_start date,
    period_end date,
    created_at timestamptz not null,
    version int not null default 1,
    constraint pk_package_line primary key (id),
    constraint fk_package_line_package foreign key (package_id) references verification_package (id),
    constraint ck_package_line_verdict check (verdict in ('ACCEPTED', 'REJECTED')),
    constraint ck_package_line_accepted check (verdict is distinct from 'ACCEPTED' or (implemented_on is not null and method_note is not null and not is_fraud)),
    constraint ck_package_line_rejected check (verdict is distinct from 'REJECTED' or reason is not null),
    constraint ck_package_line_performance check (
      (quantity is null and money is null and period_start is null and period_end is null)
      or (period_start is not null and period_end > period_start and (quantity is not null or money is not null) and (money is null) = (currency is null)))
  )`,
  `comment on table package_line is 'one action of a package, with the verifier''s verdict: that the change exists, and what it measurably saved over a period'`,
  `comment on column package_line.is_duplicate is 'one of its files was given elsewhere too; the verifier closes the flag with a note'`,
  `create unique index ux_package_line_action on package_line (package_id, action_id)`,
  `create index ix_package_line_action on package_line (action_id)`,
  ...part('package_line'),

  `create table proof_verdict (
    ${PART},
    line_id uuid not null,
    action_proof_id uuid not null,
    verdict text not null,
    reason text,
    judged_at timestamptz not null,
    version int not null default 1,
    constraint pk_proof_verdict primary key (id),
    constraint fk_proof_verdict_line foreign key (line_id) references package_line (id),
    constraint ck_proof_verdict_verdict check (verdict in ('ACCEPTED', 'REFUSED')),
    constraint ck_proof_verdict_reason check (verdict = 'ACCEPTED' or reason is not null)
  )`,
  `create unique index ux_proof_verdict_proof on proof_verdict (line_id, action_proof_id)`,
  ...part('proof_verdict'),

  `create table package_finding (
    ${PART},
    line_id uuid not null,
    requirement text not null,
    round int not null,
    text text not null,
    raised_at timestamptz not null,
    answer text,
    answered_at timestamptz,
    version int not null default 1,
    constraint pk_package_finding primary key (id),
    constraint fk_package_finding_line foreign key (line_id) references package_line (id),
    constraint ck_package_finding_answer check ((answer is null) = (answered_at is null))
  )`,
  `create index ix_package_finding_line on package_finding (line_id, round)`,
  ...part('package_finding'),

  // Its verifier changes a package only while at work on it: what is concluded stands.
  `create function package_part_is_open() returns trigger language plpgsql as $$
    begin
      if not exists (select 1 from verification_package p where p.id = new.package_id and p.state in ('PREPARED', 'WORKING', 'INFO_REQUESTED')) then
        raise exception 'PACKAGE_IS_CLOSED' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  ...['package_line', 'proof_verdict', 'package_finding'].map(
    (table) =>
      `create trigger ${table}_open before insert or update on ${table} for each row execute function package_part_is_open()`,
  ),

  `create table verified_result (
    id uuid not null,
    owner_org_id uuid not null,
    enrolment_id uuid not null,
    programme_org_id uuid not null,
    action_id uuid not null,
    package_id uuid not null,
    kind text not null,
    found_on date not null,
    resource text,
    resource_unit text,
    quantity numeric(18, 4),
    money numeric(14, 2),
    currency text,
    period_start date,
    period_end date,
    method text not null,
    verifier_name text not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    ended_cause text,
    version int not null default 1,
    constraint pk_verified_result primary key (id),
    constraint fk_verified_result_action foreign key (action_id) references improvement_action (id),
    constraint ck_verified_result_kind check (kind in ('IMPLEMENTATION', 'PERFORMANCE')),
    constraint ck_verified_result_period check ((kind = 'PERFORMANCE') = (period_start is not null and period_end is not null)),
    constraint ck_verified_result_end check (ended_cause in ('RE_VERIFIED', 'ANNULLED') and (ended_at is null) = (ended_cause is null))
  )`,
  `comment on table verified_result is 'what a closed package found of an action: that the change exists, or what it saved over a period; ended by a later event, never erased'`,
  `create unique index ux_verified_result_live on verified_result (action_id, kind, package_id)`,
  `create index ix_verified_result_owner on verified_result (owner_org_id, action_id)`,
  `create index ix_verified_result_enrolment on verified_result (enrolment_id)`,
  ...ownedTable({ table: 'verified_result', group: 'action', enrolment: 'enrolment_id', facts: false }),
  `create function verified_result_is_fixed() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(new) - 'ended_at' - 'ended_cause' - 'version') is distinct from (to_jsonb(old) - 'ended_at' - 'ended_cause' - 'version')
         or old.ended_at is not null or current_role_code() <> 'SY' then
        raise exception 'APPEND_ONLY' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger verified_result_fixed before update on verified_result for each row execute function verified_result_is_fixed()`,

  // Who had a hand in it does not verify it (S01, S02), nor four years in a row (S03), nor who assigned (S04).
  // Advising begins and ends; a visit is made by whoever registers it.
  `create function note_advice() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if new.state in ('ACTIVE', 'ENDED') and (tg_op = 'INSERT' or new.state <> old.state) then
        insert into duty (owner_org_id, person_id, person_org_id, kind, subject, subject_id, at)
          values (new.counterparty_org_id, new.adviser_person_id, new.adviser_org_id, 'ADVISED', 'adviser_assignment ' || lower(new.state), new.id, new.state_at)
          on conflict (owner_org_id, person_id, kind, subject, subject_id) do nothing;
      end if;
      return new;
    end $$`,
  `revoke execute on function note_advice() from public`,
  `create trigger adviser_assignment_duty after insert or update on adviser_assignment for each row execute function note_advice()`,
  `create trigger visit_duty after update on visit for each row when (new.state = 'REGISTERED' and old.state <> 'REGISTERED') execute function note_duty('VISITED', 'counterparty_org_id')`,
  `create policy adviser_assignment_ledger on adviser_assignment for select to portal_owner using (true)`,
  `create policy membership_ledger on membership for select to portal_owner using (true)`,
  `create function package_is_independent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if tg_op = 'INSERT' or new.state = old.state then return new; end if;
      if new.state in ('ASSIGNED', 'ACCEPTED_BY_VERIFIER', 'WORKING', 'CONCLUDED') and (
           new.assigned_by = new.verifier_person_id
           or exists (select 1 from duty d where d.owner_org_id = new.counterparty_org_id and d.at > new.state_at - interval '24 months'
                and ((d.person_id = new.verifier_person_id and d.kind in ('WROTE', 'UPLOADED', 'ADVISED', 'VISITED'))
                     or (d.person_org_id = new.verifier_org_id and d.kind in ('ADVISED', 'VISITED'))))
           or exists (select 1 from adviser_assignment a where a.counterparty_org_id = new.counterparty_org_id and a.state = 'ACTIVE'
                and (a.adviser_person_id = new.verifier_person_id or a.adviser_org_id = new.verifier_org_id))
           or exists (select 1 from membership m where m.person_id = new.verifier_person_id and m.owner_org_id = new.counterparty_org_id
                and (m.ends_at is null or m.ends_at > new.state_at - interval '24 months'))) then
        raise exception 'VERIFIER_NOT_INDEPENDENT' using errcode = 'check_violation';
      end if;
      if new.state = 'ASSIGNED' and (
           select count(distinct extract(year from d.at)) from duty d
           where d.owner_org_id = new.counterparty_org_id and d.person_id = new.verifier_person_id and d.kind = 'VERIFIED'
             and extract(year from d.at) between extract(year from new.state_at) - 3 and extract(year from new.state_at) - 1) = 3 then
        raise exception 'VERIFIER_MUST_ROTATE' using errcode = 'check_violation';
      end if;
      if new.state_event in ('accept', 'decline', 'begin', 'ask', 'conclude') and current_actor() is distinct from new.verifier_person_id then
        raise exception 'VERIFIER_NOT_INDEPENDENT' using errcode = 'check_violation';
      end if;
      if new.state = 'CONCLUDED' then
        insert into duty (owner_org_id, person_id, person_org_id, kind, subject, subject_id, at)
          values (new.counterparty_org_id, new.verifier_person_id, new.verifier_org_id, 'VERIFIED', tg_table_name, new.id, new.state_at)
          on conflict (owner_org_id, person_id, kind, subject, subject_id) do nothing;
      end if;
      return new;
    end $$`,
  `revoke execute on function package_is_independent() from public`,
  `create trigger verification_package_independent before insert or update on verification_package for each row execute function package_is_independent()`,

  // A file that stands behind another action, or with another supplier, is looked at closer; nobody learns whose it is.
  `create index ix_evidence_item_content on evidence_item (sha256)`,
  `create index ix_action_proof_evidence on action_proof (evidence_id)`,
  `create policy evidence_item_ledger on evidence_item for select to portal_owner using (true)`,
  `create policy action_proof_ledger on action_proof for select to portal_owner using (true)`,
  `create function action_files_are_shared(which uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select current_role_code() = 'SY' and exists (select 1 from action_proof p join evidence_item e on e.id = p.evidence_id where p.action_id = which
      and (exists (select 1 from evidence_item o where o.sha256 = e.sha256 and o.owner_org_id <> e.owner_org_id)
           or exists (select 1 from action_proof q where q.evidence_id = p.evidence_id and q.action_id <> p.action_id))) $$`,
  `revoke execute on function action_files_are_shared(uuid) from public`,
  `grant execute on function action_files_are_shared(uuid) to portal_app, portal_worker`,

  `alter table answer add column action_id uuid`,
  `comment on column answer.action_id is 'the verified action that made this answer; null for what the supplier said'`,

  ...causes(`('FIRST', 'SCORECARD', 'VERIFICATION')`),

  `create table annulment (
    id uuid not null,
    owner_org_id uuid not null,
    enrolment_id uuid not null,
    package_id uuid not null,
    mediator_org_id uuid not null,
    reason text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    version int not null default 1,
    constraint pk_annulment primary key (id),
    constraint fk_annulment_package foreign key (package_id) references verification_package (id),
    constraint ck_annulment_two check (confirmed_by is null or confirmed_by <> asked_by),
    constraint ck_annulment_confirmed check ((confirmed_by is null) = (confirmed_at is null))
  )`,
  `comment on table annulment is 'a closed package that proved wrong: the programme''s manager and a mediator, two persons, end it'`,
  `create unique index ux_annulment_open on annulment (package_id)`,
  `create index ix_annulment_mediator on annulment (mediator_org_id)`,
  ...ownedTable({
    ...{ table: 'annulment', group: 'annulment', enrolment: 'enrolment_id', facts: false },
    alsoRead: ['mediator_org_id = (select current_org())'],
    alsoUpdate: ['mediator_org_id = (select current_org()) and confirmed_by is null'],
  }),
  `create function annulment_is_by_two() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if new.confirmed_by is not null or new.asked_by is distinct from current_actor() then
          raise exception 'TWO_PERSONS_NEEDED' using errcode = 'check_violation';
        end if;
        return new;
      end if;
      if (to_jsonb(new) - 'confirmed_by' - 'confirmed_at' - 'version') is distinct from (to_jsonb(old) - 'confirmed_by' - 'confirmed_at' - 'version')
         or old.confirmed_by is not null or new.confirmed_by is distinct from current_actor()
         or current_org() is distinct from new.mediator_org_id or current_role_code() <> 'ME' then
        raise exception 'TWO_PERSONS_NEEDED' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger annulment_two before insert or update on annulment for each row execute function annulment_is_by_two()`,
  `create function package_annulled_by_two() returns trigger language plpgsql as $$
    begin
      if new.state = 'ANNULLED' and old.state <> 'ANNULLED' and not exists (
           select 1 from annulment a where a.package_id = new.id and a.confirmed_by is not null) then
        raise exception 'TWO_PERSONS_NEEDED' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger verification_package_annulled before update on verification_package for each row execute function package_annulled_by_two()`,
  transitions('action', [['RETURNED', 'answer', 'IN_VERIFICATION', 'system']]),
];

const down = [
  `delete from state_transition where machine = 'package' or (machine, event, side) = ('action', 'answer', 'system')`,
  'drop table annulment',
  'drop table verified_result',
  'drop table package_finding',
  'drop table proof_verdict',
  'drop table package_line',
  'drop table verification_package',
  ...causes(`('FIRST', 'SCORECARD')`),
  'alter table answer drop column action_id',
  'drop function action_files_are_shared(uuid)',
  'drop policy evidence_item_ledger on evidence_item',
  'drop policy action_proof_ledger on action_proof',
  'drop index ix_action_proof_evidence',
  'drop index ix_evidence_item_content',
  'drop policy membership_ledger on membership',
  'drop policy adviser_assignment_ledger on adviser_assignment',
  'drop trigger visit_duty on visit',
  'drop trigger adviser_assignment_duty on adviser_assignment',
  ...[
    'note_advice',
    'package_annulled_by_two',
    'annulment_is_by_two',
    'package_is_independent',
    'verified_result_is_fixed',
    'package_part_is_open',
  ].map((name) => `drop function ${name}()`),
];
