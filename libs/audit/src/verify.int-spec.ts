import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { PLATFORM_ORG_ID, dataSourceFor } from '#platform';
import { acting, openPlatform, refusalOf } from '#testing';
import { verifyChains } from './verify.js';

const { uow, database, close } = await openPlatform();
const org = randomUUID();
const caller = { orgId: org, actorId: randomUUID(), role: 'SA' };
let all: DataSource;

beforeAll(async () => {
  const options = { poolSize: 1, statementTimeoutMs: 20_000, entities: [], applicationName: 'test' };
  all = await dataSourceFor({ ...options, url: database.superUrl }).initialize();
});
afterAll(async () => {
  await all.destroy();
  await close();
});

const act = (index: number, by: object = caller): Promise<void> =>
  acting(by, () =>
    uow.run(async () => {
      uow.audit({
        action: 'test.done',
        subject: 'test',
        subjectId: randomUUID(),
        detail: { index, text: 'ñ ünïcode "x"' },
      });
      uow.audit({
        action: 'test.done-again',
        subject: 'test',
        detail: { nested: { list: [1, null, 'a'], deep: { on: true } } },
      });
      await uow.query('select 1');
    }),
  );

describe('fifty commands of one organisation at once', () => {
  test('make one whole chain, and none is refused', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => act(index)));
    expect(await verifyChains(all)).toEqual({ chains: 1, links: 100, faults: [] });
    const [numbered] = await database.rows<{ ok: boolean }>(
      'select array_agg(seq order by seq) = array(select generate_series(1, 100)::bigint) as ok from audit_entry where org_id = $1',
      [org],
    );
    expect(numbered?.ok).toBe(true);
  });

  test('of several organisations do not wait on one another’s chains', async () => {
    const others = Array.from({ length: 8 }, () => ({ ...caller, orgId: randomUUID() }));
    await Promise.all(others.flatMap((by) => [act(1, by), act(2, by)]));
    expect(await verifyChains(all)).toMatchObject({ chains: 9, links: 132, faults: [] });
  });

  test('of nobody in particular stand in the platform’s chain', async () => {
    await act(1, { actorId: randomUUID() });
    expect(await database.rows('select 1 from audit_entry where org_id = $1', [PLATFORM_ORG_ID])).toHaveLength(2);
    expect((await verifyChains(all)).faults).toEqual([]);
  });
});

describe('a chain cannot be changed by the applications', () => {
  test.each(['portal_app', 'portal_worker', 'portal_readonly'] as const)('%s', async (login) => {
    const as = (sql: string): Promise<string> => refusalOf(database.as({ login, orgId: org }, (ask) => ask(sql)));
    expect(await as(`update audit_entry set action = 'x'`)).toBe('42501');
    expect(await as('delete from audit_entry')).toBe('42501');
    expect(await as('truncate audit_entry')).toBe('42501');
    expect(await as('alter table audit_entry disable trigger all')).toBe('42501');
  });

  test('nor by the owner of the tables, while the triggers stand', async () => {
    for (const sql of [`update audit_entry set action = 'x'`, 'delete from audit_entry', 'truncate audit_entry'])
      expect({ sql, refusal: await refusalOf(database.rows(sql)) }).toEqual({ sql, refusal: '23514' });
  });
});

/** Somebody with all rights changes the rows behind the product's back. */
describe('a chain that was tampered with is found', () => {
  const tampered = async (sql: string): Promise<{ seq: number; what: string }[]> => {
    await database.rows('create table kept as select * from audit_entry');
    await database.rows('alter table audit_entry disable trigger all');
    await database.rows(sql, sql.includes('$1') ? [org] : []);
    const { faults } = await verifyChains(all);
    await database.rows('delete from audit_entry');
    await database.rows('insert into audit_entry select * from kept');
    await database.rows('drop table kept');
    await database.rows('alter table audit_entry enable trigger all');
    return faults;
  };

  test.each([
    ['action', `'other'`],
    ['actor_id', 'gen_random_uuid()'],
    ['role', `'AM'`],
    ['at', `at + interval '1 millisecond'`],
    ['recorded_at', `recorded_at - interval '1 second'`],
    ['subject', `'other'`],
    ['subject_id', 'gen_random_uuid()'],
    ['detail', `detail || '{"index": 99}'`],
    ['request_id', `'other'`],
    ['hash', `repeat('0', 64)`],
    ['prev_hash', `repeat('0', 64)`],
  ])('by another %s', async (column, value) => {
    const faults = await tampered(`update audit_entry set ${column} = ${value} where org_id = $1 and seq = 41`);
    expect(faults[0]).toMatchObject({ seq: 41 });
  });

  test('by a link taken out of the middle', async () => {
    expect(await tampered('delete from audit_entry where org_id = $1 and seq = 41')).toContainEqual(
      expect.objectContaining({ seq: 42, what: 'expected link 41: a link is missing' }),
    );
  });

  test('by two links that changed places', async () => {
    const faults = await tampered(
      `update audit_entry a set action = b.action, detail = b.detail, hash = b.hash, prev_hash = b.prev_hash, subject_id = b.subject_id
       from audit_entry b where a.org_id = $1 and b.org_id = $1 and a.seq in (41, 43) and b.seq = 84 - a.seq`,
    );
    expect(faults.map(({ seq }) => seq)).toEqual(expect.arrayContaining([41, 43]));
  });

  test('by a link written anew with a hash of its own, at the link after it', async () => {
    const faults = await tampered(
      `update audit_entry set action = 'other', hash = encode(sha256('forged'), 'hex') where org_id = $1 and seq = 41`,
    );
    expect(faults).toContainEqual(expect.objectContaining({ seq: 42, what: 'does not follow the link before it' }));
  });

  test('and was whole again afterwards', async () => expect((await verifyChains(all)).faults).toEqual([]));
});
