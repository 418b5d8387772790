import type { Indicator, ScoringModel, Size, SupplierTraits } from './model.js';

const TIERS: readonly Size[] = ['micro', 'small', 'medium'];
const SECTOR_ONLY = 'sector_only:';

/** The sector groups that are asked, or null when all are. */
export const sectorsAsked = ({ naRule }: Pick<Indicator, 'naRule'>): readonly string[] | null =>
  naRule.startsWith(SECTOR_ONLY) ? naRule.slice(SECTOR_ONLY.length).split(',') : null;

/** Weight of an indicator inside its theme: the sector group's own weight replaces the general one (method guide 4). */
export const weightIn = (indicator: Indicator, sectorGroup: string): number =>
  indicator.sectorWeight?.[sectorGroup] ?? indicator.weight;

/** How an indicator stands to a supplier: always asked, counted only once supplied, or not asked. */
export type Standing = 'asked' | 'optional' | 'not-asked';

/**
 * Micro gets the core path, small the path of micro and small, medium all (method guide 2.6). An indicator of some
 * sector groups only, or of weight 0, is not asked elsewhere.
 */
export function standing(indicator: Indicator, { size, sectorGroup }: Omit<SupplierTraits, 'country'>): Standing {
  if (!(sectorsAsked(indicator)?.includes(sectorGroup) ?? true) || weightIn(indicator, sectorGroup) === 0)
    return 'not-asked';
  if (indicator.optionalFor?.includes(size) === true) return 'optional';
  return TIERS.indexOf(indicator.tier) <= TIERS.indexOf(size) ? 'asked' : 'not-asked';
}

/** A question as the form puts it. Optional ones count only once they were answered. */
export interface Question {
  readonly indicator: Indicator;
  readonly optional: boolean;
}

/** The questions of a supplier in the model's order; what the platform fills itself is not asked. */
export function questionsFor(model: ScoringModel, supplier: Omit<SupplierTraits, 'country'>): Question[] {
  return model.indicators.flatMap((indicator) => {
    const place = indicator.derived === true ? 'not-asked' : standing(indicator, supplier);
    return place === 'not-asked' ? [] : [{ indicator, optional: place === 'optional' }];
  });
}
