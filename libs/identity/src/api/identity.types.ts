import { Field, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, MutationPayload, idScalar } from '#platform';
import { MEMBER_ROLES, ORGANISATION_KINDS } from '../domain/roles.js';
import type { MemberRole, OrganisationKind } from '../domain/roles.js';

export const OrganisationId = idScalar('OrganisationId', 'org');
export const PersonId = idScalar('PersonId', 'per');
export const MembershipId = idScalar('MembershipId', 'mem');
export const SessionId = idScalar('SessionId', 'ses');

/** Enum object as GraphQL wants it, from a list of codes. */
const enumOf = <T extends string>(codes: readonly T[]): Record<T, T> =>
  Object.fromEntries(codes.map((code) => [code, code])) as Record<T, T>;
export const RoleEnum = enumOf(MEMBER_ROLES);
export const OrganisationKindEnum = enumOf(ORGANISATION_KINDS);
registerEnumType(RoleEnum, { name: 'Role', description: 'What a person does for an organisation.' });
registerEnumType(OrganisationKindEnum, { name: 'OrganisationKind' });

@ObjectType('Organisation', { description: 'A legal entity or institution.' })
export class OrganisationType {
  @Field(() => OrganisationId) id!: string;
  @Field(() => OrganisationKindEnum) kind!: OrganisationKind;
  @Field() name!: string;
  @Field({ description: 'ISO 3166, two letters.' }) country!: string;
  @Field({ description: 'Invented for the demonstration.' }) isDemo!: boolean;
}

@ObjectType('Person', { description: 'The signed-in person; nobody else’s record is ever shown.' })
export class PersonType {
  @Field(() => PersonId) id!: string;
  @Field() name!: string;
  @Field() email!: string;
  @Field() locale!: string;
}

@ObjectType('Membership', { description: 'What a person does for an organisation, and until when.' })
export class MembershipType {
  @Field(() => MembershipId) id!: string;
  @Field(() => OrganisationId) ownerOrgId!: string;
  @Field(() => RoleEnum) role!: MemberRole;
  @Field() personName!: string;
  @Field(() => DateTimeScalar) startsAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) endsAt!: Date | null;
}

@ObjectType('Viewer', { description: 'Who is signed in, and for which organisation.' })
export class ViewerType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => MembershipType) membership!: MembershipType;
  @Field(() => OrganisationType) organisation!: OrganisationType;
}

@ObjectType('Session', { description: 'An open session of the signed-in person.' })
export class SessionType {
  @Field(() => SessionId) id!: string;
  @Field(() => DateTimeScalar) lastSeenAt!: Date;
  @Field(() => DateTimeScalar) expiresAt!: Date;
  @Field(() => String, { nullable: true }) userAgent!: string | null;
  @Field() isCurrent!: boolean;
}

@ObjectType('SignedIn', { description: 'A session was opened: the browser got its cookie.' })
export class SignedInType {
  @Field({
    description:
      'The role asks for an authenticator and the person has none yet: enrolSecondFactor, then stepUp; until then nothing else opens.',
  })
  mustSetUp!: boolean;
  @Field(() => MembershipType) membership!: MembershipType;
}

@ObjectType('ChooseMembership', { description: 'The person acts for several organisations and has to choose one.' })
export class ChooseMembershipType {
  @Field(() => [MembershipType]) memberships!: MembershipType[];
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedInType, ChooseMembershipType] as const,
  resolveType: (value: object) => ('memberships' in value ? ChooseMembershipType : SignedInType),
});

@ObjectType()
export class SignInPayload extends MutationPayload {
  @Field(() => SignInResult, { nullable: true }) result!: SignedInType | ChooseMembershipType | null;
}

@ObjectType()
export class RequestEmailCodePayload extends MutationPayload {
  @Field(() => Boolean, { nullable: true, description: 'True for known and unknown addresses alike.' }) accepted!:
    boolean | null;
}

@ObjectType()
export class RequestPasswordResetPayload extends MutationPayload {
  @Field(() => Boolean, { nullable: true, description: 'True for known and unknown addresses alike.' }) accepted!:
    boolean | null;
}

@ObjectType()
export class ResetPasswordPayload extends MutationPayload {
  @Field(() => Boolean, { nullable: true, description: 'The new password holds; sign in with it.' }) reset!:
    boolean | null;
}

@ObjectType()
export class SignOutPayload extends MutationPayload {
  @Field(() => Boolean, { nullable: true }) signedOut!: boolean | null;
}

@ObjectType()
export class SetPasswordPayload extends MutationPayload {
  @Field(() => PersonType, { nullable: true }) person!: PersonType | null;
}

@ObjectType()
export class EnrolSecondFactorPayload extends MutationPayload {
  @Field(() => String, {
    nullable: true,
    description: 'otpauth:// URI for the authenticator app, to show as a QR code.',
  })
  otpauthUri!: string | null;
}

@ObjectType()
export class StepUpPayload extends MutationPayload {
  @Field(() => Boolean, { nullable: true }) proven!: boolean | null;
}

@ObjectType()
export class CreateOrganisationPayload extends MutationPayload {
  @Field(() => OrganisationType, { nullable: true }) organisation!: OrganisationType | null;
}

@ObjectType()
export class AddMemberPayload extends MutationPayload {
  @Field(() => MembershipType, { nullable: true }) membership!: MembershipType | null;
}

@ObjectType()
export class EndSessionPayload extends MutationPayload {
  @Field(() => Boolean, { nullable: true }) ended!: boolean | null;
}
