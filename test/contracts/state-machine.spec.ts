import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { moves, next } from '#kernel';
import type { Side, StateMachine } from '#kernel';
import { ROOT, domainMachines, insertRow, openDatabase, refusalOf } from '#testing';
import type { Ask, PlainRow, SqlCaller } from '#testing';
import { ownedTable, stateMachine, transitions } from '../../libs/platform/migrations/owned-table.js';

/** A throwaway machine: no side can make the other's move, even by SQL (D4). */
const machine: StateMachine<string, string> = {
  name: 'errand',
  transitions: [
    ...moves([''], 'ask', 'ASKED', 'owner'),
    ...moves(['ASKED'], 'answer', 'ANSWERED', 'counterparty', 'holder'),
    ...moves(['ANSWERED'], 'check', 'CHECKED', 'grantee'),
    ...moves(['ANSWERED', 'CHECKED'], 'close', 'CLOSED', 'owner', 'system'),
  ],
};
const STATES = ['ASKED', 'ANSWERED', 'CHECKED', 'CLOSED'];
const EVENTS = [...new Set(machine.transitions.map(({ event }) => event))];
const SIDES: Side[] = ['owner', 'counterparty', 'grantee', 'holder', 'system'];

const database = await openDatabase();
const [owner, counterparty, grantee, id] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const door = 'e'.repeat(64);

const CALLERS: Record<Side, SqlCaller> = {
  owner: { login: 'portal_app', orgId: owner, role: 'PM' },
  counterparty: { login: 'portal_app', orgId: counterparty, role: 'SO' },
  grantee: { login: 'portal_app', orgId: grantee, role: 'AD' },
  holder: { login: 'portal_app', doorHash: door, role: 'HOLDER' },
  system: { login: 'portal_worker', orgId: owner, role: 'SY' },
};

beforeAll(async () => {
  const rows = machine.transitions.map(({ from, event, to, by }) => [from, event, to, by] as const);
  for (const statement of [
    'set role portal_owner',
    `create table errand (id uuid primary key, owner_org_id uuid not null, counterparty_org_id uuid, enrolment_id uuid, door_hash text,
       state text not null, state_event text not null, state_at timestamptz not null, state_reason text, note text)`,
    ...ownedTable({
      table: 'errand',
      group: 'errand',
      counterparty: true,
      enrolment: 'enrolment_id',
      alsoRead: ['door_hash = (select door_hash())'],
      alsoUpdate: ['door_hash = (select door_hash())'],
    }),
    stateMachine('errand', machine.name),
    transitions(machine.name, rows),
    'reset role',
  ])
    await database.rows(statement);
  await insertRow(database.rows, 'access_grant', {
    ...{ owner_org_id: owner, grantee_org_id: grantee, scope: 'record', subject_id: id, field_group: 'errand' },
    ...{ mode: 'act', purpose: 'test', source: 'test', source_id: randomUUID() },
  });
});
afterAll(() => database.close());

const errand = (change: PlainRow = {}): PlainRow => ({
  ...{ id, owner_org_id: owner, counterparty_org_id: counterparty, door_hash: door },
  ...{ state: 'ASKED', state_event: 'ask', state_at: '2026-11-22T08:00:00Z' },
  ...change,
});

/** Puts the errand into a state without asking the machine. */
async function stand(state: string): Promise<void> {
  await database.rows(`set session_replication_role = replica`);
  await database.rows('delete from errand');
  await insertRow(database.rows, 'errand', errand({ state }));
  await database.rows(`set session_replication_role = origin`);
}

const send = (ask: Ask, event: string, to: string): Promise<unknown> =>
  ask(`update errand set state = $1, state_event = $2, state_reason = 'so' where id = $3`, [to, event, id]);

const decided = (state: string, event: string, side: Side): string => {
  try {
    return next(machine, state, event, side);
  } catch {
    return 'refused';
  }
};

