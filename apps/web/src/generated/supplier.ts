// Written by `npm run web:types`; do not edit.
import type { Operation } from '../graphql/operation.js';
import type { AgreeToEarlyPublicationInput, Date, DateTime, Decimal, DiagnosticId, DiagnosticState, EnrolmentId, EnrolmentState, Level, SaveCompanyProfileInput, SizeTier, SubmitEnrolmentInput } from './schema.js';

export interface MyEnrolmentsQuery {
  readonly myEnrolments: readonly ({
    readonly id: EnrolmentId;
    readonly state: EnrolmentState;
    readonly version: number;
    readonly supplierName: string;
    readonly programmeName: string;
    readonly buyerName: string;
    readonly country: string;
    readonly sizeTier: SizeTier | null;
    readonly workers: number | null;
    readonly diagnostic: {
      readonly id: DiagnosticId;
      readonly state: DiagnosticState;
      readonly version: number;
      readonly canSubmit: boolean;
      readonly missing: readonly string[];
      readonly submittedAt: DateTime | null;
      readonly reference: string | null;
    } | null;
    readonly profile: {
      readonly legalName: string | null;
      readonly taxId: {
        readonly scheme: string;
        readonly value: string;
        readonly display: string;
        readonly verified: boolean;
      } | null;
      readonly sectorCode: string | null;
      readonly workers: number | null;
      readonly salesAmount: Decimal | null;
      readonly salesCurrency: string | null;
      readonly salesYear: number | null;
      readonly siteName: string | null;
      readonly siteTown: string | null;
      readonly siteAddress: string | null;
      readonly ownerName: string | null;
      readonly version: number;
    } | null;
  })[];
}
export interface MyEnrolmentsVariables {
}
export const MyEnrolments = "query MyEnrolments{myEnrolments{id state version supplierName programmeName buyerName country sizeTier workers diagnostic{id state version canSubmit missing submittedAt reference}profile{legalName taxId{scheme value display verified}sectorCode workers salesAmount salesCurrency salesYear siteName siteTown siteAddress ownerName version}}}" as Operation<MyEnrolmentsQuery, MyEnrolmentsVariables>;

export interface MyResultQuery {
  readonly enrolment: {
    readonly id: EnrolmentId;
    readonly state: EnrolmentState;
    readonly buyerName: string;
    readonly sizeTier: SizeTier | null;
    readonly liveScore: {
      readonly shown: Decimal;
      readonly level: Level;
      readonly status: string;
      readonly asOf: Date;
      readonly modelVersion: string;
      readonly balance: Decimal;
      readonly ifVerified: Decimal;
      readonly buyerSeesOn: Date | null;
      readonly confidence: {
        readonly value: Decimal;
        readonly letter: string;
        readonly answeredShare: Decimal;
        readonly evidenceShare: Decimal;
        readonly reviewedShare: Decimal;
      };
      readonly themes: readonly ({
        readonly theme: string;
        readonly es: string;
        readonly en: string;
        readonly weightPct: Decimal;
        readonly score: Decimal | null;
        readonly contribution: Decimal;
      })[];
      readonly lost: {
        readonly gap: Decimal;
        readonly missing: Decimal;
        readonly evidence: Decimal;
        readonly stale: Decimal;
        readonly balance: Decimal;
      };
      readonly next: {
        readonly level: Level;
        readonly missing: readonly ({
          readonly cause: string;
          readonly theme: string | null;
        })[];
      } | null;
    } | null;
    readonly diagnostic: {
      readonly id: DiagnosticId;
      readonly state: DiagnosticState;
      readonly gaps: readonly ({
        readonly indicator: string;
        readonly theme: string;
        readonly severity: number;
        readonly questionEs: string;
        readonly questionEn: string;
        readonly measures: readonly ({
          readonly code: string;
          readonly es: string;
          readonly en: string;
          readonly savingMinPct: Decimal | null;
          readonly savingMaxPct: Decimal | null;
          readonly paybackMinMonths: number | null;
          readonly paybackMaxMonths: number | null;
          readonly capexClass: string;
          readonly source: string;
        })[];
      })[];
    } | null;
  };
}
export interface MyResultVariables {
  readonly id: EnrolmentId;
}
export const MyResult = "query MyResult($id:EnrolmentId!){enrolment(id:$id){id state buyerName sizeTier liveScore{shown level status asOf modelVersion balance ifVerified buyerSeesOn confidence{value letter answeredShare evidenceShare reviewedShare}themes{theme es en weightPct score contribution}lost{gap missing evidence stale balance}next{level missing{cause theme}}}diagnostic{id state gaps{indicator theme severity questionEs questionEn measures{code es en savingMinPct savingMaxPct paybackMinMonths paybackMaxMonths capexClass source}}}}}" as Operation<MyResultQuery, MyResultVariables>;

