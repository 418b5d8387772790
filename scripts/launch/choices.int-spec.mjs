import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Clone, pathOf } from '../fixture/clone.mjs';
import { existingData } from './postgres/place.mjs';
import { isSame } from './process-identity.mjs';
import { redisOnPath } from './redis.mjs';
import { statePaths } from './state.mjs';

// A clone that everybody may enter; the tests run in this order.
jest.setTimeout(120_000);

let clone;
let bare;
beforeAll(() => {
  clone = new Clone();
  clone.open();
  bare = pathOf(clone.at('bin'), ['node', 'npm', 'sh', 'id', 'env']);
});
afterAll(() => clone.remove());

const dataOf = (name) => existingData(statePaths(clone.at(name)));
const stop = async (launch) => expect(await launch.interrupt()).toBe(0);
const listening = (port) =>
  new Promise((resolve) => {
    const server = createServer().listen({ port, host: '127.0.0.1' }, () => resolve(server));
  });

test('without Redis the queues are in PostgreSQL, in one line with the reason', async () => {
  const launch = clone.start(['--port', '0'], { PATH: bare });
  await launch.ready();
  expect(launch.stdout).toContain('Queues: PostgreSQL, since neither redis-server nor valkey-server is on the PATH');
  expect(existsSync(join(dataOf('.state'), 'PG_VERSION'))).toBe(true);
  await stop(launch);
});

test('--queue redis without one says how to get it, and leaves nothing running', async () => {
  const launch = clone.start(['--port', '0', '--queue', 'redis'], { PATH: bare });
  expect(await launch.ended).toBe(1);
  expect(launch.stderr).toContain('apt-get install redis-server');
  expect(existsSync(join(dataOf('.state'), 'postmaster.pid'))).toBe(false);
});

const withRedis = redisOnPath() ? test : test.skip;
withRedis('--queue redis starts a private one with a password, and stops it last but one', async () => {
  const launch = clone.start(['--port', '0', '--queue', 'redis']);
  await launch.ready();
  expect(launch.stdout).toMatch(/Queues: Redis, a private (redis|valkey)-server \d/);
  const redis = clone.json('.state/supervisor.lock').children.find(({ name }) => name === 'redis');
  const { redis: port } = clone.json('.state/ports.json');
  const refused = clone.start(['--state', clone.at('other'), '--port', '0'], { REDIS_URL: 'redis://127.0.0.1:1' });
  expect(await refused.ended).toBe(1);
  expect(refused.stderr).toContain('nothing answers at 127.0.0.1:1');
  const shared = clone.start(['--state', clone.at('other'), '--port', '0'], { REDIS_URL: `redis://127.0.0.1:${port}` });
  await shared.ready();
  expect(shared.stdout).toContain(`Queues: Redis at 127.0.0.1:${port} (REDIS_URL).`);
  await stop(shared);
  await stop(launch);
  expect(isSame(redis)).toBe(false);
  const order = readFileSync(clone.at('.state/logs/supervisor.log'), 'utf8').trim().split('\n').slice(-4);
  expect(order.map((line) => line.split(' ')[1])).toEqual(['worker', 'api', 'redis', 'postgres']);
});

test('a port that was asked for and is taken is refused by its number; another program’s is left alone', async () => {
  const holder = await listening(0);
  const { port } = holder.address();
  const launch = clone.start(['--port', String(port)]);
  const code = await launch.ended;
  holder.close();
  expect(code).toBe(1);
  expect(launch.stderr).toContain(`Port ${port} is taken by another program: free it, or choose another with --port N`);
});

test('an option that is not understood ends with exit code 2 and no stack', async () => {
  const launch = clone.start(['--frehs']);
  expect(await launch.ended).toBe(2);
  expect(launch.stderr.trim().split('\n')).toHaveLength(1);
});

test('an API that cannot start shows the end of its log, and all is stopped', async () => {
  writeFileSync(clone.at('.state/broken'), '');
  const launch = clone.start(['--port', '0', '--queue', 'postgres']);
  expect(await launch.ended).toBe(1);
  expect(launch.stderr).toContain('api ended at its start (exit 1)');
  expect(launch.stderr).toContain('the stand-in was told to break');
  expect(existsSync(clone.at('.state/supervisor.lock'))).toBe(false);
});

test('first contents that were cut short are made again from nothing', async () => {
  const args = ['--state', clone.at('cut'), '--port', '0', '--queue', 'postgres'];
  const cut = clone.start(args, { FIXTURE_SLOW_SEED: '1' });
  await cut.says('Laying out the demonstration');
  await pause(500);
  await stop(cut);
  expect(cut.stderr).not.toContain('failed');
  const launch = clone.start(args);
  await launch.ready();
  expect(launch.stdout).toContain('The first contents were cut short last time');
  expect(launch.stdout).toContain('1 organisation laid out');
  await stop(launch);
});

test('data of another PostgreSQL are not touched', async () => {
  writeFileSync(join(dataOf('cut'), 'PG_VERSION'), '17\n');
  const launch = clone.start(['--state', clone.at('cut'), '--port', '0']);
  expect(await launch.ended).toBe(1);
  expect(launch.stderr).toContain('of PostgreSQL 17, this release brings 18');
});

test('a folder of other things is not taken for the state', async () => {
  mkdirSync(clone.at('photos'));
  writeFileSync(clone.at('photos/one.jpg'), '');
  const launch = clone.start(['--state', clone.at('photos'), '--fresh']);
  expect(await launch.ended).toBe(1);
  expect(launch.stderr).toContain('give a new or an empty folder with --state');
});
