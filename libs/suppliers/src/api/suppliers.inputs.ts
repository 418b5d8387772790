import { Field, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsNumberString,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { WaveId } from '#programmes';
import { DecimalScalar, MutationInput } from '#platform';
import { INVITED_AT_ONCE } from '../domain/index.js';
import { EnrolmentId, InvitationId, ListedSupplierId } from './suppliers.types.js';

@InputType()
export class InviteSuppliersInput extends MutationInput {
  @Field(() => WaveId) @IsUUID() waveId!: string;
  @Field(() => [ListedSupplierId], { description: `1 to ${INVITED_AT_ONCE}.` })
  @ArrayMinSize(1)
  @ArrayMaxSize(INVITED_AT_ONCE)
  @IsUUID(undefined, { each: true })
  listedSupplierIds!: string[];
}

@InputType()
export class ResendInvitationInput extends MutationInput {
  @Field(() => InvitationId) @IsUUID() invitationId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(254) email?: string | null;
}

@InputType()
export class CancelInvitationInput extends MutationInput {
  @Field(() => InvitationId) @IsUUID() invitationId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
}

/** What the holder of a link sends. */
@InputType({ isAbstract: true })
export abstract class LinkInput {
  @Field() @IsString() @MaxLength(200) token!: string;
}

@InputType()
export class OpenInvitationInput extends LinkInput {}

@InputType()
export class RequestInvitationCodeInput extends LinkInput {}

@InputType()
export class DeclineInvitationInput extends LinkInput {}

@InputType()
export class RequestNewInvitationInput extends LinkInput {}

@InputType()
export class SaveCompanyProfileInput extends MutationInput {
  @Field(() => Int) @IsInt() expectedVersion!: number;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) legalName?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) taxId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(/^\d{2,4}$/) sectorCode?: string | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) @Max(10_000_000) workers?: number | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Yearly sales in the currency of the country.' })
  @IsOptional()
  @IsNumberString()
  salesAmount?: string | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() salesYear?: number | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) siteTown?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) siteAddress?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) ownerName?: string | null;
  @Field(() => String, { nullable: true, description: 'Version of the privacy text that was agreed to.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  privacyTextVersion?: string | null;
}

/** A move of an enrolment. */
@InputType({ isAbstract: true })
export abstract class EnrolmentInput extends MutationInput {
  @Field(() => EnrolmentId) @IsUUID() enrolmentId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
}

/** A decision of the programme on an enrolment. */
@InputType({ isAbstract: true })
export abstract class ReviewInput extends EnrolmentInput {
  @Field(() => String, { nullable: true, description: 'Why; needed to observe or reject.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

@InputType()
export class SubmitEnrolmentInput extends EnrolmentInput {}

@InputType()
export class WithdrawEnrolmentInput extends EnrolmentInput {}

@InputType()
export class ApproveEnrolmentInput extends ReviewInput {}

@InputType()
export class ObserveEnrolmentInput extends ReviewInput {}

@InputType()
export class RejectEnrolmentInput extends ReviewInput {}
