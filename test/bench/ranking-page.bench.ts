import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, test } from '@jest/globals';
import pg from 'pg';
import { uuidOf } from '#kernel';
import { PASSWORD, RANKING, buyerWithProgramme, compare, rankSuppliers, startProduct } from '#testing';
import type { Buyer, TestProduct } from '#testing';

/**
 * A page of fifty of the ranking as the portal asks for it, session, policy and row security included, beside
 * node:http with one statement as a role that no policy binds.
 */
const SUPPLIERS = Number(process.env.BENCH_SUPPLIERS ?? 5000);
const FLOOR = `select coalesce(json_agg(r), '[]') as page from (
  select supplier_name as "supplierName", card from ranking_row
  where owner_org_id = $1 and programme_id = $2 and key_core is not null order by key_core desc, enrolment_id desc limit 50) r`;

let product: TestProduct;
let buyer: Buyer;
let floor: Server;
let pool: pg.Pool;
let cookie = '';

beforeAll(async () => {
  product = await startProduct();
  buyer = await buyerWithProgramme(product);
  await rankSuppliers(product, buyer, SUPPLIERS);
  pool = new pg.Pool({ connectionString: product.superUrl, max: 4 });
  const parameters = [buyer.analyst.orgId, uuidOf('prg', buyer.programmeId)];
  floor = createServer((_, response) => {
    pool.query<{ page: object }>({ name: 'page', text: FLOOR, values: parameters }).then(
      ({ rows }) => response.setHeader('content-type', 'application/json').end(JSON.stringify(rows[0]?.page)),
      (error: unknown) => response.destroy(error as Error),
    );
  });
  await new Promise<void>((resolve) => floor.listen(0, '127.0.0.1', resolve));
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
  const { headers } = await post(signIn, { input: { email: buyer.analyst.email, password: PASSWORD } });
  cookie = headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}, 300_000);
afterAll(async () => {
  floor.close();
  await pool.end();
  await product.stop();
});

async function post(query: string, variables: object): Promise<Response> {
  return fetch(`${await product.api.getUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
}

const names = (rows: readonly { supplierName: string }[]): string =>
  rows.map(({ supplierName }) => supplierName).join();

test('a page of the ranking', async () => {
  const { port } = floor.address() as AddressInfo;
  await compare({
    name: `ranking page of 50, ${SUPPLIERS} suppliers`,
    rounds: 30,
    floor: async () => names((await (await fetch(`http://127.0.0.1:${port}`)).json()) as { supplierName: string }[]),
    ours: async () => {
      const answer = await post(RANKING, { id: buyer.programmeId, first: 50 });
      if (answer.status !== 200) throw new Error(await answer.text());
      const { data } = (await answer.json()) as {
        data: { ranking: { edges: { node: { supplierName: string } }[] } };
      };
      return names(data.ranking.edges.map(({ node }) => node));
    },
  });
}, 300_000);
