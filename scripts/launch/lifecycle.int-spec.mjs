import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Clone } from '../fixture/clone.mjs';
import { isRoot } from './postgres/server-user.mjs';
import { isSame } from './process-identity.mjs';

// One clone below a folder that only its owner enters lives through its days; the tests run in this order.
jest.setTimeout(120_000);

let clone;
let running;
beforeAll(() => {
  clone = new Clone();
});
afterAll(() => clone.remove());

const notes = async () => (await fetch(`${running.url}/notes`)).json();
const children = () => clone.json('.state/supervisor.lock').children;
const log = (name) => readFileSync(clone.at('.state/logs', `${name}.log`), 'utf8');

test('the first start builds, makes the database, lays out the demonstration, and shows the accounts', async () => {
  running = clone.start(['--port', '0', '--queue', 'postgres']);
  await running.ready();
  expect(running.stderr).toContain('Building the server');
  expect(running.stdout).toContain('Queues: PostgreSQL, as asked for.');
  expect(running.stdout).toContain('supplier  ana@example.test  invented');
  expect(statSync(clone.at('.state/accounts.json')).mode & 0o777).toBe(0o600);
  expect(log('supervisor')).not.toContain('invented');
  await fetch(`${running.url}/notes`, { method: 'POST', body: 'kept' });
});

test('as root, what the server’s user cannot reach lies in a folder outside, which the state names', () => {
  expect(existsSync(clone.at('.state/postgres-place.json'))).toBe(isRoot());
  expect(existsSync(clone.at('.state/postgres/data'))).toBe(!isRoot());
});

test('the API gets neither the owner’s nor the superuser’s connection', async () => {
  const names = await (await fetch(`${running.url}/env`)).json();
  expect(names.filter((name) => name.startsWith('DATABASE_'))).toEqual(['DATABASE_APP_URL']);
  expect(names).toEqual(expect.arrayContaining(['HOST', 'PORT', 'QUEUE_BACKEND', 'TOKEN_KEYS', 'FILES_DIR']));
  const worker = clone.json('.state/worker-env').filter((name) => name.startsWith('DATABASE_'));
  expect(worker).toEqual(['DATABASE_QUEUE_URL', 'DATABASE_WORKER_URL']);
});

test('a second start says where it runs, and a fresh one is refused', async () => {
  const second = clone.start();
  expect(await second.ended).toBe(0);
  expect(second.stdout).toContain(`runs already at ${running.url}`);
  const fresh = clone.start(['--fresh']);
  expect(await fresh.ended).toBe(1);
  expect(fresh.stderr).toContain('Stop it first');
});

test('the command line works on the running state; calc needs none of it and passes its input through', async () => {
  expect(await clone.enverde(['count'])).toMatchObject({ code: 0, stdout: '1\n' });
  expect(await clone.enverde(['calc'], '{"fn":"help"}\n')).toMatchObject({
    code: 0,
    stdout: '{"fn":"help"}\n',
    stderr: '',
  });
});

test('an API that falls is started again', async () => {
  await fetch(`${running.url}/crash`).catch(() => undefined);
  await running.says('api ended (exit 3); starting it again in 1 s');
  for (let tries = 0; tries < 100 && !(await notes().catch(() => undefined)); tries += 1) await pause(100);
  expect(await notes()).toEqual([{ text: 'kept' }]);
});

test('Ctrl-C to the group stops all in order and leaves nothing running', async () => {
  const before = children();
  expect(before.map(({ name }) => name).sort()).toEqual(['api', 'postgres', 'worker']);
  expect(await running.interrupt()).toBe(0);
  expect(before.filter(isSame)).toEqual([]);
  expect(existsSync(clone.at('.state/supervisor.lock'))).toBe(false);
  const order = [...log('supervisor').matchAll(/(\w+) stopped/g)].map(([, name]) => name);
  expect(order).toEqual(['worker', 'api', 'postgres']);
  expect(log('api') + log('worker')).not.toContain('heard the Ctrl-C');
  expect(log('postgres')).toContain('database system is shut down');
});

test('the next start is quick and keeps the data', async () => {
  const began = Date.now();
  running = clone.start(['--port', '0', '--queue', 'postgres', '--no-demo']);
  await running.ready();
  expect(Date.now() - began).toBeLessThan(15_000);
  expect(running.stderr).not.toContain('Building');
  expect(running.stdout).toContain('--no-demo changes nothing');
  expect(await notes()).toEqual([{ text: 'kept' }]);
});

test('after kill -9 of the supervisor the next start stops what is left and goes on with the data', async () => {
  const left = children();
  running.signal('SIGKILL');
  await running.ended;
  expect(left.filter(isSame)).toEqual(left);
  running = clone.start(['--port', '0', '--queue', 'postgres']);
  await running.ready();
  expect(running.stdout).toContain('Stopping what a killed start left behind');
  expect(left.filter(isSame)).toEqual([]);
  expect(await notes()).toEqual([{ text: 'kept' }]);
});

test('a PostgreSQL that is killed is started again, and no committed note is lost', async () => {
  const { pid } = children().find(({ name }) => name === 'postgres');
  process.kill(pid, 'SIGKILL');
  await running.says('postgres ended (signal SIGKILL)');
  for (let tries = 0; tries < 200 && !(await notes().catch(() => undefined)); tries += 1) await pause(100);
  expect(await notes()).toEqual([{ text: 'kept' }]);
});

test('npm killed alone takes all with it, and a start that comes too early waits for that', async () => {
  await running.interrupt();
  const first = clone.npmStart(['--port', '0', '--queue', 'postgres']);
  await first.ready();
  const before = children();
  first.signal('SIGKILL');
  await pause(300);
  running = clone.npmStart(['--port', '0', '--queue', 'postgres']);
  await running.ready();
  expect(before.filter(isSame)).toEqual([]);
  expect(await notes()).toEqual([{ text: 'kept' }]);
});

test('--fresh begins anew and leaves no folder of the old data', async () => {
  const place = isRoot() ? clone.json('.state/postgres-place.json').folder : clone.at('.state/postgres');
  const secrets = clone.json('.state/secrets.json');
  await running.interrupt();
  running = clone.start(['--port', '0', '--queue', 'postgres', '--fresh', '--no-demo']);
  await running.ready();
  expect(await notes()).toEqual([]);
  expect(clone.json('.state/secrets.json')).not.toEqual(secrets);
  expect(existsSync(join(place, 'data'))).toBe(!isRoot());
  expect(running.stdout).not.toContain('ana@example.test');
  expect(running.stdout).toContain('secret is in');
});
