import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tail } from './child.mjs';
import { answers, LOOPBACK, stablePort } from './ports.mjs';
import { findProgram, outputOf } from './program.mjs';
import { chooseQueue, versionIn } from './queue.mjs';
import { Refusal } from './refusal.mjs';

/** @returns {{ path: string, name: string, version?: string } | undefined} a Redis or Valkey on the PATH */
export function redisOnPath(env = process.env) {
  const path = findProgram(['valkey-server', 'redis-server'], env);
  if (path === undefined) return undefined;
  return { path, name: basename(path).replace(/\.exe$/, ''), version: versionIn(outputOf(path, ['--version'])) };
}

/**
 * Chooses what carries the queues and starts a private Redis where that is the choice.
 * @returns {Promise<{ backend: 'redis' | 'postgres', url?: string, why: string }>}
 */
export async function startQueue(session, wanted, { password, redisUrl }) {
  const queue = chooseQueue({ wanted, redisUrl, server: redisOnPath() });
  if (queue.url) await assertAnswers(queue.url);
  if (!queue.server) return queue;
  const port = await startRedis(session, queue.server, password);
  return { backend: 'redis', url: `redis://:${password}@${LOOPBACK}:${port}`, why: queue.why };
}

async function assertAnswers(url) {
  const { hostname, port } = new URL(url);
  if (await answers(hostname, Number(port || 6379))) return;
  throw new Refusal(`REDIS_URL: nothing answers at ${hostname}:${port || 6379}; start it, or unset REDIS_URL.`);
}

/**
 * Queues may be lost (the truth lies in PostgreSQL): files that this Redis cannot read are set aside rather than left to
 * stop the product.
 */
async function startRedis(session, server, password) {
  const log = session.logOf('redis');
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const port = await stablePort(session.state, 'redis');
    const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const child = session.start(redisSpec(server.path, { port, password, dir: session.state.redis, log }));
    if (await isReady(child, port, password)) {
      session.keep(child);
      return port;
    }
    if (session.stopping) break;
    if (attempt === 2 || !/Address already in use/.test(readFileSync(log, 'utf8').slice(before)))
      rmSync(session.state.redis, { recursive: true, force: true });
  }
  throw new Refusal(`${server.path} did not start. The end of ${log}:\n${tail(log)}`);
}

/** The settings go in through standard input: a password among the arguments is seen by every user of the machine. */
export function redisSpec(command, { port, password, dir, log }) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const settings = {
    bind: LOOPBACK,
    port,
    requirepass: password,
    dir,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${JSON.stringify(String(value))}\n`);
  return { name: 'redis', command, args: ['-'], env: { PATH: process.env.PATH }, log, input: lines.join(''), cwd: dir };
}

/** @returns {Promise<boolean>} false when the server ended, or did not load its files within a minute */
export async function isReady(child, port, password) {
  let ended = false;
  void child.gone.then(() => (ended = true));
  for (const start = Date.now(); !ended && Date.now() - start < 60_000; await pause(40))
    if ((await ask(port, `AUTH ${password}\r\nPING\r\n`)).endsWith('+PONG\r\n')) return true;
  return false;
}

function ask(port, commands) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ host: LOOPBACK, port, timeout: 2000 }, () => socket.write(commands));
    const done = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
      if (answer.split('\r\n').length > 2) done();
    });
    socket.once('error', done).once('timeout', done).once('close', done);
  });
}