export interface DataSharingQuery {
  readonly dataSharing: readonly ({
    readonly granteeName: string;
    readonly fieldGroup: string;
    readonly purpose: string;
    readonly since: DateTime;
    readonly until: DateTime | null;
    readonly revocable: boolean;
  })[];
}
export interface DataSharingVariables {
}
export const DataSharing = "query DataSharing{dataSharing{granteeName fieldGroup purpose since until revocable}}" as Operation<DataSharingQuery, DataSharingVariables>;

export interface EconomicActivitiesQuery {
  readonly economicActivities: readonly {
    readonly code: string;
    readonly es: string;
    readonly en: string;
  }[];
}
export interface EconomicActivitiesVariables {
  readonly search: string;
}
export const EconomicActivities = "query EconomicActivities($search:String!){economicActivities(search:$search first:8){code es en}}" as Operation<EconomicActivitiesQuery, EconomicActivitiesVariables>;

export interface SaveCompanyProfileMutation {
  readonly saveCompanyProfile: {
    readonly enrolment: {
      readonly id: EnrolmentId;
      readonly version: number;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
      readonly suggestion: string | null;
    })[];
    readonly warnings: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
      readonly suggestion: string | null;
    })[];
  };
}
export interface SaveCompanyProfileVariables {
  readonly input: SaveCompanyProfileInput;
}
export const SaveCompanyProfile = "mutation SaveCompanyProfile($input:SaveCompanyProfileInput!){saveCompanyProfile(input:$input){enrolment{id version}replayed userErrors{code field message suggestion}warnings{code field message suggestion}}}" as Operation<SaveCompanyProfileMutation, SaveCompanyProfileVariables>;

export interface SubmitEnrolmentMutation {
  readonly submitEnrolment: {
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
export interface SubmitEnrolmentVariables {
  readonly input: SubmitEnrolmentInput;
}
export const SubmitEnrolment = "mutation SubmitEnrolment($input:SubmitEnrolmentInput!){submitEnrolment(input:$input){enrolment{id state version}replayed userErrors{code field message}}}" as Operation<SubmitEnrolmentMutation, SubmitEnrolmentVariables>;

export interface AgreeToEarlyPublicationMutation {
  readonly agreeToEarlyPublication: {
    readonly enrolment: {
      readonly id: EnrolmentId;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface AgreeToEarlyPublicationVariables {
  readonly input: AgreeToEarlyPublicationInput;
}
export const AgreeToEarlyPublication = "mutation AgreeToEarlyPublication($input:AgreeToEarlyPublicationInput!){agreeToEarlyPublication(input:$input){enrolment{id}replayed userErrors{code field message}}}" as Operation<AgreeToEarlyPublicationMutation, AgreeToEarlyPublicationVariables>;

export interface WhatIsToGainQuery {
  readonly enrolment: {
    readonly id: EnrolmentId;
    readonly liveScore: {
      readonly indicators: readonly ({
        readonly indicator: string;
        readonly weightPct: Decimal;
        readonly points: Decimal | null;
      })[];
    } | null;
  };
}
export interface WhatIsToGainVariables {
  readonly id: EnrolmentId;
}
export const WhatIsToGain = "query WhatIsToGain($id:EnrolmentId!){enrolment(id:$id){id liveScore{indicators{indicator weightPct points}}}}" as Operation<WhatIsToGainQuery, WhatIsToGainVariables>;
