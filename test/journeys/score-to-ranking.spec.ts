import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ScheduleTick } from '#platform';
import {
  FixedClock,
  answered,
  buyerWithProgramme,
  enrolled,
  handIn,
  joined,
  persona,
  RANKING,
  proved,
  rankingOf,
  startProduct,
  toldOf,
  until,
} from '#testing';
import type { Buyer, EnrolledSupplier, Persona, RankingRead, TestProduct } from '#testing';

/** A Monday in Guatemala; five working days later is Monday 2 March. */
const clock = new FixedClock(new Date('2026-02-23T15:00:00Z'));
let product: TestProduct;
let administrator: Persona;
let buyer: Buyer;
let other: Buyer;
let bakery: EnrolledSupplier;

const PUBLISHED = `query ($id: EnrolmentId!) { enrolment(id: $id) { publishedScore { shown level provisional asOf balance trend
  confidence { letter } themes { theme es contribution } lost { gap missing evidence stale balance } } } }`;

interface Published {
  readonly enrolment: {
    readonly publishedScore: {
      readonly shown: string;
      readonly balance: string;
      readonly themes: { readonly contribution: string }[];
      readonly lost: Record<string, string>;
    } | null;
  };
}

const published = async (
  reader: Persona,
  { enrolmentId }: EnrolledSupplier,
): Promise<Published['enrolment']['publishedScore']> =>
  (await reader.client.ask<Published>(PUBLISHED, { id: enrolmentId })).enrolment.publishedScore;

const seesOn = async ({ client, enrolmentId }: EnrolledSupplier): Promise<string | null> =>
  (
    await client.ask<{ enrolment: { liveScore: { buyerSeesOn: string | null } } }>(
      'query ($id: EnrolmentId!) { enrolment(id: $id) { liveScore { buyerSeesOn } } }',
      { id: enrolmentId },
    )
  ).enrolment.liveScore.buyerSeesOn;

/** Moves to an instant and lets what was due until then be queued, a day a tick. */
async function at(instant: string): Promise<void> {
  clock.set(instant);
  const tick = product.worker?.get(ScheduleTick);
  while (tick && (await tick.run()) > 0);
}

/** Waits until the worker has nothing left that is due. */
const settled = (): Promise<true> =>
  until(async () => {
    const left = await product.rows(
      'select 1 from outbox where done_at is null and dead_at is null and not_before <= now()',
    );
    return left.length === 0 ? true : undefined;
  });

const tenths = (texts: string[]): number => texts.reduce((sum, text) => sum + Math.round(Number(text) * 10), 0);

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres', clock });
  administrator = await persona(product, 'PLATFORM', 'AM');
  [buyer, other] = [await buyerWithProgramme(product), await buyerWithProgramme(product)];
  bakery = await enrolled(product, buyer, administrator, { name: 'Panadería La Espiga' });
  await answered(bakery, 0.4);
  await proved(product, bakery);
  await handIn(bakery);
  await settled();
});
afterAll(() => product.stop());

