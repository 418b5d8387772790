import type { PublishedScoreEntity } from '../published-scores.js';
import { namedThemes } from './live-score.view.js';
import type { PublishedScoreType } from './published-score.types.js';

/** Whole tenths as text with one decimal. */
export const tenthsText = (tenths: number): string => (tenths / 10).toFixed(1);

/** A published score as the portal reads it. */
export function publishedViewOf(row: PublishedScoreEntity): PublishedScoreType {
  const { themes, balance, lost, confidence } = row.parts;
  return {
    ...{ shown: tenthsText(row.shownTenths), core: row.coreTenths === null ? null : tenthsText(row.coreTenths) },
    ...{ level: row.level, asOf: row.asOf, publishedAt: row.publishedAt, modelVersion: row.modelRef },
    ...{ provisional: row.status === 'provisional', themes: namedThemes(row.modelRef, themes) },
    ...{ balance, lost, confidence },
    ...{ trend: row.changeTenths === null ? null : tenthsText(row.changeTenths), trendIsClear: row.changeClear },
  };
}
