import { fault } from './fault.js';
import type { ModelFault } from './fault.js';
import type { Indicator, ScoringModel, Size, SupplierTraits } from './model.js';
import { standing, weightIn } from './path.js';
import { rawThemeWeight, rescale } from './theme-weights.js';

const SIZES: readonly Size[] = ['micro', 'small', 'medium'];

/** Least share of effective weight that results must have in the medium path (method guide 4). */
const RESULTS_SHARE = 0.25;

// Weights are typed as decimals; their binary sums differ from 100 in the last digits.
const TOLERANCE = 1e-9;

/** A theme that is asked, with its effective share of the whole and its indicators. */
interface ThemeShare {
  readonly theme: string;
  readonly share: number;
  readonly indicators: readonly Indicator[];
}

/** What stands against the weights: sums, bounds for every sector group × size × country, and the share of results. */
export const weightFaults = (model: ScoringModel): ModelFault[] => [
  ...model.sectorGroups.flatMap((group, index) => baseFaults(model, group.themeWeights, `sectorGroups[${index}]`)),
  ...multiplierFaults(model),
  ...combinations(model).flatMap((supplier) => effectiveFaults(model, supplier)),
];

function baseFaults(model: ScoringModel, weights: Readonly<Record<string, number>>, path: string): ModelFault[] {
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  return [
    ...unknownThemes(model, weights, `${path}.themeWeights`),
    ...(Math.abs(sum - 100) < TOLERANCE ? [] : [fault('BASE_WEIGHTS_SUM', `${path}.themeWeights`, { sum })]),
  ];
}

const multiplierFaults = (model: ScoringModel): ModelFault[] => [
  ...SIZES.flatMap((size) => unknownThemes(model, model.sizeMultipliers[size], `sizeMultipliers.${size}`)),
  ...Object.entries(model.countryMultipliers).flatMap(([country, multipliers]) =>
    unknownThemes(model, multipliers, `countryMultipliers.${country}`),
  ),
];

const unknownThemes = (model: ScoringModel, named: Readonly<Record<string, number>>, path: string): ModelFault[] =>
  Object.keys(named)
    .filter((name) => !model.themes.some(({ id }) => id === name))
    .map((name) => fault('THEME_UNKNOWN', `${path}.${name}`));

const combinations = (model: ScoringModel): SupplierTraits[] =>
  model.sectorGroups.flatMap((group) =>
    SIZES.flatMap((size) =>
      Object.keys(model.countryMultipliers).map((country) => ({ sectorGroup: group.id, size, country })),
    ),
  );

function effectiveFaults(model: ScoringModel, supplier: SupplierTraits): ModelFault[] {
  const { min, max } = model.themeWeightBounds;
  const themes = themeShares(model, supplier);
  const place = Object.values(supplier).join('.');
  return [
    ...themes
      .filter(({ share }) => !(share * 100 >= min - TOLERANCE && share * 100 <= max + TOLERANCE))
      .map(({ theme, share }) => fault('THEME_WEIGHT_BOUNDS', `sectorGroups.${place}.${theme}`, { pct: share * 100 })),
    ...(supplier.size === 'medium' ? resultsFaults(themes, supplier, place) : []),
  ];
}

function resultsFaults(themes: readonly ThemeShare[], { sectorGroup }: SupplierTraits, place: string): ModelFault[] {
  const results = themes.reduce((sum, theme) => sum + theme.share * resultsWithin(theme.indicators, sectorGroup), 0);
  return results >= RESULTS_SHARE - TOLERANCE ? [] : [fault('RESULTS_SHARE', `sectorGroups.${place}`, { results })];
}

function resultsWithin(indicators: readonly Indicator[], sectorGroup: string): number {
  const sum = (of: readonly Indicator[]): number =>
    of.reduce((total, indicator) => total + weightIn(indicator, sectorGroup), 0);
  return sum(indicators.filter(({ pillar }) => pillar === 'R')) / sum(indicators);
}

/** Themes with an indicator that is asked; the others drop out and the rest rescale (method guide 4). */
function themeShares(model: ScoringModel, supplier: SupplierTraits): ThemeShare[] {
  const themes = model.themes
    .map(({ id }) => ({
      theme: id,
      indicators: model.indicators.filter(
        (indicator) => indicator.theme === id && standing(indicator, supplier) === 'asked',
      ),
    }))
    .filter(({ indicators }) => indicators.length > 0);
  const shares = rescale(themes.map(({ theme }) => rawThemeWeight(model, supplier, theme)));
  return themes.map((theme, index) => ({ ...theme, share: shares[index] ?? 0 }));
}
