import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { insertRow, openDatabase, refusalOf } from '#testing';
import type { PlainRow, SqlCaller } from '#testing';

/** A grant is written closed, opened by the holder of its link, and revoked by its owner (D4). */
const database = await openDatabase();
const [owner, invited, stranger, task] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const [door, otherDoor] = ['a'.repeat(64), 'b'.repeat(64)];
const as = (orgId: string, doorHash?: string): SqlCaller => ({
  login: 'portal_app',
  orgId,
  ...(doorHash === undefined ? {} : { doorHash }),
});

const FIXED = '23514';
const DENIED = '42501';

const closed: PlainRow = {
  owner_org_id: owner,
  scope: 'record',
  subject_id: task,
  field_group: 'task',
  mode: 'read',
  purpose: 'test',
  valid_during: '[2026-01-01,)',
  source: 'invitation',
  source_id: randomUUID(),
  door_hash: door,
};

beforeEach(async () => {
  await database.rows('delete from access_grant');
  await database.rows('delete from task');
  await insertRow(database.rows, 'access_grant', closed);
  await database.rows(
    `insert into task (id, owner_org_id, kind, subject, subject_id, subject_state, subject_at, ball_holder, assignee_org_id, assignee_role, country, zone, created_at)
     values ($1, $2, 'k', 's', $1, 's', now(), 'nobody', $2, 'SO', 'GT', 'UTC', now())`,
    [task, owner],
  );
});
afterAll(() => database.close());

/** How many grants the change reaches; its SQLSTATE when it is refused. */
async function change(caller: SqlCaller, set: string, ...values: unknown[]): Promise<number | string> {
  let reached = 0;
  const refusal = await refusalOf(
    database.as(caller, async (ask) => {
      reached = (await ask(`update access_grant set ${set} returning 1`, values)).length;
    }),
  );
  return refusal || reached;
}

const opened = (): Promise<unknown> => database.rows('update access_grant set grantee_org_id = $1', [invited]);
const tasksOf = async (orgId: string): Promise<number> =>
  (await database.as(as(orgId), (ask) => ask('select 1 from task'))).length;

describe('a closed grant', () => {
  test('is opened by who holds the link, for the organisation that acts', async () => {
    expect(await change(as(invited, door), 'grantee_org_id = $1', invited)).toBe(1);
  });

  test('is not opened for somebody else', async () => {
    expect(await change(as(invited, door), 'grantee_org_id = $1', stranger)).toBe(DENIED);
  });

  test('is not seen without the link, nor with another', async () => {
    expect(await change(as(stranger), 'grantee_org_id = $1', stranger)).toBe(0);
    expect(await change(as(stranger, otherDoor), 'grantee_org_id = $1', stranger)).toBe(0);
  });

  test('cannot be lengthened, revoked or widened by who opens it', async () => {
    const open = `grantee_org_id = '${invited}'`;
    for (const more of [
      `valid_during = '[2020-01-01,)'`,
      'revoked_at = now()',
      `mode = 'act'`,
      `field_group = 'finance'`,
    ])
      expect({ more, refused: await change(as(invited, door), `${open}, ${more}`) }).toEqual({ more, refused: FIXED });
  });

  test('stays closed once it is revoked', async () => {
    await database.rows('update access_grant set revoked_at = now()');
    expect(await change(as(invited, door), 'grantee_org_id = $1', invited)).toBe(FIXED);
  });
});

describe('an open grant', () => {
  test('opens the row, and passes to nobody else', async () => {
    await opened();
    expect([await tasksOf(invited), await tasksOf(stranger)]).toEqual([1, 0]);
    expect(await change(as(stranger, door), 'grantee_org_id = $1', stranger)).toBe(0);
    expect(await change(as(owner), 'grantee_org_id = $1', stranger)).toBe(FIXED);
  });

  test('closes at once when its owner revokes it, and does not open again', async () => {
    await opened();
    expect(await change(as(owner), 'revoked_at = now()')).toBe(1);
    await database.rows('update access_grant set revoked_at = now()');
    expect(await tasksOf(invited)).toBe(0);
    expect(await change(as(owner), 'revoked_at = null')).toBe(FIXED);
  });

  test('is not revoked, and not changed in any other way, by who received it', async () => {
    await opened();
    expect(await change(as(invited), 'revoked_at = now()')).toBe(0);
  });
});

describe('what a grant says is fixed, even for its owner', () => {
  test.each([
    ['owner_org_id', randomUUID()],
    ['scope', 'enrolment'],
    ['subject_id', randomUUID()],
    ['field_group', 'finance'],
    ['mode', 'act'],
    ['purpose', 'another'],
    ['source', 'another'],
    ['source_id', randomUUID()],
    ['door_hash', otherDoor],
  ])('%s', async (column, value) => {
    expect(await change(as(owner), `${column} = $1`, value)).toBe(FIXED);
  });

  test('and nobody writes one in another’s name', async () => {
    const forged = { ...closed, grantee_org_id: stranger, door_hash: null };
    expect(await refusalOf(database.as(as(stranger), (ask) => insertRow(ask, 'access_grant', forged)))).toBe(DENIED);
  });
});
