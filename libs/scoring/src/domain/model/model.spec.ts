import { describe, expect, test } from '@jest/globals';
import { canonicalJson, largestRemainder } from '#kernel';
import { createHash } from 'node:crypto';
import { modelRef } from './model.js';
import type { Size, SupplierTraits } from './model.js';
import { questionsFor, standing } from './path.js';
import { modelFaults, readModel } from './read-model.js';
import { CURRENT_MODEL, shippedModel } from './shipped.js';
import { rawThemeWeight, rescale } from './theme-weights.js';

const model = CURRENT_MODEL;
const supplier = (size: Size, sectorGroup: string, country = 'GT'): SupplierTraits => ({ size, sectorGroup, country });

/** The model with one place of its JSON changed. */
function changed(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(model);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const place = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
  (place as Record<string, unknown>)[last] = value;
  return copy;
}

const faultsOf = (path: string, value: unknown): string[] =>
  modelFaults(changed(path, value)).map((entry) => `${entry.code} ${entry.path}`);

describe('the shipped model', () => {
  test('has nothing against its approval', () => {
    expect(modelFaults(model)).toEqual([]);
    expect(modelRef(model)).toBe('enverde-score@1.0.0');
    expect([model.themes.length, model.indicators.length, model.sectorGroups.length]).toEqual([8, 60, 8]);
  });

  test('is the committed one: an approved model never changes, a new version gets a file of its own', () => {
    const hash = createHash('sha256').update(canonicalJson(model)).digest('hex');
    expect(hash).toBe('fc11ff156e474be83583fb015d5edb34289d4456e66801b0e3d619b41895f489');
  });

  test('is found by name; another name is not covered', () => {
    expect(shippedModel('enverde-score@1.0.0')).toBe(model);
    expect(shippedModel('current')).toBe(model);
    expect(() => shippedModel('enverde-score@9.9.9')).toThrow('NOT_COVERED');
  });
});

describe('who is asked what (method guide 2.6)', () => {
  test.each([
    ['micro', 15, 15],
    ['small', 46, 42],
    ['medium', 60, 55],
  ] as const)('%s: %d indicators, %d questions', (size, indicators, questions) => {
    const asked = model.indicators.filter((entry) => standing(entry, supplier(size, 'FOOD')) === 'asked');
    expect(asked).toHaveLength(indicators);
    expect(questionsFor(model, supplier(size, 'FOOD')).filter(({ optional }) => !optional)).toHaveLength(questions);
  });

  test('care of soil and forest is asked of farms and food firms only', () => {
    const askedOf = model.sectorGroups.filter(({ id }) =>
      questionsFor(model, supplier('small', id)).some(({ indicator }) => indicator.id === 'MAT-06'),
    );
    expect(askedOf.map(({ id }) => id)).toEqual(['AGR', 'FOOD']);
    expect(questionsFor(model, supplier('small', 'MET'))).toHaveLength(41);
  });

  test('micro is offered water, energy and waste quantities, which count once supplied', () => {
    const offered = questionsFor(model, supplier('micro', 'AGR')).filter(({ optional }) => optional);
    expect(offered.map(({ indicator }) => indicator.id)).toEqual(['WAT-02', 'ENE-02', 'WAS-02']);
  });
});

describe('theme weights (method guide 4)', () => {
  const weights = (traits: SupplierTraits): number[] =>
    rescale(model.themes.map(({ id }) => rawThemeWeight(model, traits, id))).map((share) => 100 * share);

  test('of a small food firm in Guatemala, shown so that they add up', () => {
    const parts = weights(supplier('small', 'FOOD')).map((exact, index) => ({ id: String(index), exact }));
    expect(largestRemainder(parts, 100, 1)).toEqual([181, 161, 141, 121, 101, 161, 61, 73]);
  });

  test('of a small metal workshop in Chile, where water weighs more', () => {
    const expected = [9.16, 13.94, 21.91, 11.95, 11.95, 17.93, 5.98, 7.17];
    weights(supplier('small', 'MET', 'CL')).forEach((pct, index) => expect(pct).toBeCloseTo(expected[index] ?? NaN, 2));
  });
});

