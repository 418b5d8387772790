import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { has, insertRow, openDatabase, refusalOf } from '#testing';
import type { PlainRow, TableShape } from '#testing';
import { ownedTables, putRow, rowOf, stillTriggers } from './row-fixtures.js';

/** Generated from the catalogue: who is neither owner nor stranger, at every owned table (D4). */
const database = await openDatabase();
const tables = await ownedTables(database);
const [owner, buyer, stranger] = [randomUUID(), randomUUID(), randomUUID()];

beforeAll(() => stillTriggers(database));
afterAll(() => database.close());

/** An opening that a table's policy names: scope and field group of the grant, and the column that it must name. */
interface Opening {
  readonly scope: 'record' | 'enrolment' | 'facts';
  readonly group: string;
  readonly column: string | null;
}

function openingsOf({ readPolicy }: TableShape): Opening[] {
  const form =
    /g\.scope = '(\w+)'::text\) AND \(g\.field_group = '([\w-]+)'::text\)(?: AND \(g\.subject_id = \w+\.(\w+)\))?/g;
  return [...readPolicy.matchAll(form)].map(([, scope, group, column]) => ({
    scope: scope as Opening['scope'],
    group: group ?? '',
    column: column ?? null,
  }));
}

/** Sees and moves: how many of the owner's rows the organisation reads and may update. */
async function reach(shape: TableShape, orgId: string): Promise<{ reads: number; moves: number }> {
  const count = (sql: string): Promise<number> =>
    database.as({ login: 'portal_app', orgId, role: 'SA' }, async (ask) => (await ask(sql, [owner])).length);
  const update = `update ${shape.name} set owner_org_id = owner_org_id where owner_org_id = $1 returning 1`;
  return {
    reads: await count(`select 1 from ${shape.name} where owner_org_id = $1`),
    moves: isMovable(shape) ? await count(update) : 0,
  };
}

const isMovable = (shape: TableShape): boolean => shape.rights.includes('portal_app:update');

async function grant(opening: Opening, row: PlainRow, change: PlainRow = {}): Promise<void> {
  await insertRow(database.rows, 'access_grant', {
    owner_org_id: owner,
    grantee_org_id: buyer,
    scope: opening.scope,
    subject_id: opening.column === null ? null : row[opening.column],
    field_group: opening.group,
    mode: 'read',
    purpose: 'test',
    source: 'test',
    source_id: randomUUID(),
    ...change,
  });
}

const withGrants = tables.filter((shape) => openingsOf(shape).length > 0);
const withCounterparty = tables.filter((shape) => has(shape, 'counterparty_org_id'));

test('the policies speak of grants and counterparties', () => {
  expect(withGrants.map(({ name }) => name)).toEqual(expect.arrayContaining(['task', 'membership', 'notification']));
  expect(withCounterparty.map(({ name }) => name)).toEqual(expect.arrayContaining(['task', 'state_change']));
});

test.each(withCounterparty.map((shape) => [shape.name, shape] as const))(
  'the counterparty of a row of %s reads it by right, and nobody else does',
  async (name, shape) => {
    await putRow(database.rows, shape, owner, { counterparty_org_id: buyer });
    await putRow(database.rows, shape, owner, { counterparty_org_id: randomUUID() });
    expect((await reach(shape, buyer)).reads).toBe(1);
    expect(await reach(shape, stranger)).toEqual({ reads: 0, moves: 0 });
    await database.rows(`delete from ${name}`);
  },
);

const cases = withGrants.flatMap((shape) =>
  openingsOf(shape).map((opening) => [shape.name, opening.scope, shape, opening] as const),
);

describe.each(cases)('a grant on %s for a %s', (name, scope, shape, opening) => {
  // Rows of an enrolment are opened by that enrolment, never by the group of facts that they belong to.
  const opens = scope === 'facts' && shape.columns.some((c) => c.name === 'enrolment_id' && c.needed) ? 0 : 1;
  /** A row that the grant means, beside one that it must not open. */
  async function meant(): Promise<PlainRow> {
    await database.rows(`delete from ${name}`);
    await database.rows('delete from access_grant');
    const inEnrolment = has(shape, 'enrolment_id') ? [{ enrolment_id: randomUUID() }] : [];
    const decoys = scope === 'facts' ? inEnrolment : shape.oneEach ? [] : [...inEnrolment, {}];
    for (const decoy of decoys) await putRow(database.rows, shape, owner, decoy);
    return putRow(database.rows, shape, owner, scope === 'enrolment' && inEnrolment[0] ? another(inEnrolment[0]) : {});
  }

  test('to read opens just what it names, to the one it names', async () => {
    const row = await meant();
    expect(await reach(shape, buyer)).toEqual({ reads: 0, moves: 0 });
    await grant(opening, row);
    expect(await reach(shape, buyer)).toEqual({ reads: opens, moves: 0 });
    expect(await reach(shape, stranger)).toEqual({ reads: 0, moves: 0 });
  });

  test('to act lets it be moved as well', async () => {
    await grant(opening, await meant(), { mode: 'act' });
    expect(await reach(shape, buyer)).toEqual({ reads: opens, moves: isMovable(shape) ? opens : 0 });
  });

  test('only an act-grant on the enrolment lets a row be added to it', async () => {
    if (scope !== 'enrolment' || opening.column !== 'enrolment_id' || !shape.rights.includes('portal_app:insert'))
      return;
    const row = await meant();
    const add = (enrolment: unknown): Promise<string> =>
      refusalOf(
        database.as({ login: 'portal_app', orgId: buyer, role: 'AD' }, (ask) =>
          insertRow(ask, name, rowOf(shape, owner, { enrolment_id: enrolment })),
        ),
      );
    await grant(opening, row);
    expect(await add(row.enrolment_id)).toBe('42501');
    await grant(opening, row, { mode: 'act' });
    expect([await add(row.enrolment_id), await add(randomUUID())]).toEqual(['', '42501']);
  });

  test.each<[string, PlainRow]>([
    ['revoked', { mode: 'act', revoked_at: '2026-01-01T00:00:00Z' }],
    ['ended', { mode: 'act', valid_during: '[2025-01-01,2025-02-01)' }],
    ['not begun', { mode: 'act', valid_during: '[2999-01-01,)' }],
    ['of another group', { mode: 'act', field_group: 'nothing' }],
    ['written by somebody else', { mode: 'act', owner_org_id: buyer }],
    ['still closed', { mode: 'act', grantee_org_id: null, door_hash: 'a'.repeat(64) }],
  ])('%s opens nothing', async (_, change) => {
    await grant(opening, await meant(), change);
    expect(await reach(shape, buyer)).toEqual({ reads: 0, moves: 0 });
  });
});

const another = (row: PlainRow): PlainRow => Object.fromEntries(Object.keys(row).map((name) => [name, randomUUID()]));
