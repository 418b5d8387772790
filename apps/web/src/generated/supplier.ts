// Written by `npm run web:types`; do not edit.
import type { Operation } from '../graphql/operation.js';
import type { AgreeToEarlyPublicationInput, AnswerIdentityCheckInput, Date, DateTime, Decimal, DiagnosticId, EnrolmentId, EnrolmentState, IdentityCheckId, IdentityCheckState, Level, SaveCompanyProfileInput, SizeTier, SubmitEnrolmentInput, WithdrawEnrolmentInput } from './schema.js';

export interface MyEnrolmentsQuery {
  readonly myEnrolments: readonly ({
    readonly id: EnrolmentId;
    readonly state: EnrolmentState;
    readonly stateReason: string | null;
    readonly version: number;
    readonly supplierName: string;
    readonly programmeName: string;
    readonly buyerName: string;
    readonly country: string;
    readonly sizeTier: SizeTier | null;
  })[];
}
export interface MyEnrolmentsVariables {
}
export const MyEnrolments = "query MyEnrolments{myEnrolments{id state stateReason version supplierName programmeName buyerName country sizeTier}}" as Operation<MyEnrolmentsQuery, MyEnrolmentsVariables>;

export type OwnProfileFragment = {
  readonly legalName: string | null;
  readonly taxDisplay: string | null;
  readonly sectorCode: string | null;
  readonly workers: number | null;
  readonly sales: Decimal | null;
  readonly salesCurrency: string | null;
  readonly salesYear: number | null;
  readonly siteTown: string | null;
  readonly siteAddress: string | null;
  readonly ownerName: string | null;
  readonly privacyAgreed: boolean;
  readonly privacyTextVersion: string;
  readonly version: number;
};

export interface MyCompanyQuery {
  readonly companyProfile: {
    readonly legalName: string | null;
    readonly taxDisplay: string | null;
    readonly sectorCode: string | null;
    readonly workers: number | null;
    readonly sales: Decimal | null;
    readonly salesCurrency: string | null;
    readonly salesYear: number | null;
    readonly siteTown: string | null;
    readonly siteAddress: string | null;
    readonly ownerName: string | null;
    readonly privacyAgreed: boolean;
    readonly privacyTextVersion: string;
    readonly version: number;
  };
}
export interface MyCompanyVariables {
}
export const MyCompany = "fragment OwnProfile on CompanyProfile{legalName taxDisplay sectorCode workers sales salesCurrency salesYear siteTown siteAddress ownerName privacyAgreed privacyTextVersion version}query MyCompany{companyProfile{...OwnProfile}}" as Operation<MyCompanyQuery, MyCompanyVariables>;

export interface MyScoreQuery {
  readonly myScore: {
    readonly shown: Decimal;
    readonly level: Level;
    readonly status: string;
    readonly asOf: Date;
    readonly modelRef: string;
    readonly balance: Decimal;
    readonly ifVerified: Decimal;
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
    readonly indicators: readonly ({
      readonly indicator: string;
      readonly weightPct: number;
      readonly points: number | null;
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
  };
}
export interface MyScoreVariables {
}
export const MyScore = "query MyScore{myScore{shown level status asOf modelRef balance ifVerified confidence{value letter answeredShare evidenceShare reviewedShare}themes{theme es en weightPct score contribution}indicators{indicator weightPct points}lost{gap missing evidence stale balance}next{level missing{cause theme}}}}" as Operation<MyScoreQuery, MyScoreVariables>;

export interface MyPublicationQuery {
  readonly myScore: {
    readonly buyerSeesOn: Date | null;
  };
}
export interface MyPublicationVariables {
}
export const MyPublication = "query MyPublication{myScore{buyerSeesOn}}" as Operation<MyPublicationQuery, MyPublicationVariables>;

export interface MyGapsQuery {
  readonly diagnosticOf: {
    readonly id: DiagnosticId;
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
  };
}
export interface MyGapsVariables {
  readonly enrolmentId: EnrolmentId;
}
export const MyGaps = "query MyGaps($enrolmentId:EnrolmentId!){diagnosticOf(enrolmentId:$enrolmentId){id gaps{indicator theme severity questionEs questionEn measures{code es en savingMinPct savingMaxPct paybackMinMonths paybackMaxMonths capexClass source}}}}" as Operation<MyGapsQuery, MyGapsVariables>;

export interface DataSharingQuery {
  readonly dataSharing: readonly ({
    readonly granteeName: string;
    readonly fieldGroup: string;
    readonly purpose: string;
    readonly since: DateTime;
    readonly until: DateTime | null;
  })[];
}
export interface DataSharingVariables {
}
export const DataSharing = "query DataSharing{dataSharing{granteeName fieldGroup purpose since until}}" as Operation<DataSharingQuery, DataSharingVariables>;

export interface SaveCompanyProfileMutation {
  readonly saveCompanyProfile: {
    readonly profile: {
      readonly legalName: string | null;
      readonly taxDisplay: string | null;
      readonly sectorCode: string | null;
      readonly workers: number | null;
      readonly sales: Decimal | null;
      readonly salesCurrency: string | null;
      readonly salesYear: number | null;
      readonly siteTown: string | null;
      readonly siteAddress: string | null;
      readonly ownerName: string | null;
      readonly privacyAgreed: boolean;
      readonly privacyTextVersion: string;
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
export const SaveCompanyProfile = "fragment OwnProfile on CompanyProfile{legalName taxDisplay sectorCode workers sales salesCurrency salesYear siteTown siteAddress ownerName privacyAgreed privacyTextVersion version}mutation SaveCompanyProfile($input:SaveCompanyProfileInput!){saveCompanyProfile(input:$input){profile{...OwnProfile}replayed userErrors{code field message suggestion}warnings{code field message suggestion}}}" as Operation<SaveCompanyProfileMutation, SaveCompanyProfileVariables>;

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

export interface IdentityChecksQuery {
  readonly identityChecks: readonly ({
    readonly id: IdentityCheckId;
    readonly companyName: string;
    readonly town: string | null;
    readonly applicantName: string;
    readonly answerDueOn: Date;
    readonly version: number;
  })[];
}
export interface IdentityChecksVariables {
}
export const IdentityChecks = "query IdentityChecks{identityChecks{id companyName town applicantName answerDueOn version}}" as Operation<IdentityChecksQuery, IdentityChecksVariables>;

export interface AnswerIdentityCheckMutation {
  readonly answerIdentityCheck: {
    readonly identityCheck: {
      readonly id: IdentityCheckId;
      readonly state: IdentityCheckState;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface AnswerIdentityCheckVariables {
  readonly input: AnswerIdentityCheckInput;
}
export const AnswerIdentityCheck = "mutation AnswerIdentityCheck($input:AnswerIdentityCheckInput!){answerIdentityCheck(input:$input){identityCheck{id state}replayed userErrors{code field message}}}" as Operation<AnswerIdentityCheckMutation, AnswerIdentityCheckVariables>;

export interface WithdrawEnrolmentMutation {
  readonly withdrawEnrolment: {
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
export interface WithdrawEnrolmentVariables {
  readonly input: WithdrawEnrolmentInput;
}
export const WithdrawEnrolment = "mutation WithdrawEnrolment($input:WithdrawEnrolmentInput!){withdrawEnrolment(input:$input){enrolment{id state version}replayed userErrors{code field message}}}" as Operation<WithdrawEnrolmentMutation, WithdrawEnrolmentVariables>;
