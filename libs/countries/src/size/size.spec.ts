import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COUNTRIES } from '../country.js';
import type { Country } from '../country.js';
import { packOf } from '../pack/packs.js';
import { msmeSize } from './msme-size.js';
import type { SizeAnswer, SizeFacts } from './msme-size.js';
import { SIZE_CLASSES, SIZE_SECTORS } from './rule.js';
import type { SizeSector } from './rule.js';
import { tierByWorkers } from './tier.js';

const size = (facts: Partial<SizeFacts> & { country: Country }): SizeAnswer => msmeSize({ year: 2026, ...facts });

describe('the oracles of domain guide 8.1', () => {
  const GT = { country: 'GT', unitValue: '2992.37' } as const;

  test('Guatemala: 45 workers and Q8,000,000 are 2,673.5 wages: small', () => {
    const answer = size({ ...GT, workers: 45, sales: '8000000' });
    expect(answer).toMatchObject({ class: 'small', byWorkers: 'small', bySales: 'small', rule: 'GT-msme-1' });
    expect(Number(answer.salesUnits).toFixed(1)).toBe('2673.5');
  });

  test('Guatemala: workers say micro, sales say small: small, and both are kept', () => {
    const answer = size({ ...GT, workers: 9, sales: '900000' });
    expect(answer).toMatchObject({ class: 'small', byWorkers: 'micro', bySales: 'small' });
    expect(Number(answer.salesUnits).toFixed(1)).toBe('300.8');
  });

  test.each<[SizeSector, string]>([
    ['manufacturing', 'medium'],
    ['services', 'medium'],
    ['commerce', 'small'],
  ])('Colombia: 250,000 UVT in %s is %s', (sector, expected) => {
    expect(size({ country: 'CO', salesUnits: '250000', sector })).toMatchObject({ class: expected, unit: 'UVT' });
  });

  test('limits are inclusive: 2,400 UF in Chile are micro, 1,700 UIT in Peru small', () => {
    expect(size({ country: 'CL', salesUnits: '2400' }).class).toBe('micro');
    expect(size({ country: 'CL', salesUnits: '2400.01' }).class).toBe('small');
    expect(size({ country: 'PE', salesUnits: '1700' }).class).toBe('small');
    expect(size({ country: 'PE', salesUnits: '2300.0001' }).class).toBe('large');
  });

  test('El Salvador: 40 workers and 3,000 wages: small', () => {
    expect(size({ country: 'SV', workers: 40, salesUnits: '3000' })).toMatchObject({
      class: 'small',
      rule: 'SV-msme-2',
    });
  });

  test('the contract’s example', () => {
    expect(size({ country: 'CL', salesUnits: '2400.5' })).toEqual({
      class: 'small',
      byWorkers: null,
      bySales: 'small',
      salesUnits: '2400.5',
      unit: 'UF',
      rule: 'CL-msme-1',
    });
  });
});

describe('Mexico: one score of 10 % of workers and 90 % of sales in million pesos', () => {
  test.each<[number, string, SizeSector, string]>([
    [10, '4000000', 'commerce', 'micro'],
    [8, '4200000', 'services', 'micro'],
    [10, '4000001', 'commerce', 'small'],
    [30, '100000000', 'commerce', 'small'],
    [30, '100000001', 'commerce', 'medium'],
    [50, '100000000', 'services', 'small'],
    [100, '250000000', 'services', 'medium'],
    [101, '250000000', 'services', 'large'],
    [250, '250000000', 'manufacturing', 'medium'],
  ])('%s workers and MXN %s in %s: %s', (workers, sales, sector, expected) => {
    expect(size({ country: 'MX', workers, sales, sector })).toMatchObject({
      class: expected,
      byWorkers: null,
      bySales: null,
      unit: 'MXN million',
    });
  });
});

describe('what is not known is "unconfirmed", never guessed', () => {
  test.each<[string, Partial<SizeFacts> & { country: Country }]>([
    ['sales missing', { country: 'GT', workers: 9 }],
    ['workers missing', { country: 'GT', salesUnits: '100' }],
    ['no value of the unit for the year', { country: 'PE', sales: '500000' }],
    ['one half of the Mexican score', { country: 'MX', workers: 5, sector: 'commerce' }],
    ['the sector, where it decides', { country: 'CO', salesUnits: '250000' }],
    ['the Costa Rican formula', { country: 'CR', workers: 52, sales: '1000000' }],
    ['everything', { country: 'HN' }],
  ])('%s', (_, facts) => {
    expect(size(facts).class).toBe('unconfirmed');
  });

  test('what can be said by one criterion is kept', () => {
    expect(size({ country: 'GT', workers: 9 })).toMatchObject({ byWorkers: 'micro', bySales: null, salesUnits: null });
  });

  test('without a sector a class is given where every sector agrees', () => {
    expect(size({ country: 'CO', salesUnits: '100' }).class).toBe('micro');
    expect(size({ country: 'MX', workers: 5, sales: '1000000' }).class).toBe('micro');
  });
});

