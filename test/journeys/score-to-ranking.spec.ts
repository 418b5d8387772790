import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ScheduleTick } from '#platform';
import {
  FixedClock,
  answered,
  buyerWithProgramme,
  enrolled,
  handIn,
  persona,
  proved,
  startProduct,
  until,
} from '#testing';
import type { Buyer, EnrolledSupplier, Persona, TestProduct } from '#testing';

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
