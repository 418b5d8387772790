import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PLATFORM_ORG_ID } from '#platform';
import { insertRow, openDatabase, plainRow, refusalOf, tableShapes } from '#testing';
import type { PlainRow, SqlCaller } from '#testing';

/** SQL as either side of a check of an identity: what the triggers and policies refuse (docs/adr/0023). */
const database = await openDatabase();
const shapes = new Map((await tableShapes(database.rows)).map((shape) => [shape.name, shape]));
const [buyer, holder, applicant, stranger, person] = [1, 2, 3, 4, 5].map(() => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
];
const [enrolment, invitation, check, programme] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const door = 'd'.repeat(64);

const FIXED = '23514';
const DENIED = '42501';

const as = (orgId: string, role = 'SO', more: Partial<SqlCaller> = {}): SqlCaller => ({
  login: 'portal_app',
  ...{ orgId, role, actorId: person },
  ...more,
});

/** How many rows a statement reached; its SQLSTATE when it was refused. */
async function reached(caller: SqlCaller, sql: string, ...values: unknown[]): Promise<number | string> {
  let rows = 0;
  const refusal = await refusalOf(
    database.as(caller, async (ask) => {
      rows = (await ask(sql, values)).length;
    }),
  );
  return refusal || rows;
}

const put = async (table: string, row: PlainRow): Promise<void> => {
  const shape = shapes.get(table);
  if (!shape) throw new Error(`no table ${table}`);
  await database.rows(`alter table ${table} disable trigger all`);
  await insertRow(database.rows, table, plainRow(shape, row));
  await database.rows(`alter table ${table} enable trigger all`);
};

const checkRow = (state: string): PlainRow => ({
  ...{ id: check, owner_org_id: PLATFORM_ORG_ID, counterparty_org_id: holder, applicant_org_id: applicant, state },
  ...{ enrolment_id: enrolment, invitation_id: invitation, tax_door: door, settled_at: null, admits_applicant: false },
});

beforeEach(async () => {
  for (const table of [
    'identity_opinion',
    'identity_check',
    'tax_registration',
    'enrolment',
    'access_grant',
    'programme',
  ]) {
    await database.rows(`alter table ${table} disable trigger all`);
    await database.rows(`delete from ${table}`);
    await database.rows(`alter table ${table} enable trigger all`);
  }
  await put('programme', { id: programme, owner_org_id: buyer });
  await put('tax_registration', { id: randomUUID(), owner_org_id: holder, tax_door: door });
  await put('enrolment', {
    ...{ id: enrolment, owner_org_id: buyer, counterparty_org_id: applicant, invitation_id: invitation },
    programme_id: programme,
    ...{ state: 'UNDER_REVIEW', identity_hold: true, size_tier: 'micro', size_class: 'micro' },
  });
  await put('identity_check', checkRow('ASKED'));
});
afterAll(() => database.close());

const counterparty = async (): Promise<string | undefined> =>
  (
    await database.rows<{ org: string }>('select counterparty_org_id as org from enrolment where id = $1', [enrolment])
  )[0]?.org;

/** As if it had come to this state. */
async function settle(state: string): Promise<void> {
  await database.rows('alter table identity_check disable trigger all');
  await database.rows('update identity_check set state = $1', [state]);
  await database.rows('alter table identity_check enable trigger all');
}

const MOVE = 'update enrolment set counterparty_org_id = $1 where id = $2 returning 1';

describe('nobody attaches an enrolment to a company by SQL', () => {
  test.each([
    ['the buyer', buyer],
    ['the applicant', applicant],
  ])('%s', async (_, org) => {
    expect(await reached(as(org), MOVE, holder, enrolment)).toBe(FIXED);
    expect(await reached(as(org, 'SY'), MOVE, stranger, enrolment)).toBe(FIXED);
    expect(await counterparty()).toBe(applicant);
  });

  test('the company that holds the id does not see the enrolment before it took it over', async () => {
    expect(await reached(as(holder), MOVE, holder, enrolment)).toBe(0);
    expect(await reached(as(holder), 'select 1 from enrolment')).toBe(0);
  });

  test.each(['ASKED', 'ESCALATED', 'REFUSED', 'CANCELLED'])(
    'settling a check that is %s moves nothing',
    async (state) => {
      await database.rows(`alter table identity_check disable trigger all`);
      await database.rows('update identity_check set state = $1', [state]);
      await database.rows(`alter table identity_check enable trigger all`);
      for (const org of [holder, applicant, buyer, stranger])
        await reached(as(org), 'select settle_identity_check($1)', check);
      expect(await counterparty()).toBe(applicant);
    },
  );

  test('a confirmed check is settled by the company alone, and once', async () => {
    await settle('CONFIRMED');
    for (const org of [applicant, buyer, stranger, PLATFORM_ORG_ID])
      expect(await reached(as(org), 'select 1 where settle_identity_check($1)', check)).toBe(0);
    const once = await database.as(as(holder), async (ask) => {
      const passed: unknown[] = [];
      for (let time = 0; time < 2; time += 1)
        passed.push(...(await ask('select settle_identity_check($1) as passed', [check])));
      return [...passed, ...(await ask('select counterparty_org_id as org, identity_hold as held from enrolment'))];
    });
    expect(once).toEqual([{ passed: true }, { passed: false }, { org: holder, held: false }]);
  });

  test('and the way is closed again afterwards', async () => {
    await settle('CONFIRMED');
    const after = database.as(as(holder), async (ask) => {
      await ask('select settle_identity_check($1)', [check]);
      await ask(MOVE, [stranger, enrolment]);
    });
    expect(await refusalOf(after)).toBe(FIXED);
  });
});

