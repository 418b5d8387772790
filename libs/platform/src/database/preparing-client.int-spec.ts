import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { acting, openPlatform } from '#testing';
import { PREPARED_STATEMENTS } from './preparing-client.js';

const { uow, database, close } = await openPlatform();
afterAll(() => close());

const [one, other] = [randomUUID(), randomUUID()];
const asOrg = <T>(orgId: string, work: () => Promise<T>): Promise<T> =>
  acting({ orgId, actorId: randomUUID(), role: 'SA' }, () => uow.run(work));
const jobs = (): Promise<{ kind: string }[]> =>
  uow.query<{ kind: string }>('select kind from job where kind like $1', ['%']);
const plans = (): Promise<{ uses: number }[]> =>
  uow.query<{ uses: number }>(
    `select (generic_plans + custom_plans)::int as uses from pg_prepared_statements where statement like 'select kind from job%'`,
  );

describe('a connection that keeps its plans', () => {
  test('plans a statement once for all who ask it, and shows each only what is theirs', async () => {
    for (const org of [one, other])
      await asOrg(org, () => uow.query('insert into job (owner_org_id, kind) values (current_org(), $1)', [org]));
    // More often than the five plans for given values after which PostgreSQL keeps one for all.
    for (let time = 0; time < 10; time += 1)
      for (const org of [one, other]) expect(await asOrg(org, jobs)).toEqual([{ kind: org }]);
    const used = await asOrg(one, async () => {
      await jobs();
      return plans();
    });
    expect(used).toHaveLength(1);
    expect(used[0]?.uses).toBeGreaterThan(5);
  });

  test('a revoked policy counts for a plan that is kept', async () => {
    await database.rows('create policy job_nobody on job as restrictive for select using (false)');
    expect(await asOrg(one, jobs)).toEqual([]);
    await database.rows('drop policy job_nobody on job');
    expect(await asOrg(one, jobs)).toHaveLength(1);
  });

  test('keeps no more than a bounded number', async () => {
    const kept = await asOrg(one, async () => {
      for (let at = 0; at < PREPARED_STATEMENTS + 50; at += 1) await uow.query(`select $1::int + ${at}`, [at]);
      return uow.query('select 1 from pg_prepared_statements');
    });
    expect(kept.length).toBeLessThanOrEqual(PREPARED_STATEMENTS);
  });
});
