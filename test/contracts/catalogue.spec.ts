import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { catalogueOf, expectCommitted, openDatabase } from '#testing';
import type { OpenDatabase } from '#testing';

const FILE = 'test/contracts/catalogue.txt';

let database: OpenDatabase;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

test('tables, rules, rights and functions are those of the committed snapshot (npm run catalogue)', async () => {
  const header = '# What the migrations make. Written by `npm run catalogue`; review what changes here.\n\n';
  expectCommitted(FILE, header + (await catalogueOf(database.rows)));
});

test.each([
  ['a column', 'alter table task add column smuggled text', 'smuggled text'],
  ['a policy', 'create policy open_door on task for select using (true)', 'policy open_door'],
  ['row security', 'alter table task no force row level security', 'NOT forced'],
  ['a right', 'grant truncate on audit_entry to portal_app', 'truncate to portal_app'],
  ['a right on a column', 'grant update (name) on person to portal_readonly', 'grant update (name) to portal_readonly'],
  ['a trigger', 'drop trigger audit_entry_append_only on audit_entry', 'trigger audit_entry_append_only'],
  ['an index', 'drop index ix_outbox_due', 'index ix_outbox_due'],
  ['a check', 'alter table job drop constraint ck_job_done', 'constraint ck_job_done'],
  [
    'a function',
    `create or replace function current_org() returns uuid language sql as 'select null::uuid'`,
    'null::uuid',
  ],
  ['a view', 'alter view live_grant set (security_invoker = false)', 'security_invoker=false'],
])('the snapshot shows a change of %s', async (_, change, trace) => {
  const before = await catalogueOf(database.rows);
  await database.rows('begin');
  await database.rows(change);
  const after = await catalogueOf(database.rows);
  await database.rows('rollback');
  expect(before.includes(trace)).not.toBe(after.includes(trace));
});
