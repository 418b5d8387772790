import type { ListedRow, RankingPage } from '../ranking.queries.js';
import { namedThemes } from './live-score.view.js';
import type { RankingConnectionType, RankingRowType } from './ranking.types.js';

/** A part of the ranking as the portal reads it. */
export function rankingViewOf({ edges, unranked, facets, ...page }: RankingPage): RankingConnectionType {
  return {
    ...page,
    edges: edges.map(({ cursor, node }) => ({ cursor, rank: node.rank, node: rowViewOf(node) })),
    unranked: unranked.map(rowViewOf),
    facets: facets.map(({ field, values }) => ({
      field,
      // Size tiers are an enum of the schema, named in capitals.
      values: values.map(({ value, count }) => ({ value: field === 'sizeTier' ? value.toUpperCase() : value, count })),
    })),
  };
}

const WITHOUT_SCORE = {
  ...{ shown: null, core: null, level: null, confidence: null, confidenceLetter: null, coverage: null },
  ...{ change: null, changeIsClear: null, asOf: null, themes: [] },
};

function rowViewOf({ card, ...row }: ListedRow): RankingRowType {
  if (card === null) return { ...row, ...WITHOUT_SCORE };
  const { modelRef, themes, ...figures } = card;
  return { ...row, ...figures, themes: namedThemes(modelRef, themes) };
}