describe.each(STATES)('an errand that is %s', (state) => {
  test.each(SIDES)('is moved by the %s as the domain decides, and in no other way', async (side) => {
    await stand(state);
    for (const event of EVENTS)
      for (const to of STATES) {
        if (to === state) continue;
        const refusal = await refusalOf(database.as(CALLERS[side], (ask) => send(ask, event, to)));
        const expected = decided(state, event, side) === to ? '' : '23514';
        expect({ event, to, refusal }).toEqual({ event, to, refusal: expected });
      }
  });
});

describe('the making of an errand', () => {
  const make = (side: Side, change: PlainRow = {}): Promise<string> =>
    refusalOf(database.as(CALLERS[side], (ask) => insertRow(ask, 'errand', errand({ id: randomUUID(), ...change }))));

  test('is the owner’s, in the first state', async () => {
    expect(await make('owner')).toBe('');
    expect(await make('owner', { state: 'CLOSED', state_event: 'close' })).toBe('23514');
  });

  test('is nobody else’s', async () => {
    expect(await make('counterparty')).toBe('23514');
    expect(await make('grantee')).toBe('23514');
  });
});

test('a change that is no move asks nobody, and a row keeps its identity', async () => {
  await stand('ASKED');
  const as = (sql: string): Promise<string> => refusalOf(database.as(CALLERS.owner, (ask) => ask(sql)));
  expect(await as(`update errand set note = 'x'`)).toBe('');
  expect(await as(`update errand set id = '${randomUUID()}'`)).toBe('23514');
  expect(await as(`update errand set owner_org_id = '${counterparty}'`)).toBe('23514');
});

describe('the history of moves', () => {
  test('is written by the move itself: who, for whom, from where, why', async () => {
    await stand('ASKED');
    const [change] = await database.as({ ...CALLERS.counterparty, actorId: id }, async (ask) => {
      await send(ask, 'answer', 'ANSWERED');
      return ask('select * from state_change where subject_id = $1', [id]);
    });
    expect(change).toMatchObject({
      ...{ owner_org_id: owner, counterparty_org_id: counterparty, machine: 'errand', subject_id: id },
      ...{ from_state: 'ASKED', event: 'answer', to_state: 'ANSWERED', reason: 'so' },
      ...{ acting_org_id: counterparty, actor_id: id, role: 'SO' },
    });
  });

  test.each(['portal_app', 'portal_worker'] as const)('cannot be made up, changed or removed by %s', async (login) => {
    const as = (sql: string): Promise<string> => refusalOf(database.as({ login, orgId: owner }, (ask) => ask(sql)));
    expect(
      await as(`insert into state_change (owner_org_id, acting_org_id, machine, subject_id, from_state, event, to_state, at)
                values ('${owner}', '${owner}', 'errand', '${id}', 'ASKED', 'answer', 'ANSWERED', now())`),
    ).toBe('42501');
    expect(await as(`update state_change set reason = 'other'`)).toBe('42501');
    expect(await as('delete from state_change')).toBe('42501');
    expect(await as('select check_transition()')).toBe('42501');
  });
});

describe('the database knows the machines of the domain', () => {
  test('move by move', async () => {
    const known = await database.rows<{ machine: string; move: string }>(
      `select machine, concat_ws(' ', from_state, event, to_state, side) as move from state_transition where machine <> 'errand'`,
    );
    const machines = await domainMachines();
    // A context without a face has no tables yet; its machines wait for them.
    const live = machines.filter(({ context }) => existsSync(join(ROOT, 'libs', context, 'src/index.ts')));
    const decidedMoves = live.flatMap(({ machine: { name, transitions: list } }) =>
      list.map(({ from, event, to, by }) => `${name}: ${from} ${event} ${to} ${by}`),
    );
    expect(known.map(({ machine: name, move }) => `${name}: ${move}`).sort()).toEqual(decidedMoves.sort());
  });

  test('and each of them guards a table', async () => {
    const unguarded = await database.rows(
      `select distinct machine from state_transition where not exists (
         select 1 from pg_trigger where tgfoid = 'check_transition'::regproc and encode(tgargs, 'escape') = machine || '\\000')`,
    );
    expect(unguarded).toEqual([]);
  });
});
