import { existsSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { scratchFolder } from '../fixture/scratch.mjs';
import { emptyState, openState, secretsOf, statePaths } from './state.mjs';

const scratch = scratchFolder();

describe('the state folder', () => {
  test('is closed to others, and so are its secrets', () => {
    const state = openState(scratch.at('state'));
    const secrets = secretsOf(state, false);
    expect(statSync(state.dir).mode & 0o777).toBe(0o700);
    expect(statSync(state.secrets).mode & 0o777).toBe(0o600);
    expect(secrets.tokenKeys).toMatch(/^k1:[0-9a-f]{64}$/);
    expect(new Set(Object.values(secrets.passwords)).size).toBe(7);
  });

  test('keeps its secrets from start to start', () => {
    const state = openState(scratch.at('state'));
    expect(secretsOf(state, false)).toEqual(secretsOf(openState(scratch.at('state')), true));
  });

  test('whose secrets are lost or damaged while the data are there is not overwritten', () => {
    const state = openState(scratch.at('state'));
    expect(() => secretsOf(state, true)).toThrow('--fresh');
    writeFileSync(state.secrets, '{');
    expect(() => secretsOf(state, false)).toThrow('--fresh');
  });

  test('is never somebody’s folder of other things', () => {
    scratch.write('photos/one.jpg', '');
    expect(() => openState(scratch.at('photos'))).toThrow('give a new or an empty folder with --state');
  });

  test('loses with --fresh what is ours, and keeps what a person put there and the lock of who empties it', () => {
    const state = openState(scratch.at('state'));
    secretsOf(state, false);
    for (const name of ['supervisor.lock', 'notes.txt', 'logs/api.log', 'postgres/data/PG_VERSION'])
      scratch.write(`state/${name}`, '');
    emptyState(state);
    expect(['supervisor.lock', 'notes.txt', 'logs'].map((name) => existsSync(scratch.at('state', name)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['secrets.json', 'logs/api.log', 'postgres'].map((name) => existsSync(scratch.at('state', name)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(statePaths(state.dir)).toEqual(state);
  });
});
