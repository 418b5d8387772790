import type { DataSource } from 'typeorm';

/** Tables that no organisation owns, each with the reason why a row policy by owner does not fit it. */
export const TABLES_WITHOUT_OWNER: Readonly<Record<string, string>> = {
  access_grant: 'own policy: owner, grantee, or holder of the link that opens it',
  person: 'a person may act for several organisations: own person, or who presents the e-mail address',
  credential: 'own person',
  second_factor: 'own person',
  session: 'own person, or who presents the secret',
  login_code: 'who presents the e-mail address',
  message_preference: 'own person',
  missed_proof: 'who presents the e-mail address, known or not',
  outbox: 'appended by everybody, read by the worker alone',
  schedule: 'platform data, read by operators',
  schedule_run: 'platform data, read by operators',
  command_record: 'own caller: person and organisation, or holder of a link',
  captured_mail: 'mailbox of the demonstration',
  audit_entry: 'own chain of the acting organisation',
};

/** Reference data without row security: readable by all, written by migrations and the platform role only. */
export const PLATFORM_TABLES: Readonly<Record<string, string>> = {
  schema_migration: 'which migrations have run',
  state_transition: 'the allowed moves of every state machine',
};

/**
 * Refuses to serve with a role that row security does not bind, or on a schema where a table escaped it.
 * @throws Error naming the role or the tables
 */
export async function assertRoleIsBound(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query<{ name: string; free: boolean }[]>(
    'select rolname as name, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  );
  if (!role || role.free)
    throw new Error(
      `The database role ${role?.name ?? '?'} is not bound by row level security: use portal_app or portal_worker.`,
    );
  const open = await dataSource.query<{ name: string }[]>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  const faults = open.map(({ name }) => name).filter((name) => !(name in PLATFORM_TABLES));
  if (faults.length > 0) throw new Error(`Tables without forced row level security: ${faults.join(', ')}.`);
}
