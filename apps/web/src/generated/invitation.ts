// Written by `npm run web:types`; do not edit.
import type { Operation } from '../graphql/operation.js';
import type { AcceptInvitationInput, Date, DeclineInvitationInput, EnrolmentId, JoinProgrammeInput, LinkStatus, OpenInvitationInput, RequestInvitationCodeInput, RequestNewInvitationInput } from './schema.js';

export type InvitationFactsFragment = {
  readonly status: LinkStatus;
  readonly buyerName: string | null;
  readonly programmeName: string | null;
  readonly supplierName: string | null;
  readonly expiresOn: Date | null;
  readonly maskedEmail: string | null;
  readonly offeredTo: string | null;
  readonly termsVersion: string;
};

export interface OpenInvitationMutation {
  readonly openInvitation: {
    readonly invitationView: {
      readonly status: LinkStatus;
      readonly buyerName: string | null;
      readonly programmeName: string | null;
      readonly supplierName: string | null;
      readonly expiresOn: Date | null;
      readonly maskedEmail: string | null;
      readonly offeredTo: string | null;
      readonly termsVersion: string;
    } | null;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface OpenInvitationVariables {
  readonly input: OpenInvitationInput;
}
export const OpenInvitation = "fragment InvitationFacts on InvitationView{status buyerName programmeName supplierName expiresOn maskedEmail offeredTo termsVersion}mutation OpenInvitation($input:OpenInvitationInput!){openInvitation(input:$input){invitationView{...InvitationFacts}userErrors{code field message}}}" as Operation<OpenInvitationMutation, OpenInvitationVariables>;

export interface RequestInvitationCodeMutation {
  readonly requestInvitationCode: {
    readonly accepted: boolean | null;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface RequestInvitationCodeVariables {
  readonly input: RequestInvitationCodeInput;
}
export const RequestInvitationCode = "mutation RequestInvitationCode($input:RequestInvitationCodeInput!){requestInvitationCode(input:$input){accepted userErrors{code field message}}}" as Operation<RequestInvitationCodeMutation, RequestInvitationCodeVariables>;

export interface AcceptInvitationMutation {
  readonly acceptInvitation: {
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
export interface AcceptInvitationVariables {
  readonly input: AcceptInvitationInput;
}
export const AcceptInvitation = "mutation AcceptInvitation($input:AcceptInvitationInput!){acceptInvitation(input:$input){enrolment{id}replayed userErrors{code field message}}}" as Operation<AcceptInvitationMutation, AcceptInvitationVariables>;

export interface JoinProgrammeMutation {
  readonly joinProgramme: {
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
export interface JoinProgrammeVariables {
  readonly input: JoinProgrammeInput;
}
export const JoinProgramme = "mutation JoinProgramme($input:JoinProgrammeInput!){joinProgramme(input:$input){enrolment{id}replayed userErrors{code field message}}}" as Operation<JoinProgrammeMutation, JoinProgrammeVariables>;

export interface DeclineInvitationMutation {
  readonly declineInvitation: {
    readonly invitationView: {
      readonly status: LinkStatus;
    } | null;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface DeclineInvitationVariables {
  readonly input: DeclineInvitationInput;
}
export const DeclineInvitation = "mutation DeclineInvitation($input:DeclineInvitationInput!){declineInvitation(input:$input){invitationView{status}userErrors{code field message}}}" as Operation<DeclineInvitationMutation, DeclineInvitationVariables>;

export interface RequestNewInvitationMutation {
  readonly requestNewInvitation: {
    readonly accepted: boolean | null;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface RequestNewInvitationVariables {
  readonly input: RequestNewInvitationInput;
}
export const RequestNewInvitation = "mutation RequestNewInvitation($input:RequestNewInvitationInput!){requestNewInvitation(input:$input){accepted userErrors{code field message}}}" as Operation<RequestNewInvitationMutation, RequestNewInvitationVariables>;
