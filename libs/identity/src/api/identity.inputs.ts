import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { MutationInput } from '#platform';
import { MEMBER_ROLES, ORGANISATION_KINDS } from '../domain/roles.js';
import type { MemberRole, OrganisationKind } from '../domain/roles.js';
import { MembershipId, OrganisationId, OrganisationKindEnum, RoleEnum, SessionId } from './identity.types.js';

@InputType()
export class SignInInput {
  @Field() @IsString() @MaxLength(254) email!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(256) password?: string | null;
  @Field(() => String, { nullable: true, description: 'Six digits sent by e-mail, instead of the password.' })
  @IsOptional()
  @IsString()
  @MaxLength(12)
  emailCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Six digits of the authenticator app, for roles that need it.' })
  @IsOptional()
  @IsString()
  @MaxLength(12)
  secondFactor?: string | null;
  @Field(() => MembershipId, { nullable: true, description: 'For which organisation, when there are several.' })
  @IsOptional()
  @IsUUID()
  membershipId?: string | null;
}

@InputType()
export class RequestEmailCodeInput {
  @Field() @IsString() @MaxLength(254) email!: string;
}

@InputType()
export class RequestPasswordResetInput {
  @Field() @IsString() @MaxLength(254) email!: string;
}

@InputType()
export class ResetPasswordInput {
  @Field() @IsString() @MaxLength(254) email!: string;
  @Field({ description: 'Six digits sent by requestPasswordReset.' }) @IsString() @MaxLength(12) emailCode!: string;
  @Field() @IsString() @MaxLength(256) password!: string;
}

@InputType()
export class SetPasswordInput {
  @Field() @IsString() @MaxLength(256) password!: string;
}

@InputType()
export class StepUpInput {
  @Field({ description: 'Six digits of the authenticator app, or of the code sent by e-mail.' })
  @Matches(/^\d{6}$/)
  code!: string;
}

@InputType()
export class CreateOrganisationInput extends MutationInput {
  @Field(() => OrganisationKindEnum) @IsIn(ORGANISATION_KINDS) kind!: OrganisationKind;
  @Field() @IsString() @MaxLength(400) name!: string;
  @Field() @Length(2, 2) @Matches(/^[A-Z]{2}$/) country!: string;
}

@InputType()
export class AddMemberInput extends MutationInput {
  @Field(() => OrganisationId) @IsUUID() organisationId!: string;
  @Field() @IsEmail() @MaxLength(254) email!: string;
  @Field() @IsString() @MaxLength(400) name!: string;
  @Field(() => RoleEnum) @IsIn(MEMBER_ROLES) role!: MemberRole;
}

@InputType()
export class EndSessionInput extends MutationInput {
  @Field(() => SessionId) @IsUUID() sessionId!: string;
}
