import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { addWorkingDays, countryOf } from '#countries';
import { uuidOf } from '#kernel';
import { instantAt } from '#platform';
import {
  CHILE,
  FixedClock,
  GUATEMALA,
  ROOT,
  SmtpSink,
  buyerWithProgramme,
  described,
  inventNit,
  redisHere,
  startProcess,
  startProduct,
  startRedis,
  until,
} from '#testing';
import type { OwnProcess, OwnRedis, SinkManner, StoryPlace, TestProduct } from '#testing';
import { startThrowaway } from '../../scripts/launch/postgres/throwaway.mjs';

/**
 * Reminders that never fail: a real worker, killed in the middle of its work, with a queue that forgets all and a clock
 * that jumps, in three time zones of the machine. Each step reaches the mail server once, on its morning.
 */
const cluster = await startThrowaway({ max_connections: '60' });
process.env.ENVERDE_TEST_CLUSTER = cluster.url;
const redisServer = redisHere();
const clockFile = join(mkdtempSync(join(tmpdir(), 'enverde-clock-')), 'now');

let redis: OwnRedis | undefined;
beforeAll(async () => {
  redis = redisServer ? await startRedis(redisServer) : undefined;
});
afterAll(async () => {
  rmSync(join(clockFile, '..'), { recursive: true });
  await redis?.stop();
  await cluster.stop();
});

interface Firm {
  readonly email: string;
  readonly orgId: string;
  readonly place: StoryPlace;
  readonly dueOn: string;
}

/** Rungs that remind, in working days from the deadline. */
const RUNGS = { 'before-10': -10, 'before-5': -5, 'before-1': -1, 'after-1': 1, 'after-5': 5, 'after-10': 10 };

/** Puts the clock; a reader never sees half of it. */
function setClock(instant: Date): void {
  writeFileSync(`${clockFile}.new`, instant.toISOString());
  renameSync(`${clockFile}.new`, clockFile);
}

const startClocked = ({ settings }: TestProduct, zone: string): Promise<OwnProcess> =>
  startProcess({
    command: process.execPath,
    args: [join(ROOT, 'test/faults/clocked-worker.mjs')],
    env: { ...settings, TZ: zone, CLOCK_FILE: clockFile },
    ready: /jobs run on BullMQ/,
  });

/** A firm that accepted on a day and never hands in. */
async function firm(product: TestProduct, since: string, place: StoryPlace): Promise<Firm> {
  const { email, orgId, enrolmentId } = await described(product, await buyerWithProgramme(product), {
    taxId: inventNit(),
  });
  await product.rows('update organisation set country = $2 where id = $1', [orgId, place.country]);
  await product.rows('update enrolment set country = $2, zone = $3 where id = $1', [
    ...[uuidOf('enr', enrolmentId), place.country, place.zone],
  ]);
  await product.rows(
    `update outbox set payload = payload || jsonb_build_object('at', $2::text)
     where event = 'suppliers.enrolment-moved' and payload->>'subjectId' = $1`,
    [uuidOf('enr', enrolmentId), instantAt(since, 600, place.zone).toISOString()],
  );
  // The story follows the enrolment, and not its diagnostic.
  await product.rows(`update outbox set done_at = now() where subscriber = 'notifications.follow-diagnostic'`);
  return { email, orgId, place, dueOn: addWorkingDays(countryOf(place.country), since, 20).date };
}

/** Time passes for what a dead worker held, and for what waits because a connection was cut; never for quiet hours. */
async function letTimePass({ rows }: TestProduct): Promise<void> {
  await rows(
    `update outbox set next_at = clock_timestamp() where done_at is null and next_at between clock_timestamp() and clock_timestamp() + interval '27 seconds'`,
  );
  await rows(
    `update notification set claimed_at = claimed_at - interval '11 minutes' where state = 'sending' and claimed_at < now() - interval '3 seconds'`,
  );
  await rows(
    `update outbox o set next_at = clock_timestamp() from notification n where o.done_at is null and n.state in ('sending', 'unknown')
       and o.payload->>'notificationId' = n.id::text and n.claimed_at < now() - interval '3 seconds'`,
  );
}

