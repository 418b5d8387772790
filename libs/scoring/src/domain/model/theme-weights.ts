import type { ScoringModel, SupplierTraits } from './model.js';

/**
 * Weight of each theme before rescaling: base of the sector group × size × country (method guide 4).
 * A country without multipliers has 1 for all themes.
 */
export function rawThemeWeight(
  model: Pick<ScoringModel, 'sectorGroups' | 'sizeMultipliers' | 'countryMultipliers'>,
  { size, sectorGroup, country }: SupplierTraits,
  theme: string,
): number {
  const byCountry = Object.hasOwn(model.countryMultipliers, country) ? model.countryMultipliers[country] : undefined;
  return (
    baseThemeWeight(model, sectorGroup, theme) * (model.sizeMultipliers[size][theme] ?? 1) * (byCountry?.[theme] ?? 1)
  );
}

/** Base weight of a theme in a sector group, percent; 0 when the group does not name it. */
export const baseThemeWeight = (
  model: Pick<ScoringModel, 'sectorGroups'>,
  sectorGroup: string,
  theme: string,
): number => model.sectorGroups.find(({ id }) => id === sectorGroup)?.themeWeights[theme] ?? 0;

/** Weights rescaled to shares of 1, in their order. */
export function rescale(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
