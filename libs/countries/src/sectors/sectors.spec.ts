import { describe, expect, test } from '@jest/globals';
import { searchSectors } from './search.js';
import { SECTOR_GROUPS, sectorGroupOf } from './sector-group.js';
import { PLAIN_WORDS } from './plain-words.js';
import { allSectors, sectorOf } from './sectors.js';

const best = (query: string, language: 'es' | 'en' = 'es'): string | undefined =>
  searchSectors(query, language)[0]?.code;

describe('the classification', () => {
  test('every group and class has its parent, one level above', () => {
    for (const { code, level, parent } of allSectors()) {
      expect(code).toHaveLength({ division: 2, group: 3, class: 4 }[level]);
      expect(parent).toBe(level === 'division' ? null : code.slice(0, -1));
      if (parent !== null) expect(sectorOf(parent).code).toBe(parent);
    }
  });

  test('labels stand in both languages; those that nobody compared with the publication are marked', () => {
    expect(sectorOf('1071').names).toEqual({
      es: 'Elaboración de productos de panadería',
      en: 'Manufacture of bakery products',
    });
    expect(allSectors().filter(({ verified }) => !verified)).toHaveLength(56);
    expect(() => sectorOf('9999')).toThrow('NOT_COVERED');
  });
});

describe('search in plain words', () => {
  test.each([
    ['tortillas', '1071'],
    ['pan', '1071'],
    ['queso', '1050'],
    ['lácteos', '1050'],
    ['embutidos', '1010'],
    ['PANADERÍA', '1071'],
    ['cajas de carton', '1702'],
    ['ropa', '1410'],
    ['camiones', '4923'],
    ['agua embotellada', '1104'],
    ['taller', '3312'],
    ['4923', '4923'],
    ['deterg', '2023'],
  ])('%j finds %s first', (query, code) => {
    expect(best(query)).toBe(code);
  });

  test('English works as well', () => {
    expect(best('bakery', 'en')).toBe('1071');
    expect(best('trucks', 'en')).toBe('4923');
  });

  test('every word must be found; nothing typed finds nothing', () => {
    expect(searchSectors('queso zapatos', 'es')).toEqual([]);
    expect(searchSectors('  ', 'es')).toEqual([]);
    expect(searchSectors('a', 'es', 3)).toHaveLength(3);
  });

  test('plain words stand for classes that ship, folded', () => {
    for (const [code, words] of Object.entries(PLAIN_WORDS)) {
      expect(sectorOf(code).level).toBe('class');
      expect(words).toMatch(/^[a-z ]+$/);
    }
    const classes = allSectors().filter(({ level }) => level === 'class');
    expect(Object.keys(PLAIN_WORDS).sort()).toEqual(classes.map(({ code }) => code).sort());
  });
});

describe('groups of the score model (our proposal)', () => {
  test.each([
    ['1050', 'FOOD'],
    ['1071', 'FOOD'],
    ['0113', 'AGR'],
    ['1702', 'PLA'],
    ['2023', 'CHE'],
    ['0146', 'AGR'],
    ['1079', 'FOOD'],
    ['1030', 'FOOD'],
    ['2220', 'PLA'],
    ['1410', 'TEX'],
    ['0127', 'AGR'],
    ['3312', 'MET'],
    ['4923', 'LOG'],
    ['1020', 'FOOD'],
    ['1811', 'PLA'],
    ['8121', 'SER'],
    ['1010', 'FOOD'],
    ['1104', 'FOOD'],
  ])('the sample firms: %s is %s and ships with its label', (code, group) => {
    expect(sectorGroupOf(code)).toBe(group);
    expect(sectorOf(code).level).toBe('class');
  });

  test('the longest beginning decides', () => {
    expect([sectorGroupOf('231'), sectorGroupOf('2393'), sectorGroupOf('8292'), sectorGroupOf('82')]).toEqual([
      'PLA',
      'MET',
      'PLA',
      'SER',
    ]);
  });

  test('every code that ships has a group, every group is used, mining has none', () => {
    const groups = allSectors().map(({ code }) => sectorGroupOf(code));
    expect(groups).not.toContain(null);
    expect([...new Set(groups)].sort()).toEqual([...SECTOR_GROUPS].sort());
    for (const code of ['07', '0810', '40', 'AB', '1', '10711']) expect(sectorGroupOf(code)).toBeNull();
  });
});