const sentTo = async ({ rows }: TestProduct, { orgId }: Firm): Promise<string[]> =>
  (
    await rows<{ step: string }>(
      `select r.step from reminder r join notification n on n.id = r.notification_id
       where r.owner_org_id = $1 and n.state = 'sent' order by r.at`,
      [orgId],
    )
  ).map(({ step }) => step);

test.each(['America/Santiago', 'UTC', 'Pacific/Kiritimati'])(
  'on a machine in %s: killed, forgotten by Redis, with a jumping clock, cut off by the mail server',
  async (zone) => {
    const cutOnce = new Set<string>();
    const sink = new SmtpSink((to): SinkManner => (cutOnce.delete(to) ? 'cut' : 'take'));
    const product = await startProduct({
      clock: new FixedClock(new Date('2026-01-05T15:00:00Z')),
      settings: {
        SMTP_URL: await sink.start(),
        ...(redis ? { QUEUE_BACKEND: 'redis', REDIS_URL: redis.url } : {}),
      },
    });
    // Over Semana Santa and the doubled hour; over the missing hour and Fiestas Patrias; over 29 February.
    const firms = [
      await firm(product, '2026-03-20', CHILE),
      await firm(product, '2026-08-20', CHILE),
      await firm(product, '2028-02-07', GUATEMALA),
    ];
    setClock(instantAt('2026-03-20', 600, CHILE.zone));
    let worker = await startClocked(product, zone);
    let kills = 0;
    const killed = async (): Promise<void> => {
      kills += 1;
      await sleep(kills * 20);
      await worker.end('SIGKILL');
      worker = await startClocked(product, zone);
    };
    const expectSteps = (of: Firm, expected: string[]): Promise<void> =>
      until(async () => {
        await letTimePass(product);
        const sent = await sentTo(product, of);
        return sent.length >= expected.length ? sent : undefined;
      }, 30_000).then((sent) => {
        expect(sent).toEqual(expected);
      });
    const planned = (): Promise<true> =>
      until(async () => {
        await letTimePass(product);
        const [left] = await product.rows<{ count: number }>(
          `select count(*)::int as count from task where closed_at is null and next_on is null and kind = 'complete-enrolment' and escalated_at is null`,
        );
        const [made] = await product.rows<{ count: number }>('select count(*)::int as count from task');
        return left?.count === 0 && (made?.count ?? 0) >= firms.length ? true : undefined;
      }, 30_000);

    try {
      await planned();
      for (const [number, each] of firms.entries()) {
        const expected: string[] = [];
        for (const [step, days] of Object.entries(RUNGS)) {
          const { date } = addWorkingDays(countryOf(each.place.country), each.dueOn, days);
          setClock(instantAt(date, 8 * 60 + 29, each.place.zone));
          await sleep(300);
          expect(await sentTo(product, each)).toEqual(expected);
          if (step === 'before-1') cutOnce.add(each.email);
          setClock(instantAt(date, 8 * 60 + 30, each.place.zone));
          if (step === 'before-5' || (number === 0 && step === 'after-5')) await killed();
          if (step === 'after-1' && redis) await forgetAll(redis.url);
          expected.push(step);
          await expectSteps(each, expected);
        }
        // Of a connection cut after the letter, and of a worker killed while it sent, nobody knows: the same once more.
        const got = sink.letters.filter(({ to }) => to === each.email).map(({ messageId }) => messageId);
        expect({ number, different: new Set(got).size }).toEqual({ number, different: 6 });
        expect(got.length).toBeGreaterThanOrEqual(7);
        expect(got.length).toBeLessThanOrEqual(9);
      }
      const twice = await product.rows(
        'select task_id, step, person_id from reminder group by 1, 2, 3 having count(*) > 1',
      );
      const dead = await product.rows('select last_error from outbox where dead_at is not null');
      expect({ twice, dead }).toEqual({ twice: [], dead: [] });
      const passedOver = await product.rows(
        `select step from reminder where outcome = 'passed-over' and owner_org_id = any($1)`,
        [firms.map(({ orgId }) => orgId)],
      );
      expect(passedOver).toEqual([]);
    } finally {
      await worker.end('SIGKILL');
      await product.stop();
      sink.stop();
    }
  },
  240_000,
);

async function forgetAll(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushall();
  client.disconnect();
}
