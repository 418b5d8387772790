import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FixedClock, openDatabase } from '#testing';
import { dataSourceFor } from '../database/data-source.js';
import { defineEvent } from '../outbox/event.js';
import { OnEvent } from '../outbox/subscribe.js';
import { Subscribers } from '../outbox/subscribers.js';
import { ScheduleTick } from './schedule-tick.js';

const database = await openDatabase();
const source = await dataSourceFor({
  url: database.workerUrl,
  poolSize: 4,
  statementTimeoutMs: 10_000,
  entities: [],
  applicationName: 'test',
}).initialize();
const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));

/** Two listen to the digest. */
@Injectable()
class Listeners {
  @OnEvent(defineEvent('schedule.digest'), { subscriber: 'a.one', runsFor: ({ orgId }) => orgId ?? '' })
  one(): Promise<void> {
    return Promise.resolve();
  }

  @OnEvent(defineEvent('schedule.digest'), { subscriber: 'b.two', runsFor: ({ orgId }) => orgId ?? '' })
  two(): Promise<void> {
    return Promise.resolve();
  }
}

@Module({ imports: [DiscoveryModule], providers: [Listeners, Subscribers] })
class ListenersModule {}

const app = await NestFactory.createApplicationContext(ListenersModule, { logger: false });
const tick = new ScheduleTick(source, app.get(Subscribers), clock);

afterAll(async () => {
  await app.close();
  await source.destroy();
  await database.close();
});
beforeEach(async () => {
  clock.set('2026-11-22T12:00:00Z');
  await database.rows('delete from schedule_run');
  await database.rows('delete from schedule');
  await database.rows('delete from outbox');
});

const schedule = (change: object = {}): Promise<unknown> => {
  const row = {
    name: 'digest',
    org_id: randomUUID(),
    zone: 'America/Guatemala',
    rule: 'daily 06:00',
    ...due('2026-11-22', '2026-11-22T12:00:00Z'),
    ...change,
  };
  const names = Object.keys(row);
  return database.rows(
    `insert into schedule (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
};
const due = (period: string, at: string): object => ({ next_period: period, next_run_at: at });
const outbox = (): Promise<object[]> =>
  database.rows(`select subscriber, payload->>'period' as period from outbox order by id`);

test('a schedule that is due reaches every listener once, and moves to its next run', async () => {
  await schedule();
  expect(await tick.run()).toBe(1);
  expect(await tick.run()).toBe(0);
  expect(await outbox()).toEqual([
    { subscriber: 'a.one', period: '2026-11-22' },
    { subscriber: 'b.two', period: '2026-11-22' },
  ]);
  expect(await database.rows('select next_period, next_run_at from schedule')).toEqual([
    { next_period: '2026-11-23', next_run_at: new Date('2026-11-23T12:00:00Z') },
  ]);
});

test('not before its time, and not when it is switched off', async () => {
  clock.set('2026-11-22T11:59:59Z');
  await schedule();
  await schedule({ enabled: false });
  expect(await tick.run()).toBe(0);
});

test('periods missed by a long stop are run one per tick, oldest first', async () => {
  await schedule();
  clock.set('2026-11-24T12:30:00Z');
  for (const expected of [1, 1, 1, 0]) expect(await tick.run()).toBe(expected);
  expect((await outbox()).filter((_, index) => index % 2 === 0)).toMatchObject([
    { period: '2026-11-22' },
    { period: '2026-11-23' },
    { period: '2026-11-24' },
  ]);
});

test('several ticks at once start a period once', async () => {
  for (let index = 0; index < 20; index += 1) await schedule();
  const started = await Promise.all(Array.from({ length: 4 }, () => tick.run()));
  expect(started.reduce((sum, one) => sum + one, 0)).toBe(20);
  expect(await outbox()).toHaveLength(40);
});

test('a period that ran is not run again, even if its schedule is set back', async () => {
  await schedule();
  await tick.run();
  await database.rows(`update schedule set next_period = '2026-11-22', next_run_at = '2026-11-22T12:00:00Z'`);
  expect(await tick.run()).toBe(1);
  expect(await outbox()).toHaveLength(2);
});

test('a schedule that nobody can read is put out of service, and the others run', async () => {
  await schedule({ rule: 'weekly 1 06:00', next_run_at: '2026-11-22T11:00:00Z' });
  await schedule({ zone: 'America/Nowhere', next_run_at: '2026-11-22T11:30:00Z' });
  await schedule();
  await tick.run();
  expect(await tick.run()).toBe(0);
  expect(await database.rows('select rule, zone from schedule where enabled')).toEqual([
    { rule: 'daily 06:00', zone: 'America/Guatemala' },
  ]);
});