describe('what stops an approval', () => {
  test.each([
    ['indicators.1.id', 'WAT-01', 'REPEATED indicators[1].id'],
    ['indicators.0.theme', 'AIR', 'THEME_UNKNOWN indicators[0].theme'],
    ['indicators.0.es', ' ', 'SHAPE indicators[0].es'],
    ['indicators.0.help_en', undefined, 'LANGUAGE_MISSING indicators[0].help_en'],
    ['indicators.0.naRule', 'whenever', 'NA_RULE_UNKNOWN indicators[0].naRule'],
    ['indicators.0.naRule', 'sector_only:AGR,XYZ', 'SECTOR_GROUP_UNKNOWN indicators[0].naRule'],
    ['indicators.0.sectorWeight', { XYZ: 1 }, 'SECTOR_GROUP_UNKNOWN indicators[0].sectorWeight'],
    ['indicators.0.options', undefined, 'OPTIONS_MISSING indicators[0].options'],
    ['indicators.0.options.1.points', 101, 'SHAPE indicators[0].options[1].points'],
    ['indicators.0.options.1.code', 'none', 'REPEATED indicators[0].options[1].code'],
    ['indicators.1.core', true, 'CORE_NOT_ASKED_OF_ALL indicators[1].core'],
    ['indicators.1.normalise.best', -10, 'POSTS_EQUAL indicators[1].normalise'],
    ['indicators.1.normalise', { mode: 'guess' }, 'SHAPE indicators[1].normalise.mode'],
    ['indicators.2.normalise', { mode: 'goalposts', worst: 0, best: 1 }, 'NORMALISE_UNFIT indicators[2].normalise'],
    ['indicators.10.normalise.fullAt', 6, 'FULL_AT_UNREACHABLE indicators[10].normalise.fullAt'],
    ['sectorGroups.0.themeWeights.WAT', 21, 'BASE_WEIGHTS_SUM sectorGroups[0].themeWeights'],
    ['sizeMultipliers.micro.AIR', 1, 'THEME_UNKNOWN sizeMultipliers.micro.AIR'],
    ['countryMultipliers.CL.WAT', 9, 'THEME_WEIGHT_BOUNDS sectorGroups.AGR.micro.CL.WAT'],
    ['themeWeightBounds.min', 5, 'THEME_WEIGHT_BOUNDS sectorGroups.PLA.micro.GT.RBC'],
    ['evidence.creditFactor.micro.E3', 0.5, 'NOT_RISING evidence.creditFactor.micro'],
    ['levels.1.min', 50, 'NOT_RISING levels'],
    ['aggregation.themesToOverall.p', 0, 'EXPONENT_ZERO aggregation.themesToOverall.p'],
    ['themes', 5, 'SHAPE themes'],
  ])('%s = %j', (path, value, expected) => {
    expect(faultsOf(path, value)).toContain(expected);
  });

  test('results under a quarter of the weight of the medium path', () => {
    const practices = model.indicators.map((entry) => ({ ...entry, pillar: 'A' as const }));
    const codes = new Set(modelFaults({ ...model, indicators: practices }).map(({ code }) => code));
    expect(codes).toEqual(new Set(['RESULTS_SHARE']));
  });

  test('all faults are told at once, and a model with faults cannot be read', () => {
    const twice = { ...(changed('indicators.0.theme', 'AIR') as object), levels: model.levels.slice(1) };
    expect(modelFaults(twice).map(({ code }) => code)).toEqual(['THEME_UNKNOWN', 'NOT_RISING']);
    expect(() => readModel(twice)).toThrow('MODEL_INVALID');
    for (const json of [null, 5, [], 'x', {}]) expect(modelFaults(json)[0]?.code).toBe('SHAPE');
  });
});
