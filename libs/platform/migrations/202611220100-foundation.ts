import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every table stands on: who acts (transaction-local settings), grants between organisations, the table of
 * allowed transitions and the triggers that keep a row's identity and its state machine (docs/adr/0004).
 */
export class Foundation202611220100 implements MigrationInterface {
  name = 'Foundation2026112201000'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

// A setting that ended with its transaction is '', not NULL: hence nullif.
const setting = (name: string, type: string): string => `nullif(current_setting('${name}', true), '')::${type}`;

const up = [
  `create function current_org() returns uuid language sql stable parallel safe as $$ select ${setting('app.org_id', 'uuid')} $$`,
  `create function current_actor() returns uuid language sql stable parallel safe as $$ select ${setting('app.actor_id', 'uuid')} $$`,
  `create function current_role_code() returns text language sql stable parallel safe as $$ select ${setting('app.role', 'text')} $$`,
  `comment on function current_role_code() is 'role of the acting membership (SO, SA, …), SY for jobs, HOLDER for who came by a link'`,
  `create function door_hash() returns text language sql stable parallel safe as $$ select ${setting('app.door_hash', 'text')} $$`,
  `comment on function door_hash() is 'SHA-256, hex, of what the caller presented: session secret, link token, e-mail address'`,

  `create table access_grant (
    id uuid not null default gen_random_uuid(),
    owner_org_id uuid not null,
    grantee_org_id uuid,
    scope text not null,
    subject_id uuid,
    field_group text not null,
    mode text not null,
    purpose text not null,
    valid_during tstzrange not null default tstzrange(now(), null),
    revoked_at timestamptz,
    source text not null,
    source_id uuid not null,
    door_hash text,
    constraint pk_access_grant primary key (id),
    constraint ck_access_grant_scope check (scope in ('record', 'enrolment', 'facts')),
    constraint ck_access_grant_mode check (mode in ('read', 'act')),
    constraint ck_access_grant_subject check ((scope = 'facts') = (subject_id is null)),
    constraint ck_access_grant_closed check (grantee_org_id is not null or door_hash is not null)
  )`,
  `comment on table access_grant is 'who may see or move another organisation''s rows; without grantee it is closed and the holder of the named link opens it'`,
  `create unique index ux_access_grant on access_grant (grantee_org_id, scope, field_group, subject_id, owner_org_id, source, source_id) nulls not distinct where revoked_at is null`,
  `create index ix_access_grant_grantee on access_grant (grantee_org_id, scope, field_group, subject_id, owner_org_id)`,
  `create index ix_access_grant_owner on access_grant (owner_org_id, grantee_org_id)`,
  `create index ix_access_grant_source on access_grant (source_id)`,
  `alter table access_grant enable row level security`,
  `alter table access_grant force row level security`,
  `create policy access_grant_select on access_grant for select using (
    owner_org_id = (select current_org()) or grantee_org_id = (select current_org()) or door_hash = (select door_hash()))`,
  `create policy access_grant_insert on access_grant for insert with check (owner_org_id = (select current_org()))`,
  // The owner revokes; the holder of the link opens a closed grant for itself, and nothing else (the trigger).
  `create policy access_grant_update on access_grant for update
    using (owner_org_id = (select current_org()) or (grantee_org_id is null and door_hash = (select door_hash())))
    with check (owner_org_id = (select current_org()) or (grantee_org_id = (select current_org()) and door_hash = (select door_hash())))`,
  `grant select, insert, update on access_grant to portal_app, portal_worker`,
  `grant select on access_grant to portal_readonly`,
  `create function access_grant_is_fixed() returns trigger language plpgsql as $$
    begin
      if (new.id, new.owner_org_id, new.scope, new.subject_id, new.field_group, new.mode, new.purpose, new.source, new.source_id, new.door_hash)
         is distinct from (old.id, old.owner_org_id, old.scope, old.subject_id, old.field_group, old.mode, old.purpose, old.source, old.source_id, old.door_hash)
         or (old.grantee_org_id is not null and new.grantee_org_id is distinct from old.grantee_org_id)
         or (old.revoked_at is not null and (new.revoked_at, new.grantee_org_id) is distinct from (old.revoked_at, old.grantee_org_id))
         or (old.owner_org_id <> current_org() and (new.revoked_at, new.valid_during) is distinct from (old.revoked_at, old.valid_during)) then
        raise exception 'GRANT_IS_FIXED' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger access_grant_fixed before update on access_grant for each row execute function access_grant_is_fixed()`,
  `create view live_grant with (security_invoker = true) as
    select owner_org_id, scope, subject_id, field_group, mode from access_grant
    where grantee_org_id = (select current_org()) and revoked_at is null and now() <@ valid_during`,
  `grant select on live_grant to portal_app, portal_worker, portal_readonly`,

  `create table state_transition (
    machine text not null, from_state text not null, event text not null, to_state text not null, side text not null,
    constraint pk_state_transition primary key (machine, from_state, event, to_state, side),
    constraint ck_state_transition_side check (side in ('owner', 'counterparty', 'grantee', 'holder', 'system'))
  )`,
  `grant select on state_transition to portal_app, portal_worker, portal_readonly`,

  `create table state_change (
    id bigint generated always as identity,
    owner_org_id uuid not null, counterparty_org_id uuid, enrolment_id uuid,
    machine text not null, subject_id uuid not null,
    from_state text not null, event text not null, to_state text not null,
    actor_id uuid, acting_org_id uuid, role text, reason text,
    at timestamptz not null, recorded_at timestamptz not null default clock_timestamp(),
    constraint pk_state_change primary key (id)
  )`,
  `create index ix_state_change_owner on state_change (owner_org_id, subject_id, id)`,
  `create index ix_state_change_counterparty on state_change (counterparty_org_id, subject_id, id)`,
  `alter table state_change enable row level security`,
  `alter table state_change force row level security`,
  `create policy state_change_select on state_change for select using (
    owner_org_id = (select current_org()) or counterparty_org_id = (select current_org()))`,
  // Only the transition trigger, which runs as the owner of the tables, writes here: a history cannot be made up.
  `create policy state_change_insert on state_change for insert to portal_owner with check (acting_org_id is not distinct from (select current_org()))`,
  `grant select on state_change to portal_app, portal_worker, portal_readonly`,

  `create function row_identity_is_fixed() returns trigger language plpgsql as $$
    begin
      if new.id <> old.id or new.owner_org_id <> old.owner_org_id then
        raise exception 'ROW_IDENTITY_IS_FIXED' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'APPEND_ONLY' using errcode = 'check_violation'; end $$`,

  // Which side of the row the acting organisation stands on decides which moves are its own.
  `create function side_of(owner uuid, counterparty uuid, door text) returns text language sql stable as $$
    select case
      when current_role_code() = 'SY' then 'system'
      when owner = current_org() then 'owner'
      when counterparty = current_org() then 'counterparty'
      when door is not null and door = door_hash() then 'holder'
      else 'grantee' end $$`,
  `create function check_transition() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      machine_name text := tg_argv[0];
      was text := '';
      row_now jsonb := to_jsonb(new);
      mover text;
    begin
      if tg_op = 'UPDATE' then
        if new.state = old.state then return new; end if;
        was := old.state;
      end if;
      mover := side_of(new.owner_org_id, (row_now->>'counterparty_org_id')::uuid, row_now->>'door_hash');
      if not exists (select 1 from state_transition t where t.machine = machine_name and t.from_state = was
                     and t.event = new.state_event and t.to_state = new.state and t.side = mover) then
        raise exception 'ILLEGAL_TRANSITION' using errcode = 'check_violation',
          detail = format('%s: %s -%s-> %s by %s', machine_name, was, new.state_event, new.state, mover);
      end if;
      insert into state_change (owner_org_id, counterparty_org_id, enrolment_id, machine, subject_id, from_state, event, to_state,
                                actor_id, acting_org_id, role, reason, at)
      values (new.owner_org_id, (row_now->>'counterparty_org_id')::uuid, (row_now->>'enrolment_id')::uuid, machine_name, new.id,
              was, new.state_event, new.state, current_actor(), current_org(), current_role_code(), new.state_reason, new.state_at);
      return new;
    end $$`,
  `revoke execute on function check_transition() from public`,
];

const down = [
  'drop function check_transition()',
  'drop function side_of(uuid, uuid, text)',
  'drop function refuse_change()',
  'drop function row_identity_is_fixed()',
  'drop table state_change',
  'drop table state_transition',
  'drop view live_grant',
  'drop table access_grant',
  'drop function access_grant_is_fixed()',
  'drop function door_hash()',
  'drop function current_role_code()',
  'drop function current_actor()',
  'drop function current_org()',
];
