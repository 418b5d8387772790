import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { officialOrder } from '../rank/ties.js';
import { CELL_FIELDS, facetsOf, sortOf, totalOf } from './cells.js';
import type { Cell } from './cells.js';
import { placesOf } from './places.js';
import type { Contestant } from './places.js';
import { searchedWords, wordsOf } from './words.js';

const contestant = (shownTenths: number, more: Partial<Contestant> = {}): Contestant => ({
  ...{ sizeTier: 'micro', shownTenths, coreTenths: shownTenths, confidenceMicros: 0 },
  ...more,
});

describe('official places (method guide 7.1, domain guide R18)', () => {
  test('equal shown scores share a rank: 1, 2, 2, 4', () => {
    const places = placesOf([contestant(460), contestant(555), contestant(500), contestant(500)]);
    expect(places.map(({ rankScore }) => rankScore)).toEqual([4, 1, 2, 2]);
  });

  test('the full score ranks inside a tier, the core score across tiers', () => {
    const places = placesOf([
      contestant(600, { coreTenths: 400 }),
      contestant(500, { coreTenths: 450, sizeTier: 'small' }),
      contestant(550, { coreTenths: null }),
    ]);
    expect(places.map(({ rankScore, rankCore }) => [rankScore, rankCore])).toEqual([
      [1, 2],
      [1, 1],
      [2, null],
    ]);
    expect(places[2]?.keyCore).toBeNull();
  });

  test('the sort key and the id order as the official order does, for any suppliers', () => {
    const entry = fc.record({
      id: fc.uuid(),
      shownTenths: fc.integer({ min: 0, max: 1000 }),
      confidenceMicros: fc.constantFrom(0, 1, 52_620_000, 99_999_999, 100_000_000),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id, minLength: 2, maxLength: 30 }), (entries) => {
        const keys = placesOf(
          entries.map(({ shownTenths, confidenceMicros }) => contestant(shownTenths, { confidenceMicros })),
        );
        const byKey = entries
          .map(({ id }, index) => ({ id, key: keys[index]?.keyScore ?? 0 }))
          .sort((a, b) => b.key - a.key || (a.id < b.id ? 1 : -1));
        const official = entries
          .map(({ id, shownTenths, confidenceMicros }) => ({
            id,
            shown: shownTenths / 10,
            confidence: confidenceMicros / 1e6,
          }))
          .sort(officialOrder);
        expect(byKey.map(({ id }) => id)).toEqual(official.map(({ id }) => id));
      }),
    );
  });
});

const cell = (country: string, sizeTier: string, suppliers: number): Cell => ({
  ...{ country, sizeTier, suppliers, sectorGroup: 'FOOD', level: 'L2', trackStatus: 'NOT_ASSIGNED' },
});
const CELLS = [cell('GT', 'micro', 3), cell('GT', 'small', 2), cell('SV', 'micro', 1)];

describe('filters of a ranking', () => {
  test('a list that mixes size tiers goes by the core score, and says so', () => {
    expect(sortOf(CELLS, {})).toBe('core');
    expect(sortOf(CELLS, { sizeTier: ['micro'] })).toBe('shown');
    expect(sortOf(CELLS, { sizeTier: ['micro', 'medium'] })).toBe('shown');
    expect(sortOf([], {})).toBe('shown');
  });

  test('an absent filter keeps all, an empty one keeps none', () => {
    expect(totalOf(CELLS, {})).toBe(6);
    expect(totalOf(CELLS, { country: null, sizeTier: ['micro'] })).toBe(4);
    expect(totalOf(CELLS, { country: [] })).toBe(0);
  });

  test('a field is counted under the filter of all other fields', () => {
    const facets = new Map(facetsOf(CELLS, { sizeTier: ['small'] }).map(({ field, values }) => [field, values]));
    expect([...facets.keys()]).toEqual([...CELL_FIELDS]);
    expect(facets.get('country')).toEqual([{ value: 'GT', count: 2 }]);
    expect(facets.get('sizeTier')).toEqual([
      { value: 'micro', count: 4 },
      { value: 'small', count: 2 },
    ]);
  });
});

test('words are found without accents, by their beginnings, single letters aside', () => {
  expect(wordsOf('Lácteos El Volcán, S.A.', 'Escuintla')).toEqual(['lacteos', 'el', 'volcan', 'escuintla']);
  expect(searchedWords('  VOLCÁN  lact ')).toEqual(['volcan', 'lact']);
  expect(searchedWords('!')).toEqual([]);
});
