import type { MyScoreQuery } from '../../generated/supplier.js';
import type { Explained } from '../../score/breakdown.js';

/** The supplier's own score of today. */
export type LiveScore = MyScoreQuery['myScore'];

/** Ids of indicators begin with that of their topic (score model 1.0.0). */
const themeOf = (indicator: string): string => indicator.split('-')[0] ?? '';

/** The score as a sum; a topic without a single answer has no data, which is not zero. */
export function explainedOf({ shown, balance, themes, indicators }: LiveScore): Explained {
  const known = new Set(indicators.filter(({ points }) => points !== null).map(({ indicator }) => themeOf(indicator)));
  return {
    shown,
    balance,
    themes: themes.map((theme) => ({ ...theme, score: known.has(theme.theme) ? theme.score : null })),
  };
}
