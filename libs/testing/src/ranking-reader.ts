import type { Buyer } from './programme-stories.js';

interface RankedEdge {
  readonly rank: number;
  readonly node: { readonly supplierName: string; readonly shown: string };
}

/** A part of a ranking. */
export interface RankingRead {
  readonly sortedBy: string;
  readonly period: string | null;
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly RankedEdge[];
  readonly unranked: readonly { readonly supplierName: string; readonly status: string }[];
  readonly facets: readonly { readonly field: string; readonly values: readonly { value: string; count: number }[] }[];
}

/** Asks for a part of a ranking. */
export const RANKING = `query ($id: ProgrammeId!, $filter: RankingFilter, $first: Int!, $after: String) {
  ranking(programmeId: $id, filter: $filter, first: $first, after: $after) { sortedBy period totalCount pageInfo { hasNextPage endCursor }
    edges { rank node { supplierName shown core trackStatus themes { theme contribution } } } unranked { supplierName status shown }
    facets { field values { value count } } } }`;

/** The ranking of a buyer's programme as its analyst reads it. */
export const rankingOf = async (of: Buyer, more: Record<string, unknown> = {}): Promise<RankingRead> =>
  (await of.analyst.client.ask<{ ranking: RankingRead }>(RANKING, { id: of.programmeId, first: 100, ...more })).ranking;
