import { expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { startThrowaway } from './throwaway.mjs';

jest.setTimeout(60_000);

const ask = async (url, text) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows[0];
  } finally {
    await client.end();
  }
};

test('a throwaway PostgreSQL knows Spanish letters, takes settings, and is gone when stopped', async () => {
  const server = await startThrowaway({ max_connections: '33' });
  await ask(server.url, 'create extension pg_trgm');
  const row = await ask(
    server.url,
    `select lower('ÁÑ') as lower, 'Ñandú' ilike 'ñANDÚ' as alike, similarity('Ñu', 'u') < 1 as letter,
      current_setting('max_connections') as connections, current_setting('server_version') ~ '^18' as eighteen`,
  );
  expect(row).toEqual({ lower: 'áñ', alike: true, letter: true, connections: '33', eighteen: true });
  await server.stop();
  await expect(ask(server.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});
