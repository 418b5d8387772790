import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DateScalar, DecimalScalar, MutationInput, MutationPayload, idScalar } from '#platform';
import { EnrolmentId } from '#suppliers';
import { TrackAssignmentId } from './tracks.types.js';

export const VisitId = idScalar('VisitId', 'vis');

export enum VisitStateEnum {
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  REGISTERED = 'REGISTERED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(VisitStateEnum, { name: 'VisitState' });

@ObjectType('Visit', { description: 'A technical visit, with its minutes once it was made.' })
export class VisitType {
  @Field(() => VisitId) id!: string;
  @Field(() => EnrolmentId) enrolmentId!: string;
  @Field(() => TrackAssignmentId, { nullable: true, description: 'Null for a visit of the diagnostic.' })
  trackAssignmentId!: string | null;
  @Field(() => VisitStateEnum) state!: string;
  @Field(() => DateScalar) plannedOn!: string;
  @Field(() => [String], { nullable: true, description: 'Who of the supplier was there.' }) attendees!: string[] | null;
  @Field(() => [String], { nullable: true, description: 'What was seen and said.' }) points!: string[] | null;
  @Field(() => [String], { nullable: true }) agreements!: string[] | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Hours of advice used.' }) hours!: string | null;
  @Field(() => String, { nullable: true }) stateReason!: string | null;
  @Field(() => Int) version!: number;
}

@InputType()
export class ProposeVisitInput extends MutationInput {
  @Field(() => EnrolmentId) @IsUUID() enrolmentId!: string;
  @Field(() => TrackAssignmentId, { nullable: true, description: 'Without one the visit is of the diagnostic.' })
  @IsOptional()
  @IsUUID()
  trackAssignmentId?: string | null;
  @Field(() => DateScalar) @IsString() plannedOn!: string;
}

@InputType({ isAbstract: true })
export abstract class VisitMoveInput extends MutationInput {
  @Field(() => VisitId) @IsUUID() visitId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
}

@InputType()
export class ConfirmVisitInput extends VisitMoveInput {}

@InputType()
export class CancelVisitInput extends VisitMoveInput {
  @Field() @IsString() @MaxLength(2000) reason!: string;
}

@InputType()
export class RegisterVisitInput extends VisitMoveInput {
  @Field(() => [String], { description: 'Who of the supplier was there.' })
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  attendees!: string[];
  @Field(() => [String], { description: 'What was seen and said.' })
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(4000, { each: true })
  points!: string[];
  @Field(() => [String])
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(4000, { each: true })
  agreements!: string[];
  @Field(() => DecimalScalar, { description: 'Hours of advice used.' }) @IsString() hours!: string;
}

@ObjectType()
export class VisitPayload extends MutationPayload {
  @Field(() => VisitType, { nullable: true }) visit!: VisitType | null;
}
