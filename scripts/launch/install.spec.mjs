import { expect, test } from '@jest/globals';
import { answersLock } from './install.mjs';

const lock = {
  packages: {
    '': { name: 'enverde' },
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/for-mac': { version: '1.0.0', optional: true },
  },
};
const noted = (packages) => ({ packages });

test('packages for other platforms may be absent', () => {
  expect(answersLock(lock, noted({ 'node_modules/pg': { version: '8.23.1' } }))).toBe(true);
});

test('an install that was interrupted, or never happened, does not answer the lock', () => {
  expect(answersLock(lock, undefined)).toBe(false);
  expect(answersLock(lock, noted({}))).toBe(false);
});

test('another version does not answer the lock', () => {
  expect(answersLock(lock, noted({ 'node_modules/pg': { version: '8.22.0' } }))).toBe(false);
});

test('a package that the lock has dropped does not answer it', () => {
  const left = { 'node_modules/pg': { version: '8.23.1' }, 'node_modules/old': { version: '1.0.0' } };
  expect(answersLock(lock, noted(left))).toBe(false);
});
