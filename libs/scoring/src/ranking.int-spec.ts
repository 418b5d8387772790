import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidOf } from '#kernel';
import { runAs, systemContext } from '#platform';
import { buyerWithProgramme, rankingOf, startProduct } from '#testing';
import type { Buyer, TestProduct } from '#testing';
import { pageSql } from './ranking-sql.js';
import { RankingService } from './ranking.service.js';

/** Several hundred suppliers of two countries, three tiers and eight groups; scores repeat, so that ranks are shared. */
const SUPPLIERS = Number(process.env.RANKING_SUPPLIERS ?? 600);

let product: TestProduct;
let buyer: Buyer;

const FILL = `
  with made as (
    select gen_random_uuid() as id, gen_random_uuid() as supplier, n,
      (array['micro','small','medium'])[1 + n % 3] as tier, (array['GT','SV'])[1 + n % 2] as country,
      (array['AGR','FOOD','TEX','PLA','CHE','MET','LOG','SER'])[1 + n % 8] as sector
    from generate_series(1, $3::int) n),
  enrolled as (
    insert into enrolment (id, owner_org_id, counterparty_org_id, programme_id, wave_id, invitation_id, listed_supplier_id, supplier_name,
      programme_name, buyer_name, country, zone, sector_group, size_tier, size_class, state, state_event, state_at, created_at)
    select id, $1, supplier, $2, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Proveedor ' || n, 'P', 'B', country,
      'America/Guatemala', sector, tier, tier, 'ACTIVE', 'approve', now(), now() from made returning 1),
  granted as (
    insert into access_grant (owner_org_id, grantee_org_id, scope, field_group, mode, purpose, source, source_id)
    select supplier, $1, 'facts', 'score', 'read', 'test', 'enrolment', id from made returning 1)
  insert into published_score (id, owner_org_id, counterparty_org_id, enrolment_id, programme_id, snapshot_id, seq, cause, period, as_of,
    model_ref, country, sector_group, size_tier, status, level, score_hundredths, shown_tenths, core_tenths, confidence_micros,
    standard_error, parts, published_at)
  select gen_random_uuid(), $1, supplier, id, $2, gen_random_uuid(), 1, 'FIRST', '2026-03', '2026-03-01', 'enverde-score@1.0.0', country,
    sector, tier, 'published', 'L' || (1 + n % 5), (n * 37 % 100) * 100, n * 37 % 1000, n * 53 % 200 * 5, n * 7919 % 1000 * 100000, 2,
    '{"themes":[{"theme":"WAT","weightPct":"100.0","score":"50.0","contribution":"50.0"}],"balance":"0.0","lost":{"gap":"50.0","missing":"0.0","evidence":"0.0","stale":"0.0","balance":"0.0"},"confidence":{"value":"50.0","letter":"C","answeredShare":"1.000","evidenceShare":"1.000","reviewedShare":"0.000"}}',
    now() from made`;

const refresh = (): Promise<void> =>
  runAs(systemContext(buyer.analyst.orgId, 'test'), () =>
    product.api.get(RankingService, { strict: false }).refresh(uuidOf('prg', buyer.programmeId)),
  );

/** All rows of the ranking with the transaction that wrote each. */
const written = (): Promise<object[]> =>
  product.rows('select xmin::text, enrolment_id from ranking_row order by enrolment_id');

beforeAll(async () => {
  product = await startProduct();
  buyer = await buyerWithProgramme(product);
  const programmeId = uuidOf('prg', buyer.programmeId);
  // Of who came by an invitation the journeys tell; here triggers and keys are still while many are put in place.
  await product.rows('set session_replication_role = replica');
  await product.rows(FILL, [buyer.analyst.orgId, programmeId, SUPPLIERS]);
  await product.rows('set session_replication_role = origin');
  await product.rows('insert into ranking (owner_org_id, programme_id, wanted) values ($1, $2, 1)', [
    buyer.analyst.orgId,
    programmeId,
  ]);
  await product.rows('analyze');
  await refresh();
  await product.rows('analyze');
});
afterAll(() => product.stop());

test('pages hold every supplier once, in the official order, with shared ranks (method guide 7.1)', async () => {
  const edges: { rank: number; node: { supplierName: string; shown: string; core: string } }[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await rankingOf(buyer, { first: 100, after });
    edges.push(...(page.edges as typeof edges));
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  expect(new Set(edges.map(({ node }) => node.supplierName)).size).toBe(SUPPLIERS);
  const scores = edges.map(({ node }) => Number(node.core));
  expect(scores.every((score) => Number.isFinite(score))).toBe(true);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  for (const { rank, node } of edges) expect(rank).toBe(1 + scores.filter((score) => score > Number(node.core)).length);
});

test('made again without a change, nothing is written', async () => {
  const before = await written();
  await refresh();
  expect(await written()).toEqual(before);
});

test('counts of every filter are those of the rows', async () => {
  const { facets } = await rankingOf(buyer, { first: 1 });
  for (const { field, values } of facets)
    for (const { value, count } of values)
      expect(await rankingOf(buyer, { first: 1, filter: { [field]: [value] } })).toMatchObject({ totalCount: count });
});

const NONE = [null, null, null, null, null];
const MICRO = [null, null, ['micro'], null, null];

/** How PostgreSQL answers the application's role, with the pages of memory it touched. */
async function plan(sql: string, parameters: unknown[]): Promise<string> {
  await product.rows('set role portal_app');
  await product.rows(`select set_config('app.org_id', $1, false)`, [buyer.analyst.orgId]);
  const rows = await product.rows<{ 'QUERY PLAN': string }>(
    `explain (analyze, buffers, timing off) ${sql}`,
    parameters,
  );
  await product.rows('reset role');
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

test('a page is a walk along the index of its sort, permission included, as the application’s role (D18)', async () => {
  const scope = [buyer.analyst.orgId, uuidOf('prg', buyer.programmeId)];
  const behind = ['60000000050', randomUUID()];
  const all = await plan(pageSql('core', NONE, [], true), [...scope, ...NONE, 51, ...behind]);
  expect(all).toMatch(
    /Index (Only )?Scan using ix_ranking_row_core[\s\S]*Index Cond: .*ROW\(.*key_core, .*enrolment_id\)/,
  );
  const tier = await plan(pageSql('shown', MICRO, [], true), [...scope, ...MICRO, 51, ...behind]);
  expect(tier).toMatch(
    /Index (Only )?Scan using ix_ranking_row_score[\s\S]*Index Cond: .*ROW\(.*key_score, .*enrolment_id\)/,
  );
  for (const text of [all, tier]) expect(text).not.toMatch(/Sort|Seq Scan/);
});

test('a word is found along the index of words', async () => {
  const scope = [buyer.analyst.orgId, uuidOf('prg', buyer.programmeId)];
  const found = await plan(pageSql('core', NONE, ['599'], false), [...scope, ...NONE, '599', 51]);
  expect(found).toMatch(/Index Cond: .*token >= /);
});
