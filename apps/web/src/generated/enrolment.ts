// Written by `npm run web:types`; do not edit.
import type { Operation } from '../graphql/operation.js';
import type { ApproveEnrolmentInput, Date, DateTime, Decimal, EnrolmentId, EnrolmentState, Level, ObserveEnrolmentInput, RejectEnrolmentInput, SizeTier } from './schema.js';

export interface EnrolmentPageQuery {
  readonly enrolment: {
    readonly id: EnrolmentId;
    readonly state: EnrolmentState;
    readonly stateReason: string | null;
    readonly version: number;
    readonly supplierName: string;
    readonly programmeName: string;
    readonly country: string;
    readonly town: string | null;
    readonly sizeTier: SizeTier | null;
    readonly sectorCode: string | null;
  };
}
export interface EnrolmentPageVariables {
  readonly id: EnrolmentId;
}
export const EnrolmentPage = "query EnrolmentPage($id:EnrolmentId!){enrolment(id:$id){id state stateReason version supplierName programmeName country town sizeTier sectorCode}}" as Operation<EnrolmentPageQuery, EnrolmentPageVariables>;

export interface EnrolmentScoreQuery {
  readonly enrolment: {
    readonly id: EnrolmentId;
    readonly publishedScore: {
      readonly shown: Decimal;
      readonly core: Decimal | null;
      readonly level: Level;
      readonly asOf: Date;
      readonly publishedAt: DateTime;
      readonly modelVersion: string;
      readonly provisional: boolean;
      readonly trend: Decimal | null;
      readonly trendIsClear: boolean | null;
      readonly balance: Decimal;
      readonly confidence: {
        readonly value: Decimal;
        readonly letter: string;
        readonly answeredShare: Decimal;
        readonly evidenceShare: Decimal;
        readonly reviewedShare: Decimal;
      };
      readonly themes: readonly {
        readonly theme: string;
        readonly es: string;
        readonly en: string;
        readonly weightPct: Decimal;
        readonly score: Decimal;
        readonly contribution: Decimal;
      }[];
      readonly lost: {
        readonly gap: Decimal;
        readonly missing: Decimal;
        readonly evidence: Decimal;
        readonly stale: Decimal;
        readonly balance: Decimal;
      };
    } | null;
  };
}
export interface EnrolmentScoreVariables {
  readonly id: EnrolmentId;
}
export const EnrolmentScore = "query EnrolmentScore($id:EnrolmentId!){enrolment(id:$id){id publishedScore{shown core level asOf publishedAt modelVersion provisional trend trendIsClear balance confidence{value letter answeredShare evidenceShare reviewedShare}themes{theme es en weightPct score contribution}lost{gap missing evidence stale balance}}}}" as Operation<EnrolmentScoreQuery, EnrolmentScoreVariables>;

export interface ApproveEnrolmentMutation {
  readonly approveEnrolment: {
    readonly enrolment: {
      readonly id: EnrolmentId;
      readonly state: EnrolmentState;
      readonly version: number;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface ApproveEnrolmentVariables {
  readonly input: ApproveEnrolmentInput;
}
export const ApproveEnrolment = "mutation ApproveEnrolment($input:ApproveEnrolmentInput!){approveEnrolment(input:$input){enrolment{id state version}replayed userErrors{code field message}}}" as Operation<ApproveEnrolmentMutation, ApproveEnrolmentVariables>;

export interface ObserveEnrolmentMutation {
  readonly observeEnrolment: {
    readonly enrolment: {
      readonly id: EnrolmentId;
      readonly state: EnrolmentState;
      readonly version: number;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface ObserveEnrolmentVariables {
  readonly input: ObserveEnrolmentInput;
}
export const ObserveEnrolment = "mutation ObserveEnrolment($input:ObserveEnrolmentInput!){observeEnrolment(input:$input){enrolment{id state version}replayed userErrors{code field message}}}" as Operation<ObserveEnrolmentMutation, ObserveEnrolmentVariables>;

export interface RejectEnrolmentMutation {
  readonly rejectEnrolment: {
    readonly enrolment: {
      readonly id: EnrolmentId;
      readonly state: EnrolmentState;
      readonly version: number;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface RejectEnrolmentVariables {
  readonly input: RejectEnrolmentInput;
}
export const RejectEnrolment = "mutation RejectEnrolment($input:RejectEnrolmentInput!){rejectEnrolment(input:$input){enrolment{id state version}replayed userErrors{code field message}}}" as Operation<RejectEnrolmentMutation, RejectEnrolmentVariables>;
