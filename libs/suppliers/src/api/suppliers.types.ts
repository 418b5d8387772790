import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DecimalScalar, MutationPayload, idScalar } from '#platform';

export const ListedSupplierId = idScalar('ListedSupplierId', 'lst');
export const InvitationId = idScalar('InvitationId', 'inv');
export const EnrolmentId = idScalar('EnrolmentId', 'enr');

export enum InvitationStateEnum {
  DRAFT = 'DRAFT',
  SENT = 'SENT',
  OPENED = 'OPENED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  EXPIRED = 'EXPIRED',
  CANCELLED = 'CANCELLED',
  BOUNCED = 'BOUNCED',
}
export enum EnrolmentStateEnum {
  STARTED = 'STARTED',
  UNDER_REVIEW = 'UNDER_REVIEW',
  OBSERVED = 'OBSERVED',
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  WITHDRAWN = 'WITHDRAWN',
  CLOSED = 'CLOSED',
  REJECTED = 'REJECTED',
}
export enum ParticipationEnum {
  PROSPECT = 'PROSPECT',
  INVITED = 'INVITED',
  PARTICIPATES = 'PARTICIPATES',
  NOT_PARTICIPATING = 'NOT_PARTICIPATING',
}
export enum LinkStatusEnum {
  VALID = 'VALID',
  EXPIRED = 'EXPIRED',
  USED = 'USED',
  UNKNOWN = 'UNKNOWN',
}
export enum SizeTierEnum {
  MICRO = 'micro',
  SMALL = 'small',
  MEDIUM = 'medium',
}
export enum SizeClassEnum {
  MICRO = 'micro',
  SMALL = 'small',
  MEDIUM = 'medium',
  LARGE = 'large',
  UNCONFIRMED = 'unconfirmed',
}
registerEnumType(InvitationStateEnum, { name: 'InvitationState' });
registerEnumType(EnrolmentStateEnum, { name: 'EnrolmentState' });
registerEnumType(ParticipationEnum, {
  name: 'Participation',
  description: 'What the buyer is told: that somebody declined or withdrew is NOT_PARTICIPATING, without reason.',
});
registerEnumType(LinkStatusEnum, { name: 'LinkStatus' });
registerEnumType(SizeTierEnum, { name: 'SizeTier', description: 'Length of the questionnaire, by workers alone.' });
registerEnumType(SizeClassEnum, {
  name: 'SizeClass',
  description: 'Legal class of the country; UNCONFIRMED while a criterion is missing.',
});

@ObjectType('Invitation', { description: 'An invitation as its sender sees it.' })
export class InvitationType {
  @Field(() => InvitationId) id!: string;
  @Field(() => InvitationStateEnum) state!: string;
  @Field() email!: string;
  @Field(() => DateScalar, { description: 'Last day on which the link opens.' }) expiresOn!: string;
  @Field(() => Int) version!: number;
}

@ObjectType('InvitationView', {
  description: 'What the holder of a link may know; a token that is not genuine gets status UNKNOWN and nothing else.',
})
export class InvitationViewType {
  @Field(() => LinkStatusEnum) status!: string;
  @Field(() => String, { nullable: true }) buyerName!: string | null;
  @Field(() => String, { nullable: true }) programmeName!: string | null;
  @Field(() => String, { nullable: true }) supplierName!: string | null;
  @Field(() => DateScalar, { nullable: true }) expiresOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Where the code goes, mostly hidden.' }) maskedEmail!:
    string | null;
  @Field({ description: 'Version of the terms to agree to.' }) termsVersion!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The signed-in company that was invited by this link and may join with joinProgramme.',
  })
  offeredTo!: string | null;
}

@ObjectType('Enrolment', { description: 'A supplier’s membership of a programme.' })
export class EnrolmentType {
  @Field(() => EnrolmentId) id!: string;
  @Field(() => EnrolmentStateEnum) state!: string;
  @Field() supplierName!: string;
  @Field() programmeName!: string;
  @Field() buyerName!: string;
  @Field() country!: string;
  @Field(() => String, { nullable: true }) town!: string | null;
  @Field(() => String, { nullable: true, description: 'ISIC Rev. 4.' }) sectorCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Group of the score model.' }) sectorGroup!: string | null;
  @Field(() => SizeTierEnum, { nullable: true }) sizeTier!: string | null;
  @Field(() => SizeClassEnum, { nullable: true }) sizeClass!: string | null;
  @Field({ description: 'Where assistance stands: NOT_ASSIGNED, or the state of the furthest track.' })
  trackStatus!: string;
  @Field(() => String, { nullable: true, description: 'Why it is in this state, in the words of who decided.' })
  stateReason!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType('CompanyProfile', { description: 'What the supplier says of itself.' })
export class CompanyProfileType {
  @Field(() => String, { nullable: true }) legalName!: string | null;
  @Field(() => String, { nullable: true }) taxDisplay!: string | null;
  @Field(() => String, { nullable: true }) sectorCode!: string | null;
  @Field(() => Int, { nullable: true }) workers!: number | null;
  @Field(() => DecimalScalar, { nullable: true }) sales!: string | null;
  @Field(() => String, { nullable: true }) salesCurrency!: string | null;
  @Field(() => Int, { nullable: true }) salesYear!: number | null;
  @Field(() => String, { nullable: true }) siteTown!: string | null;
  @Field(() => String, { nullable: true }) siteAddress!: string | null;
  @Field(() => String, { nullable: true }) ownerName!: string | null;
  @Field() privacyAgreed!: boolean;
  @Field({ description: 'Version of the privacy text to agree to.' }) privacyTextVersion!: string;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class InviteSuppliersPayload extends MutationPayload {
  @Field(() => [InvitationType], {
    nullable: true,
    description: 'Those that were sent; who could not be invited stands in userErrors, by its place in the input.',
  })
  invitations!: InvitationType[] | null;
}
@ObjectType()
export class ResendInvitationPayload extends MutationPayload {
  @Field(() => InvitationType, { nullable: true }) invitation!: InvitationType | null;
}
@ObjectType()
export class CancelInvitationPayload extends MutationPayload {
  @Field(() => InvitationType, { nullable: true }) invitation!: InvitationType | null;
}
@ObjectType()
export class LinkPayload extends MutationPayload {
  @Field(() => InvitationViewType, { nullable: true }) invitationView!: InvitationViewType | null;
}
@ObjectType()
export class LinkAcceptedPayload extends MutationPayload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True whether or not a letter will come: nothing is told about the address.',
  })
  accepted!: boolean | null;
}
@ObjectType()
export class EnrolmentPayload extends MutationPayload {
  @Field(() => EnrolmentType, { nullable: true }) enrolment!: EnrolmentType | null;
}
@ObjectType()
export class CompanyProfilePayload extends MutationPayload {
  @Field(() => CompanyProfileType, { nullable: true }) profile!: CompanyProfileType | null;
}
