import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidOf } from '#kernel';
import { makeScorecards } from '#scoring';
import { buyerWithProgramme, startProduct, startWorker, until } from '#testing';
import type { Buyer, OwnProcess, TestProduct } from '#testing';
import { startThrowaway } from '../../scripts/launch/postgres/throwaway.mjs';

/** The scorecards of a month are made once each, whatever is killed meanwhile; counted in the database. */
const cluster = await startThrowaway({ max_connections: '60', synchronous_commit: 'on' });
process.env.ENVERDE_TEST_CLUSTER = cluster.url;

const SUPPLIERS = 120;

let product: TestProduct;
let buyer: Buyer;
let worker: OwnProcess;

/** Suppliers that answered two months ago and whose first score the programme reads. */
const FILL = `
  with made as (select gen_random_uuid() as id, gen_random_uuid() as supplier, n from generate_series(1, $3::int) n),
  firm as (
    insert into organisation (id, owner_org_id, kind, name, country, created_at)
    select supplier, supplier, 'SUPPLIER', 'Proveedor ' || n, 'GT', now() from made returning 1),
  profile as (
    insert into supplier_profile (id, owner_org_id, country, sector_code, workers) select supplier, supplier, 'GT', '1071', 9 from made returning 1),
  enrolled as (
    insert into enrolment (id, owner_org_id, counterparty_org_id, programme_id, wave_id, invitation_id, listed_supplier_id, supplier_name,
      programme_name, buyer_name, country, zone, sector_group, size_tier, size_class, state, state_event, state_at, created_at)
    select id, $1, supplier, $2, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Proveedor ' || n, 'P', 'B', 'GT',
      'America/Guatemala', 'FOOD', 'micro', 'micro', 'ACTIVE', 'approve', now(), now() from made returning 1),
  granted as (
    insert into access_grant (owner_org_id, grantee_org_id, scope, subject_id, field_group, mode, purpose, source, source_id)
    select $1, supplier, 'enrolment', id, field_group, 'act', 'test', 'enrolment', id
      from made, unnest(array['score', 'enrolment']) as field_group
    union all select supplier, $1, 'facts', null, 'score', 'read', 'test', 'enrolment', id from made returning 1),
  answered as (
    insert into answer (id, owner_org_id, indicator, kind, grade, answered_on, answered_at, version)
    select gen_random_uuid(), supplier, indicator, 'DONT_KNOW', 'E2', (now() - interval '70 days')::date, now() - interval '70 days', 1
    from made, unnest($4::text[]) as indicator returning 1),
  waited as (
    insert into score_publication (id, owner_org_id, counterparty_org_id, enrolment_id, programme_id, snapshot_id, cause, period, due_on,
      state, state_event, state_at)
    select id, $1, supplier, id, $2, gen_random_uuid(), 'FIRST', '2026-01', '2026-01-08', 'PUBLISHED', 'publish', now() from made returning 1)
  insert into published_score (id, owner_org_id, counterparty_org_id, enrolment_id, programme_id, snapshot_id, seq, cause, period, as_of,
    model_ref, country, sector_group, size_tier, status, level, score_hundredths, shown_tenths, core_tenths, confidence_micros,
    standard_error, parts, published_at)
  select id, $1, supplier, id, $2, gen_random_uuid(), 1, 'FIRST', '2026-01', '2026-01-01', 'enverde-score@1.0.0', 'GT', 'FOOD', 'micro',
    'published', 'L1', 0, 0, 0, 0, 2, '{}', now() from made`;

const CORE = 'WAT-01 WAT-05 ENE-01 ENE-04 WAS-01 WAS-07 MAT-01 MAT-04 EMS-01 EMS-03 PEO-01 PEO-02 PEO-04 RBC-01 SUP-01';

beforeAll(async () => {
  product = await startProduct();
  buyer = await buyerWithProgramme(product);
  await product.rows('set session_replication_role = replica');
  await product.rows(FILL, [buyer.analyst.orgId, uuidOf('prg', buyer.programmeId), SUPPLIERS, CORE.split(' ')]);
  await product.rows('set session_replication_role = origin');
  worker = await startWorker(product);
});
afterAll(async () => {
  await worker.end('SIGKILL');
  await product.stop();
  await cluster.stop();
});

const scorecards = async (): Promise<number> =>
  (await product.rows(`select 1 from published_score where cause = 'SCORECARD'`)).length;

/** A run of the schedule for this month, which makes the scorecards of the month before. */
const run = (period: string): Promise<object[]> =>
  product.rows(
    `insert into outbox (event_id, event, subscriber, org_id, payload, request_id)
     values (gen_random_uuid(), $1, 'scoring.queue-scorecards', $2, $3, 'test')`,
    [
      makeScorecards.runs.name,
      buyer.analyst.orgId,
      { orgId: buyer.analyst.orgId, period, dueAt: `${period}-03T14:00:00Z` },
    ],
  );

/** A killed worker's claims would come free after half a minute: here that time passes at once. */
const letTimePass = (): Promise<object[]> =>
  product.rows(
    `update outbox set next_at = clock_timestamp() where done_at is null and next_at < clock_timestamp() + interval '27 seconds' and not_before <= now()`,
  );

const reach = (done: number): Promise<true> =>
  until(async () => ((await scorecards()) >= done ? true : undefined), 60_000).catch(async (error: unknown) => {
    const left = await product.rows('select last_error, count(*)::int from outbox where done_at is null group by 1');
    throw new Error(`${String(error)}\n${worker.said()}\n${JSON.stringify(left)}`);
  });

test('a worker killed three times in the middle loses none and doubles none', async () => {
  const period = new Date().toISOString().slice(0, 7);
  await run(period);
  for (const share of [0.1, 0.4, 0.7]) {
    await reach(SUPPLIERS * share);
    await worker.end('SIGKILL');
    worker = await startWorker(product);
    await letTimePass();
  }
  await reach(SUPPLIERS);
  const each = await product.rows<{ scorecards: number }>(
    `select count(*) filter (where cause = 'SCORECARD')::int as scorecards from published_score group by enrolment_id`,
  );
  expect(each).toHaveLength(SUPPLIERS);
  expect(each.filter(({ scorecards: made }) => made !== 1)).toEqual([]);
}, 240_000);

test('the same month run again makes nothing new, and leaves one standing score an enrolment', async () => {
  await run(new Date().toISOString().slice(0, 7));
  await until(async () => {
    const [left] = await product.rows<{ left: number }>(
      'select count(*)::int as left from outbox where done_at is null and not_before <= now()',
    );
    return left?.left === 0 ? true : undefined;
  }, 80_000);
  expect(await scorecards()).toBe(SUPPLIERS);
  expect(await product.rows(`select 1 from score_publication where state = 'PUBLISHED'`)).toHaveLength(SUPPLIERS);
  expect(await product.rows('select last_error from outbox where dead_at is not null')).toEqual([]);
}, 120_000);
