import type { Browser } from './browser.js';
import { must } from './fault.js';
import { until } from './until.js';

export interface RankingRow {
  readonly enrolmentId: string;
  readonly supplierName: string;
  readonly sizeTier: string;
  readonly shown: string | null;
  readonly core: string | null;
  readonly level: string | null;
  readonly confidence: string | null;
  readonly confidenceLetter: string | null;
  readonly status: string;
}

export interface Ranking {
  /** shown or core. */
  readonly sortedBy: 'shown' | 'core';
  readonly totalCount: number;
  readonly edges: readonly { readonly rank: number; readonly node: RankingRow }[];
  readonly unranked: readonly RankingRow[];
  readonly facets: readonly { readonly field: string; readonly values: readonly { value: string; count: number }[] }[];
}

const ROW = 'enrolmentId supplierName sizeTier shown core level confidence confidenceLetter status';
export const RANKING = `query ($id: ProgrammeId!, $filter: RankingFilter, $first: Int! = 100) { ranking(programmeId: $id, filter: $filter, first: $first) {
  sortedBy totalCount edges { rank node { ${ROW} } } unranked { ${ROW} } facets { field values { value count } } } }`;
const COUNT = 'query ($id: ProgrammeId!) { ranking(programmeId: $id, first: 1) { totalCount } }';
/** The ranking is made anew at most once a minute. */
const PATIENCE_MS = 150_000;
const EVERY_MS = 1000;

export const rankingOf = async (analyst: Browser, id: string, filter: object = {}): Promise<Ranking> =>
  (await analyst.ask<{ ranking: Ranking }>(RANKING, { id, filter })).ranking;

/** The ranking once so many suppliers are in it; only their number is asked for until then. */
export async function rankingWith(analyst: Browser, id: string, count: number): Promise<Ranking> {
  await until(
    async () => {
      const { ranking } = await analyst.ask<{ ranking: Pick<Ranking, 'totalCount'> }>(COUNT, { id });
      return ranking.totalCount >= count ? ranking : undefined;
    },
    PATIENCE_MS,
    EVERY_MS,
  );
  const ranking = await rankingOf(analyst, id);
  must(ranking.totalCount === count, 'ranking', `${count} suppliers are ranked`, ranking);
  return ranking;
}

/** Best first, and equal figures share a rank. */
export function mustBeInOrder({ edges, sortedBy }: Ranking): void {
  const figures = edges.map(({ node }) => Number(node[sortedBy] ?? NaN));
  const isSorted = figures.every((figure, at) => at === 0 || figure <= (figures[at - 1] ?? Infinity));
  must(isSorted, 'ranking', `it is ordered by ${sortedBy}`, figures);
  const ranks = figures.map((figure) => 1 + figures.filter((other) => other > figure).length);
  const isRanked = edges.every(({ rank }, at) => rank === ranks[at]);
  must(
    isRanked,
    'ranking',
    `the ranks are ${ranks.join(', ')}`,
    edges.map(({ rank }) => rank),
  );
}
