import { describe, expect, test } from '@jest/globals';
import { chooseQueue, hostOf, versionIn } from './queue.mjs';
import { Refusal } from './refusal.mjs';

describe('what carries the queues', () => {
  const server = { path: '/usr/bin/redis-server', name: 'redis-server', version: '7.0.15' };

  test('a given Redis comes first, and its password is not shown', () => {
    const choice = chooseQueue({ wanted: 'auto', redisUrl: 'redis://:secret@cache:6379', server });
    expect(choice).toMatchObject({ backend: 'redis', url: 'redis://:secret@cache:6379' });
    expect(choice.why).toBe('Redis at cache:6379 (REDIS_URL)');
  });

  test('then a server on the PATH', () => {
    const choice = chooseQueue({ wanted: 'auto', server });
    expect(choice).toMatchObject({ backend: 'redis', server });
    expect(choice.why).toBe('Redis, a private redis-server 7.0.15 (/usr/bin/redis-server)');
  });

  test('then PostgreSQL, with the reason', () => {
    expect(chooseQueue({ wanted: 'auto' })).toEqual({
      backend: 'postgres',
      why: 'PostgreSQL, since neither redis-server nor valkey-server is on the PATH and REDIS_URL is not set',
    });
  });

  test.each([
    [{ ...server, version: undefined }, 'does not run'],
    [{ ...server, version: '4.0.9' }, 'older than 5'],
  ])('a server that cannot be used is as good as none', (unusable, words) => {
    expect(chooseQueue({ wanted: 'auto', server: unusable }).why).toContain(words);
    expect(() => chooseQueue({ wanted: 'redis', server: unusable })).toThrow(words);
  });

  test('PostgreSQL asked for is PostgreSQL, whatever else is there', () => {
    expect(chooseQueue({ wanted: 'postgres', redisUrl: 'redis://cache', server }).backend).toBe('postgres');
  });

  test('Redis asked for where there is none is refused with how to get one', () => {
    expect(() => chooseQueue({ wanted: 'redis' })).toThrow('apt-get install redis-server');
  });

  test('a version is read from what the servers print', () => {
    expect(versionIn('Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64')).toBe('7.0.15');
    expect(versionIn('Valkey server v=8.1.0 sha=00000000:0')).toBe('8.1.0');
    expect(versionIn(undefined)).toBeUndefined();
  });

  test('what is no URL is refused without repeating its secret', () => {
    expect(() => hostOf('user:secret@cache')).toThrow(
      new Refusal('"cache" is no URL: write it as redis://host:6379 or postgres://user@host/database.'),
    );
  });
});