describe('a score goes to the buyer (domain guide 5.12)', () => {
  test('the supplier has five working days alone with it, and is told the day', async () => {
    expect(await seesOn(bakery)).toBe('2026-03-02');
    expect(await published(buyer.analyst, bakery)).toBeNull();
    await at('2026-02-27T15:00:00Z');
    await settled();
    expect(await published(buyer.analyst, bakery)).toBeNull();
  });

  test('on that day the buyer reads parts by theme that add up, and no answer', async () => {
    await at('2026-03-02T15:00:00Z');
    await settled();
    const score = await published(buyer.analyst, bakery);
    expect(score).toMatchObject({
      provisional: false,
      asOf: '2026-02-23',
      trend: null,
      themes: expect.any(Array) as unknown,
    });
    const { shown, balance, themes, lost } = score ?? { shown: '', balance: '', themes: [], lost: {} };
    expect(tenths([...themes.map(({ contribution }) => contribution), balance])).toBe(tenths([shown]));
    expect(tenths([shown, ...Object.values(lost)])).toBe(1000);
    expect(await seesOn(bakery)).toBeNull();
    const live = await buyer.analyst.client.send(
      'query ($id: EnrolmentId!) { enrolment(id: $id) { liveScore { shown } } }',
      {
        id: bakery.enrolmentId,
      },
    );
    expect(live.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('another buyer does not learn that the enrolment exists', async () => {
    const foreign = await other.analyst.client.send(PUBLISHED, { id: bakery.enrolmentId });
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  test('a supplier that agrees is read at once, and agreeing again changes nothing', async () => {
    const quick = await enrolled(product, buyer, administrator, { name: 'Tortillería Maya' });
    await answered(quick, 0.2);
    await proved(product, quick);
    await handIn(quick);
    const agree = (): Promise<{ userErrors: { code: string }[] }> =>
      quick.client.mutate(
        'agreeToEarlyPublication',
        { enrolmentId: quick.enrolmentId },
        'enrolment { publishedScore { shown } }',
      );
    expect((await agree()).userErrors).toEqual([]);
    const first = await published(buyer.analyst, quick);
    expect(first).not.toBeNull();
    expect((await agree()).userErrors).toMatchObject([{ code: 'SCORE_NOT_WAITING' }]);
    await settled();
    expect(await product.rows('select 1 from published_score')).toHaveLength(2);
  });

  test('the day runs twice, and each score is published once', async () => {
    await product.rows('delete from schedule_run');
    await product.rows(
      `update schedule set next_run_at = '2026-03-02T14:00:00Z', next_period = '2026-03-02' where name = 'scoring.publish-due'`,
    );
    await at('2026-03-02T16:00:00Z');
    await settled();
    expect(await product.rows('select 1 from published_score')).toHaveLength(2);
  });
});

const names = ({ edges }: Pick<RankingRead, 'edges'>): string[] => edges.map(({ node }) => node.supplierName);

/** Lets the calm between two refreshes be over, and waits for the ranking. */
async function ranked(): Promise<void> {
  await settled();
  await product.rows(
    `update outbox set next_at = now(), not_before = now() where event = 'scoring.ranking-wanted' and done_at is null`,
  );
  await settled();
}

/** A supplier whose score the buyer reads. */
async function shows(
  name: string,
  worse: number,
  more: { workers?: number; proof?: boolean } = {},
): Promise<EnrolledSupplier> {
  const supplier = await enrolled(product, buyer, administrator, { name, ...more });
  await answered(supplier, worse);
  if (more.proof !== false) await proved(product, supplier);
  await handIn(supplier);
  await supplier.client.mutate('agreeToEarlyPublication', { enrolmentId: supplier.enrolmentId }, 'enrolment { id }');
  return supplier;
}

describe('the ranking of a programme (method guide 7.1)', () => {
  let ice: EnrolledSupplier;

  test('inside one size tier the full score ranks; who is provisional or has no data stands apart, never as zero', async () => {
    await shows('Café Matagalpa', 0.4, { proof: false });
    await enrolled(product, buyer, administrator, { name: 'Agua y Hielo Pacífico' });
    await ranked();
    const list = await rankingOf(buyer);
    expect(list).toMatchObject({
      ...{ sortedBy: 'shown', period: '2026-03', totalCount: 2 },
      edges: [
        { rank: 1, node: { supplierName: 'Tortillería Maya', trackStatus: 'NOT_ASSIGNED' } },
        { rank: 2, node: { supplierName: 'Panadería La Espiga' } },
      ],
      unranked: [
        { supplierName: 'Agua y Hielo Pacífico', status: 'NOT_PUBLISHED', shown: null },
        { supplierName: 'Café Matagalpa', status: 'PROVISIONAL' },
      ],
    });
    const { programme } = await buyer.analyst.client.ask<{ programme: { rankedCount: number } }>(
      'query ($id: ProgrammeId!) { programme(id: $id) { rankedCount } }',
      { id: buyer.programmeId },
    );
    expect(programme.rankedCount).toBe(2);
  });

  test('a list that mixes tiers goes by the core score; ranks stay those of the whole under a filter', async () => {
    ice = await shows('Hielo del Sur', 0.6, { workers: 20 });
    await shows('Embutidos San José', 0, { workers: 30 });
    await ranked();
    const all = await rankingOf(buyer);
    expect(all.sortedBy).toBe('core');
    expect(names(all)).toEqual(['Embutidos San José', 'Tortillería Maya', 'Panadería La Espiga', 'Hielo del Sur']);
    const small = await rankingOf(buyer, { filter: { sizeTier: ['SMALL'] } });
    expect(small).toMatchObject({ sortedBy: 'shown', totalCount: 2, edges: [{ rank: 1 }, { rank: 2 }] });
    const found = await rankingOf(buyer, { filter: { search: 'PANADERIA espi' } });
    expect(found).toMatchObject({ totalCount: 1, edges: [{ node: { supplierName: 'Panadería La Espiga' } }] });
    const one = await rankingOf(buyer, { filter: { search: 'hielo', sizeTier: ['SMALL'] } });
    expect(one).toMatchObject({ totalCount: 1, edges: [{ rank: 2, node: { supplierName: 'Hielo del Sur' } }] });
    expect(await rankingOf(buyer, { filter: { trackStatus: ['IN_PROGRESS'] } })).toMatchObject({
      totalCount: 0,
      edges: [],
    });
    expect(all.facets.find(({ field }) => field === 'sizeTier')?.values).toEqual([
      { value: 'MICRO', count: 2 },
      { value: 'SMALL', count: 2 },
    ]);
  });

  test('pages follow one another while the rows change; a cursor of another list is refused', async () => {
    const first = await rankingOf(buyer, { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    await shows('Snacks del Istmo', 0, { workers: 12 });
    await ranked();
    const rest = await rankingOf(buyer, { first: 2, after: first.pageInfo.endCursor });
    expect([...names(first), ...names(rest)]).toEqual([
      'Embutidos San José',
      'Tortillería Maya',
      'Panadería La Espiga',
      'Hielo del Sur',
    ]);
    for (const after of [first.pageInfo.endCursor, 'x', 'W10'])
      expect(
        (
          await buyer.analyst.client.send(RANKING, {
            ...{ id: buyer.programmeId, first: 2, after, filter: { country: ['SV'] } },
          })
        ).errors,
      ).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', details: { rule: 'CURSOR_INVALID' } } }]);
  });

  test('a programme of somebody else is not there, and no role of a supplier asks for a ranking', async () => {
    const foreign = await other.analyst.client.send(RANKING, { id: buyer.programmeId, first: 10 });
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const supplier = await bakery.client.send(RANKING, { id: buyer.programmeId, first: 10 });
    expect(supplier.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('two buyers of one supplier read by their own enrolment, and one does not learn of the other (V15)', async () => {
    const second = await joined(other, administrator, ice);
    expect(await published(other.analyst, second)).toBeNull();
    await handIn(second);
    await ranked();
    expect(await rankingOf(other)).toMatchObject({ totalCount: 0, unranked: [{ status: 'NOT_PUBLISHED' }] });
    await ice.client.mutate('agreeToEarlyPublication', { enrolmentId: second.enrolmentId }, 'enrolment { id }');
    await ranked();
    expect(await rankingOf(other)).toMatchObject({
      totalCount: 1,
      edges: [{ rank: 1, node: { supplierName: 'Hielo del Sur' } }],
    });
    expect((await other.analyst.client.send(PUBLISHED, { id: ice.enrolmentId })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  test('a permission that ended is gone at the next request, in its own programme only', async () => {
    expect(await toldOf(buyer.analyst, ice)).toMatchObject({ sizeTier: expect.any(String), town: expect.any(String) });
    const { enrolment } = await ice.client.ask<{ enrolment: { version: number } }>(
      'query ($id: EnrolmentId!) { enrolment(id: $id) { version } }',
      { id: ice.enrolmentId },
    );
    await ice.client.mutate(
      'withdrawEnrolment',
      { enrolmentId: ice.enrolmentId, expectedVersion: enrolment.version },
      'enrolment { state }',
    );
    expect(names(await rankingOf(buyer))).not.toContain('Hielo del Sur');
    expect(await published(buyer.analyst, ice)).toBeNull();
    expect(await toldOf(buyer.analyst, ice)).toEqual({
      sectorGroup: null,
      sizeTier: null,
      sizeClass: null,
      town: null,
    });
    await ranked();
    expect((await rankingOf(buyer)).totalCount).toBe(4);
    expect(names(await rankingOf(other))).toEqual(['Hielo del Sur']);
  });
});