describe('rules and their limits', () => {
  test.each<[Country, number, string, string]>([
    ['HN', 10, '0', 'micro'],
    ['HN', 120, '0', 'medium'],
    ['HN', 151, '0', 'large'],
    ['NI', 18, '9000000', 'small'],
    ['NI', 3, '40000000', 'medium'],
    ['PA', 300, '150000', 'micro'],
    ['PA', 1, '2500000.01', 'large'],
  ])('%s: %s workers and sales of %s: %s', (country, workers, sales, expected) => {
    expect(size({ country, workers, sales }).class).toBe(expected);
  });

  test('above small the Salvadoran law says nothing: medium', () => {
    expect(size({ country: 'SV', workers: 96, salesUnits: '3000' }).class).toBe('medium');
    expect(size({ country: 'SV', workers: 5000, salesUnits: '900000' }).class).toBe('medium');
  });

  test('the rule of the year counts', () => {
    expect(size({ country: 'SV', year: 2025, workers: 5, salesUnits: '490' })).toMatchObject({
      class: 'small',
      rule: 'SV-msme-1',
    });
    expect(size({ country: 'SV', year: 2026, workers: 5, salesUnits: '490' }).class).toBe('micro');
    expect(() => size({ country: 'CL', year: 2009, salesUnits: '1' })).toThrow('NOT_COVERED');
  });

  test('a firm with one worker and no sales in its first year is micro', () => {
    for (const country of ['GT', 'SV', 'NI', 'PA', 'PE', 'CL'] as const)
      expect(
        size({
          country,
          workers: 1,
          sales: '0',
          unitValue: packOf(country).sizeRules.at(-1)?.salesUnit?.kind === 'index' ? '1' : undefined,
        }).class,
      ).toBe('micro');
  });

  test('facts that cannot be are refused', () => {
    expect(() => size({ country: 'GT', workers: -1 })).toThrow('SIZE_WORKERS');
    expect(() => size({ country: 'GT', workers: 1.5 })).toThrow('SIZE_WORKERS');
    expect(() => size({ country: 'PE', salesUnits: '-1' })).toThrow('SIZE_AMOUNT');
    expect(() => size({ country: 'PE', sales: '1', unitValue: '0' })).toThrow('SIZE_UNIT_VALUE');
    expect(() => size({ country: 'PE', sales: '1', salesUnits: '1' })).toThrow('SIZE_SALES_TWICE');
    expect(() => size({ country: 'PE', salesUnits: '1e3' })).toThrow('DECIMAL_INVALID');
  });
});

test('more workers or more sales never make a firm smaller', () => {
  const money = fc.integer({ min: 0, max: 3_000_000 }).map(String);
  fc.assert(
    fc.property(
      fc.record({ country: fc.constantFrom(...COUNTRIES), sector: fc.constantFrom(...SIZE_SECTORS) }),
      fc.tuple(fc.nat(400), fc.nat(400)),
      fc.tuple(money, money),
      (where, workers, sales) => {
        const [fewer = 0, more = 0] = [...workers].sort((a, b) => a - b);
        const [less = '0', most = '0'] = [...sales].sort((a, b) => Number(a) - Number(b));
        const smaller = size({ ...where, workers: fewer, salesUnits: less }).class;
        const larger = size({ ...where, workers: more, salesUnits: most }).class;
        fc.pre(smaller !== 'unconfirmed' && larger !== 'unconfirmed');
        expect(SIZE_CLASSES.indexOf(larger)).toBeGreaterThanOrEqual(SIZE_CLASSES.indexOf(smaller));
      },
    ),
  );
});

test('the tier of the score follows workers alone: 10 and 50', () => {
  expect([0, 10, 11, 50, 51, 900].map(tierByWorkers)).toEqual(['micro', 'micro', 'small', 'small', 'medium', 'medium']);
  expect(() => tierByWorkers(-1)).toThrow('SIZE_WORKERS');
});
