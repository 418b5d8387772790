import { shippedModel, shown, shownParts } from '../domain/index.js';
import type { Breakdown, ShownTheme, SupplierScore } from '../domain/index.js';
import type { LiveScore } from '../live-score.service.js';
import type { IndicatorPartType, LiveScoreType, ThemePartType } from './scoring.types.js';

const tenths = (value: number): string => shown(value).toFixed(1);

/** A live score as the portal reads it: decimals as text, shown parts that add up. */
export function viewOf({ asOf, modelRef, buyerSeesOn, score, breakdown }: LiveScore): LiveScoreType {
  const parts = shownParts(shippedModel(modelRef), score, breakdown);
  return {
    ...{ asOf, modelRef, buyerSeesOn, shown: score.shown.toFixed(1), level: score.level, status: score.status },
    ...{ core: score.core === null ? null : tenths(score.core), ifVerified: tenths(score.ifVerified) },
    ...parts,
    themes: namedThemes(modelRef, parts.themes),
    indicators: indicatorsOf(score, breakdown),
    next: score.next && {
      level: score.next.level,
      missing: score.next.missing.map(({ cause, ...rest }) => ({
        cause,
        theme: 'theme' in rest ? rest.theme : null,
      })),
    },
  };
}

/** Parts of themes with the names that their model gives them. */
export function namedThemes(modelRef: string, parts: readonly ShownTheme[]): ThemePartType[] {
  const names = new Map(shippedModel(modelRef).themes.map(({ id, es, en }) => [id, { es, en }]));
  return parts.map((part) => ({ ...part, ...(names.get(part.theme) ?? { es: part.theme, en: part.theme }) }));
}

function indicatorsOf(score: SupplierScore, breakdown: Breakdown): IndicatorPartType[] {
  const gained = new Map(breakdown.gained.map(({ id, shown: points }) => [id, points]));
  return score.indicators.map(({ id, weightPct, points, k, d }) => ({
    indicator: id,
    weightPct,
    points,
    k,
    d,
    contribution: (gained.get(id) ?? 0).toFixed(1),
  }));
}
