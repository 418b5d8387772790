import { Refusal } from './refusal.mjs';

/** BullMQ's floor. */
const OLDEST_REDIS = 5;

/**
 * What carries the queues.
 * @param {{ wanted: 'auto' | 'redis' | 'postgres', redisUrl?: string,
 *   server?: { path: string, name: string, version?: string } }} found `server`: a program on the PATH
 * @returns {{ backend: 'redis' | 'postgres', url?: string, server?: object, why: string }}
 * @throws {Refusal} when Redis is wanted and there is none
 */
export function chooseQueue({ wanted, redisUrl, server }) {
  if (wanted === 'postgres') return { backend: 'postgres', why: 'PostgreSQL, as asked for' };
  if (redisUrl) return { backend: 'redis', url: redisUrl, why: `Redis at ${hostOf(redisUrl)} (REDIS_URL)` };
  const fault = serverFault(server);
  if (fault === undefined)
    return { backend: 'redis', server, why: `Redis, a private ${server.name} ${server.version} (${server.path})` };
  if (wanted === 'auto') return { backend: 'postgres', why: `PostgreSQL, since ${fault}` };
  throw new Refusal(
    `--queue redis: ${fault}. Install one (Debian: apt-get install redis-server; macOS: brew install redis), ` +
      'set REDIS_URL, or use --queue postgres.',
  );
}

function serverFault(server) {
  if (server === undefined) return 'neither redis-server nor valkey-server is on the PATH and REDIS_URL is not set';
  if (server.version === undefined) return `${server.path} does not run`;
  if (Number.parseInt(server.version, 10) < OLDEST_REDIS)
    return `${server.path} is ${server.version}, older than ${OLDEST_REDIS}`;
  return undefined;
}

/** @returns {string} the version in what `redis-server --version` prints ("Redis server v=7.0.15 sha=..."), if any */
export const versionIn = (text) => /\bv=(\d+\.\d+\.\d+)/.exec(text ?? '')?.[1];

/** Host and port of a URL, without what is secret in it. */
export function hostOf(url) {
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (host) return host;
  throw new Refusal(
    `"${url.split('@').at(-1)}" is no URL: write it as redis://host:6379 or postgres://user@host/database.`,
  );
}
