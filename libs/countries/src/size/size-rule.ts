import { notCovered } from '#kernel';
import type { Country } from '../country.js';
import { packOf } from '../pack/packs.js';
import type { SizeLimits, SizeRule, SizeSector } from './rule.js';

/** The version of the rule that was in force in a year. @throws DomainError NOT_COVERED before the first */
export function sizeRuleOf(country: Country, year: number): SizeRule {
  const rule = packOf(country).sizeRules.find(
    ({ fromYear, toYear }) => year >= fromYear && (toYear === null || year <= toYear),
  );
  if (rule === undefined) throw notCovered({ field: 'year', country, year });
  return rule;
}

/** Limits that may apply: those of the sector, or of every sector that the rule knows when nobody said which. */
export function limitsFor({ limits }: SizeRule, sector: SizeSector): readonly SizeLimits[] {
  const named = limits[sector] ?? limits.all;
  return named === undefined ? Object.values(limits) : [named];
}
