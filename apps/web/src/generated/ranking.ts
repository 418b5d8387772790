// Written by `npm run web:types`; do not edit.
import type { Operation } from '../graphql/operation.js';
import type { Date, DateTime, Decimal, EnrolmentId, Level, ProgrammeId, RankingFilter, RankingStatus, SizeTier } from './schema.js';

export interface RankingQuery {
  readonly ranking: {
    readonly totalCount: number;
    readonly sortedBy: string;
    readonly period: string | null;
    readonly publishedAt: DateTime | null;
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly endCursor: string | null;
    };
    readonly edges: readonly ({
      readonly rank: number;
      readonly node: {
        readonly enrolmentId: EnrolmentId;
        readonly supplierName: string;
        readonly country: string;
        readonly sectorGroup: string;
        readonly sizeTier: SizeTier;
        readonly shown: Decimal | null;
        readonly core: Decimal | null;
        readonly level: Level | null;
        readonly confidence: Decimal | null;
        readonly confidenceLetter: string | null;
        readonly coverage: Decimal | null;
        readonly change: Decimal | null;
        readonly changeIsClear: boolean | null;
        readonly trackStatus: string;
        readonly asOf: Date | null;
      };
    })[];
    readonly unranked: readonly ({
      readonly enrolmentId: EnrolmentId;
      readonly supplierName: string;
      readonly country: string;
      readonly sectorGroup: string;
      readonly sizeTier: SizeTier;
      readonly coverage: Decimal | null;
      readonly status: RankingStatus;
    })[];
    readonly facets: readonly {
      readonly field: string;
      readonly values: readonly {
        readonly value: string;
        readonly count: number;
      }[];
    }[];
  };
}
export interface RankingVariables {
  readonly programmeId: ProgrammeId;
  readonly filter?: RankingFilter | null;
  readonly first: number;
  readonly after?: string | null;
}
export const Ranking = "query Ranking($programmeId:ProgrammeId!$filter:RankingFilter$first:Int!$after:String){ranking(programmeId:$programmeId filter:$filter first:$first after:$after){totalCount sortedBy period publishedAt pageInfo{hasNextPage endCursor}edges{rank node{enrolmentId supplierName country sectorGroup sizeTier shown core level confidence confidenceLetter coverage change changeIsClear trackStatus asOf}}unranked{enrolmentId supplierName country sectorGroup sizeTier coverage status}facets{field values{value count}}}}" as Operation<RankingQuery, RankingVariables>;
