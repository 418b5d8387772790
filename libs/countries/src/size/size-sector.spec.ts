import { expect, test } from '@jest/globals';
import { msmeSize } from './msme-size.js';
import { sizeSectorOf } from './size-sector.js';

test.each([
  ['1071', 'manufacturing'],
  ['33', 'manufacturing'],
  ['45', 'commerce'],
  ['4711', 'commerce'],
  ['4923', 'services'],
  ['9601', 'services'],
  ['0113', 'all'],
  ['0510', 'all'],
  ['3600', 'all'],
  ['4100', 'all'],
  ['97', 'all'],
  ['', 'all'],
  [null, 'all'],
  ['pan', 'all'],
] as const)('ISIC %s is %s for the law of size', (code, sector) => {
  expect(sizeSectorOf(code)).toBe(sector);
});

test('the same sales are a medium bakery and a small shop in Colombia; of a farm nothing is said', () => {
  const size = (code: string): string =>
    msmeSize({ country: 'CO', year: 2026, salesUnits: '250000', sector: sizeSectorOf(code) }).class;
  expect([size('1071'), size('4711'), size('0113')]).toEqual(['medium', 'small', 'unconfirmed']);
});
