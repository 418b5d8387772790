import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

test('the generated tables are what the source tables, date-holidays and the overrides give today', () => {
  const script = fileURLToPath(new URL('../../../scripts/country-data/generate.mjs', import.meta.url));
  expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe('');
});
