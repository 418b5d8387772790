import { describe, expect, test } from '@jest/globals';
import { CURRENT_MODEL } from '#scoring/domain';
import { CAPEX_CLASSES, MEASURES, measuresFor } from './measure.js';

const indicator = (id: string): { measureTags?: readonly string[] } =>
  CURRENT_MODEL.indicators.find((entry) => entry.id === id) ?? {};
const codes = (id: string, sector: string | null): string[] =>
  measuresFor(indicator(id), sector).map(({ code }) => code);

describe('measures that answer a gap (domain guide 5.3)', () => {
  test('a bakery that throws its waste anywhere is offered sorting, compost and biogas, the cheapest first', () => {
    expect(codes('WAS-07', '1071')).toEqual(['CP-073', 'CP-075', 'CP-076']);
  });

  test('a farm is offered what fits farms: no boilers, no compressors', () => {
    expect(codes('MAT-06', '0127')).toEqual(expect.arrayContaining(['CP-096', 'CP-097', 'CP-098']));
    expect(codes('ENE-04', '0127')).toEqual([]);
  });

  test('a group of activities is a beginning, a range of divisions holds both its ends', () => {
    expect(codes('EMS-01', '1050')).toContain('CP-087');
    expect(codes('EMS-01', '1071')).not.toContain('CP-087');
    expect(codes('ENE-04', '3312')).toContain('CP-009');
    expect(codes('ENE-04', '3510')).not.toContain('CP-009');
  });

  test('age and free will at work is no matter of a measure', () => {
    expect(codes('PEO-04', null)).toEqual([]);
  });
});

describe('the catalogue', () => {
  const tags = new Set(CURRENT_MODEL.indicators.flatMap(({ measureTags = [] }) => measureTags));

  test('has 98 measures, each once, and each answers a question of the model', () => {
    expect(new Set(MEASURES.map(({ code }) => code)).size).toBe(98);
    for (const { code, tags: own } of MEASURES)
      expect({ code, known: own.length > 0 && own.every((tag) => tags.has(tag)) }).toEqual({ code, known: true });
  });

  test('no figure stands without what it is a part of, in both languages, and its source', () => {
    for (const measure of MEASURES) {
      const { savingMinPct, savingMaxPct, savingOfEs, savingOfEn, source, capexClass } = measure;
      if (savingMinPct ?? savingMaxPct) expect({ savingOfEs, savingOfEn }).not.toMatchObject({ savingOfEs: null });
      expect((savingOfEs === null) === (savingOfEn === null)).toBe(true);
      expect(source.title).not.toBe('');
      expect(CAPEX_CLASSES).toContain(capexClass);
    }
  });
});
