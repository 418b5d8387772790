import { afterEach, describe, expect, test } from '@jest/globals';
import { redisHere, startProduct, startRedis } from '#testing';
import type { OwnRedis, ProductOptions, TestProduct } from '#testing';
import { seedAdministrator } from '../../apps/cli/src/seed/administrator.js';
import { StoryFault } from '../../apps/cli/src/story/fault.js';
import type { AdministratorAccount } from '../../apps/cli/src/story/people.js';
import { play } from '../../apps/cli/src/story/play.js';
import type { Played } from '../../apps/cli/src/story/play.js';
import { Teller } from '../../apps/cli/src/story/teller.js';

let product: TestProduct | undefined;
let redis: OwnRedis | undefined;

afterEach(async () => {
  await product?.stop();
  await redis?.stop();
  [product, redis] = [undefined, undefined];
});

interface Told {
  readonly lines: string[];
  readonly tell: () => Promise<Played>;
}

/** A product that listens, with its administrator, and the story that is played against it. */
async function storyOn(options: ProductOptions, lang: 'es' | 'en' = 'es'): Promise<Told> {
  product = await startProduct(options);
  const email = 'admin@enverde.example';
  const account = await seedAdministrator(product.api, { email, password: 'pan de yemas 7', isDemo: false });
  const lines: string[] = [];
  const teller = new Teller(lang, (line) => lines.push(line));
  const url = (await product.api.getUrl()).replace('[::1]', '127.0.0.1');
  const portal = { url, locale: lang, tally: { commands: 0, queries: 0 } };
  const today = new Date().toISOString().slice(0, 10);
  const tell = async (): Promise<Played> => {
    const calm = setInterval(() => void endCalm(), 500);
    return play(portal, { account: account as AdministratorAccount, teller, today }).finally(() => {
      clearInterval(calm);
    });
  };
  return { lines, tell };
}

/** The minute between two rankings is over at once. */
const endCalm = async (): Promise<void> => {
  await product?.rows(
    `update outbox set next_at = now(), not_before = now() where event = 'scoring.ranking-wanted' and done_at is null and not_before > now()`,
  );
};

const chapters = (lines: readonly string[]): string[] => lines.filter((line) => /^\n(Capítulo|Chapter)/.test(line));

describe('the story of the product, from two new buyers to their ranking', () => {
  test('is played to its end, with the queues in PostgreSQL', async () => {
    const { lines, tell } = await storyOn({ worker: 'postgres' });
    const { ranking, programmes } = await tell();
    if (process.env.TEST_LOG) process.stdout.write(`${lines.join('\n')}\n`);
    expect(chapters(lines)).toHaveLength(6);
    expect(programmes).toHaveLength(2);
    expect(ranking.edges.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  }, 240_000);

  const command = redisHere();
  (command === undefined ? test.skip : test)(
    'is played to its end, with the queues in Redis, in English',
    async () => {
      redis = await startRedis(command ?? '');
      const { lines, tell } = await storyOn({ worker: 'redis', redisUrl: redis.url }, 'en');
      const { ranking } = await tell();
      expect(chapters(lines)).toHaveLength(6);
      expect(ranking.totalCount).toBe(3);
    },
    240_000,
  );
});

test('the story stops at the first thing that is not as it must be, and says what came', async () => {
  const { lines, tell } = await storyOn({});
  await product?.rows('update membership set ends_at = now()');
  const fault = await tell().catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(StoryFault);
  expect(fault).toMatchObject({ operation: 'signIn', answer: [{ code: 'SIGN_IN_FAILED' }] });
  expect(chapters(lines)).toHaveLength(1);
});