describe('the hold of an enrolment', () => {
  test('is lifted, or set, by no side; nobody approves meanwhile', async () => {
    for (const org of [buyer, applicant])
      expect(await reached(as(org), 'update enrolment set identity_hold = false returning 1')).toBe(FIXED);
    const approve = `update enrolment set state = 'ACTIVE', state_event = 'approve' returning 1`;
    expect(await reached(as(buyer, 'PM'), approve)).toBe(FIXED);
    await database.rows('alter table enrolment disable trigger all');
    await database.rows('update enrolment set identity_hold = false');
    await database.rows('alter table enrolment enable trigger all');
    expect(await reached(as(buyer), 'update enrolment set identity_hold = true returning 1')).toBe(FIXED);
  });
});

describe('a check', () => {
  test('is not seen by the applicant, the buyer or a stranger', async () => {
    for (const org of [applicant, buyer, stranger])
      expect(await reached(as(org), 'select 1 from identity_check')).toBe(0);
    for (const org of [holder, PLATFORM_ORG_ID]) expect(await reached(as(org), 'select 1 from identity_check')).toBe(1);
  });

  test('is confirmed by an owner, not by an operator, and not by the platform', async () => {
    const confirm = `update identity_check set state = 'CONFIRMED', state_event = 'confirm' returning 1`;
    expect(await reached(as(holder, 'SP'), confirm)).toBe(FIXED);
    expect(await reached(as(PLATFORM_ORG_ID, 'AM'), confirm)).toBe(FIXED);
  });

  test.each([
    ['counterparty_org_id', stranger],
    ['applicant_org_id', stranger],
    ['enrolment_id', randomUUID()],
    ['invitation_id', randomUUID()],
    ['tax_door', 'x'],
    ['applicant_person_id', randomUUID()],
    ['answer_due_on', '2099-01-01'],
    ['settled_at', '2026-11-22T00:00:00Z'],
    ['admits_applicant', true],
  ])('does not change its %s', async (column, value) => {
    expect([FIXED, DENIED]).toContain(
      await reached(as(holder), `update identity_check set ${column} = $1 returning 1`, value),
    );
  });

  test('is made by the system for the company that really holds the presented id, and for an own enrolment', async () => {
    const shape = shapes.get('identity_check');
    if (!shape) throw new Error('no table identity_check');
    const add = (caller: SqlCaller, change: PlainRow): Promise<string> => {
      const row = { ...checkRow('ASKED'), id: randomUUID(), tax_door: door, state_event: 'open', ...change };
      return refusalOf(database.as(caller, (ask) => insertRow(ask, 'identity_check', plainRow(shape, row))));
    };
    await database.rows('alter table identity_check disable trigger all');
    await database.rows('delete from identity_check');
    await database.rows('alter table identity_check enable trigger all');
    const system = as(applicant, 'SY', { doorHash: door });
    expect(await add(as(applicant, 'SO', { doorHash: door }), {})).toBe(FIXED);
    expect(await add(as(stranger, 'SY', { doorHash: door }), {})).toBe(FIXED);
    expect(await add(system, { counterparty_org_id: stranger })).toBe(FIXED);
    expect(await add(as(applicant, 'SY'), {})).toBe(FIXED);
    expect(await add(system, { enrolment_id: randomUUID() })).toBe(FIXED);
    expect(await add(system, {})).toBe('');
  });

  test('is not decided by one person of the platform, nor with another’s opinion', async () => {
    await settle('ESCALATED');
    const second = randomUUID();
    const sql = `insert into identity_opinion (owner_org_id, check_id, person_id, verdict, reason, given_at) values ($1, $2, $3, 'SAME', 'r', now()) returning 1`;
    const opine = (by: string, whose: string): Promise<number | string> =>
      reached(as(PLATFORM_ORG_ID, 'AM', { actorId: by }), sql, PLATFORM_ORG_ID, check, whose);
    const unite = (): Promise<number | string> =>
      reached(as(PLATFORM_ORG_ID, 'AM'), `update identity_check set state = 'SAME', state_event = 'unite' returning 1`);
    expect(await opine(person, person)).toBe(1);
    expect(await opine(person, second)).toBe(FIXED);
    const opinion = { owner_org_id: PLATFORM_ORG_ID, check_id: check, verdict: 'SAME' };
    await put('identity_opinion', { ...opinion, id: randomUUID(), person_id: person });
    expect(await opine(person, person)).toBe('23505');
    expect(await unite()).toBe(FIXED);
    await put('identity_opinion', { ...opinion, id: randomUUID(), person_id: second });
    expect(await unite()).toBe(1);
  });
});

describe('who holds an id', () => {
  test('is found by who presents it, and by nobody else', async () => {
    const ask = 'select 1 from tax_registration';
    expect(await reached(as(applicant), ask)).toBe(0);
    expect(await reached(as(applicant, 'SO', { doorHash: 'e'.repeat(64) }), ask)).toBe(0);
    expect(await reached(as(applicant, 'SO', { doorHash: door }), ask)).toBe(1);
    expect(await reached(as(PLATFORM_ORG_ID, 'AM'), ask)).toBe(0);
  });

  test('is not taken from it, nor given away', async () => {
    expect(await reached(as(applicant, 'SO', { doorHash: door }), 'delete from tax_registration returning 1')).toBe(0);
    const add = 'insert into tax_registration (owner_org_id, tax_door) values ($1, $2)';
    expect(await reached(as(applicant), add, applicant, door)).toBe('23505');
    expect(await reached(as(applicant), add, stranger, 'f'.repeat(64))).toBe(DENIED);
  });
});
