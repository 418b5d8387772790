// Written by `npm run web:types`; do not edit.
import type { Operation } from '../graphql/operation.js';
import type { DateTime, EndSessionInput, MembershipId, OrganisationId, OrganisationKind, PersonId, RequestEmailCodeInput, RequestPasswordResetInput, ResetPasswordInput, Role, SessionId, SetPasswordInput, SignInInput, StepUpInput } from './schema.js';

export interface ViewerQuery {
  readonly viewer: {
    readonly person: {
      readonly id: PersonId;
      readonly email: string;
      readonly name: string;
      readonly locale: string;
    };
    readonly membership: {
      readonly id: MembershipId;
      readonly role: Role;
    };
    readonly organisation: {
      readonly id: OrganisationId;
      readonly name: string;
      readonly kind: OrganisationKind;
      readonly country: string;
      readonly isDemo: boolean;
    };
  };
}
export interface ViewerVariables {
}
export const Viewer = "query Viewer{viewer{person{id email name locale}membership{id role}organisation{id name kind country isDemo}}}" as Operation<ViewerQuery, ViewerVariables>;

export interface MySessionsQuery {
  readonly mySessions: readonly ({
    readonly id: SessionId;
    readonly userAgent: string | null;
    readonly lastSeenAt: DateTime;
    readonly isCurrent: boolean;
  })[];
}
export interface MySessionsVariables {
}
export const MySessions = "query MySessions{mySessions{id userAgent lastSeenAt isCurrent}}" as Operation<MySessionsQuery, MySessionsVariables>;

export interface SignInMutation {
  readonly signIn: {
    readonly result: {
      readonly __typename: 'ChooseMembership';
      readonly memberships: readonly {
        readonly id: MembershipId;
        readonly role: Role;
        readonly personName: string;
        readonly ownerOrgId: OrganisationId;
      }[];
    } | {
      readonly __typename: 'SignedIn';
      readonly mustSetUp: boolean;
      readonly membership: {
        readonly id: MembershipId;
        readonly role: Role;
      };
    } | null;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface SignInVariables {
  readonly input: SignInInput;
}
export const SignIn = "mutation SignIn($input:SignInInput!){signIn(input:$input){result{__typename ...on SignedIn{mustSetUp membership{id role}}...on ChooseMembership{memberships{id role personName ownerOrgId}}}userErrors{code field message}}}" as Operation<SignInMutation, SignInVariables>;

export interface RequestEmailCodeMutation {
  readonly requestEmailCode: {
    readonly accepted: boolean | null;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface RequestEmailCodeVariables {
  readonly input: RequestEmailCodeInput;
}
export const RequestEmailCode = "mutation RequestEmailCode($input:RequestEmailCodeInput!){requestEmailCode(input:$input){accepted userErrors{code field message}}}" as Operation<RequestEmailCodeMutation, RequestEmailCodeVariables>;

export interface EnrolSecondFactorMutation {
  readonly enrolSecondFactor: {
    readonly otpauthUri: string | null;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface EnrolSecondFactorVariables {
}
export const EnrolSecondFactor = "mutation EnrolSecondFactor{enrolSecondFactor{otpauthUri userErrors{code field message}}}" as Operation<EnrolSecondFactorMutation, EnrolSecondFactorVariables>;

export interface SignOutMutation {
  readonly signOut: {
    readonly signedOut: boolean | null;
  };
}
export interface SignOutVariables {
}
export const SignOut = "mutation SignOut{signOut{signedOut}}" as Operation<SignOutMutation, SignOutVariables>;

export interface StepUpMutation {
  readonly stepUp: {
    readonly proven: boolean | null;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface StepUpVariables {
  readonly input: StepUpInput;
}
export const StepUp = "mutation StepUp($input:StepUpInput!){stepUp(input:$input){proven userErrors{code field message}}}" as Operation<StepUpMutation, StepUpVariables>;

export interface SetPasswordMutation {
  readonly setPassword: {
    readonly person: {
      readonly id: PersonId;
    } | null;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface SetPasswordVariables {
  readonly input: SetPasswordInput;
}
export const SetPassword = "mutation SetPassword($input:SetPasswordInput!){setPassword(input:$input){person{id}userErrors{code field message}}}" as Operation<SetPasswordMutation, SetPasswordVariables>;

export interface EndSessionMutation {
  readonly endSession: {
    readonly ended: boolean | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface EndSessionVariables {
  readonly input: EndSessionInput;
}
export const EndSession = "mutation EndSession($input:EndSessionInput!){endSession(input:$input){ended replayed userErrors{code field message}}}" as Operation<EndSessionMutation, EndSessionVariables>;

export interface RequestPasswordResetMutation {
  readonly requestPasswordReset: {
    readonly accepted: boolean | null;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface RequestPasswordResetVariables {
  readonly input: RequestPasswordResetInput;
}
export const RequestPasswordReset = "mutation RequestPasswordReset($input:RequestPasswordResetInput!){requestPasswordReset(input:$input){accepted userErrors{code field message}}}" as Operation<RequestPasswordResetMutation, RequestPasswordResetVariables>;

export interface ResetPasswordMutation {
  readonly resetPassword: {
    readonly reset: boolean | null;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface ResetPasswordVariables {
  readonly input: ResetPasswordInput;
}
export const ResetPassword = "mutation ResetPassword($input:ResetPasswordInput!){resetPassword(input:$input){reset userErrors{code field message}}}" as Operation<ResetPasswordMutation, ResetPasswordVariables>;
