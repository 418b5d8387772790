// Written by `npm run web:types`; do not edit.
import type { Operation } from '../graphql/operation.js';
import type { AcceptInvitationInput, Date, DeclineInvitationInput, DiagnosticId, EnrolmentId, InvitationState, LinkStatus, OpenInvitationInput, RequestInvitationCodeInput, RequestNewInvitationInput } from './schema.js';

export type InvitationFactsFragment = {
  readonly status: LinkStatus;
  readonly state: InvitationState | null;
  readonly buyerName: string | null;
  readonly programmeName: string | null;
  readonly supplierName: string | null;
  readonly deadlineOn: Date | null;
  readonly expiresOn: Date | null;
  readonly maskedEmail: string | null;
  readonly questions: number | null;
  readonly minutes: number | null;
  readonly termsVersion: string | null;
  readonly terms: string | null;
  readonly sharedWith: readonly string[];
};

export interface OpenInvitationMutation {
  readonly openInvitation: {
    readonly invitationView: {
      readonly status: LinkStatus;
      readonly state: InvitationState | null;
      readonly buyerName: string | null;
      readonly programmeName: string | null;
      readonly supplierName: string | null;
      readonly deadlineOn: Date | null;
      readonly expiresOn: Date | null;
      readonly maskedEmail: string | null;
      readonly questions: number | null;
      readonly minutes: number | null;
      readonly termsVersion: string | null;
      readonly terms: string | null;
      readonly sharedWith: readonly string[];
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
export const OpenInvitation = "fragment InvitationFacts on InvitationView{status state buyerName programmeName supplierName deadlineOn expiresOn maskedEmail questions minutes termsVersion terms sharedWith}mutation OpenInvitation($input:OpenInvitationInput!){openInvitation(input:$input){invitationView{...InvitationFacts}userErrors{code field message}}}" as Operation<OpenInvitationMutation, OpenInvitationVariables>;

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
      readonly diagnostic: {
        readonly id: DiagnosticId;
      } | null;
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
export const AcceptInvitation = "mutation AcceptInvitation($input:AcceptInvitationInput!){acceptInvitation(input:$input){enrolment{id diagnostic{id}}replayed userErrors{code field message}}}" as Operation<AcceptInvitationMutation, AcceptInvitationVariables>;

export interface DeclineInvitationMutation {
  readonly declineInvitation: {
    readonly invitationView: {
      readonly status: LinkStatus;
      readonly state: InvitationState | null;
      readonly buyerName: string | null;
      readonly programmeName: string | null;
      readonly supplierName: string | null;
      readonly deadlineOn: Date | null;
      readonly expiresOn: Date | null;
      readonly maskedEmail: string | null;
      readonly questions: number | null;
      readonly minutes: number | null;
      readonly termsVersion: string | null;
      readonly terms: string | null;
      readonly sharedWith: readonly string[];
    } | null;
    readonly replayed: boolean;
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
export const DeclineInvitation = "fragment InvitationFacts on InvitationView{status state buyerName programmeName supplierName deadlineOn expiresOn maskedEmail questions minutes termsVersion terms sharedWith}mutation DeclineInvitation($input:DeclineInvitationInput!){declineInvitation(input:$input){invitationView{...InvitationFacts}replayed userErrors{code field message}}}" as Operation<DeclineInvitationMutation, DeclineInvitationVariables>;

export interface RequestNewInvitationMutation {
  readonly requestNewInvitation: {
    readonly accepted: boolean | null;
    readonly replayed: boolean;
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
export const RequestNewInvitation = "mutation RequestNewInvitation($input:RequestNewInvitationInput!){requestNewInvitation(input:$input){accepted replayed userErrors{code field message}}}" as Operation<RequestNewInvitationMutation, RequestNewInvitationVariables>;
