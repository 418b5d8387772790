import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidOf } from '#kernel';
import { buyerWithProgramme, rankSuppliers, rankingOf, refreshRanking, startProduct } from '#testing';
import type { Buyer, TestProduct } from '#testing';
import { pageSql } from './ranking-sql.js';

const SUPPLIERS = Number(process.env.RANKING_SUPPLIERS ?? 600);

let product: TestProduct;
let buyer: Buyer;

/** All rows of the ranking with the transaction that wrote each. */
const written = (): Promise<object[]> =>
  product.rows('select xmin::text, enrolment_id from ranking_row order by enrolment_id');

beforeAll(async () => {
  product = await startProduct();
  buyer = await buyerWithProgramme(product);
  await rankSuppliers(product, buyer, SUPPLIERS);
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
  await refreshRanking(product, buyer);
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
