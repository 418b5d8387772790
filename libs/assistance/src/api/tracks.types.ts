import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { DecimalScalar, MutationInput, MutationPayload, idScalar } from '#platform';
import { EnrolmentId } from '#suppliers';

export const TrackAssignmentId = idScalar('TrackAssignmentId', 'tra');

export enum TrackStateEnum {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  WAITLISTED = 'WAITLISTED',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETED = 'COMPLETED',
  STOPPED = 'STOPPED',
  REFUSED = 'REFUSED',
}
registerEnumType(TrackStateEnum, { name: 'TrackState' });

@ObjectType('Track', { description: 'A theme of technical assistance.' })
export class TrackType {
  @Field() code!: string;
  @Field() es!: string;
  @Field() en!: string;
  @Field(() => [String], { description: 'Themes of the score.' }) themes!: readonly string[];
  @Field({ description: 'What its result is measured in.' }) metric!: string;
}

@ObjectType('TrackAssignment', { description: 'A track of assistance for a supplier.' })
export class TrackAssignmentType {
  @Field(() => TrackAssignmentId) id!: string;
  @Field(() => EnrolmentId) enrolmentId!: string;
  @Field(() => TrackType) track!: TrackType;
  @Field(() => TrackStateEnum) state!: string;
  @Field({ description: 'RULE: from the diagnostic; ADVISER: a person proposed it.' }) source!: string;
  @Field({ description: 'Why it is proposed, in the language of the caller.' }) reason!: string;
  @Field(() => [String], { description: 'Questions whose gaps it closes.' }) indicators!: string[];
  @Field({ description: 'A gap of severity 3 is among them.' }) legalRisk!: boolean;
  @Field(() => Int, { nullable: true, description: 'Months in which the usual measure pays for itself, as published.' })
  paybackMonths!: number | null;
  @Field(() => DecimalScalar, { description: 'Most hours of advice.' }) plannedHours!: string;
  @Field(() => DecimalScalar, { description: 'Percent of the hours that the firm pays; fixed once it accepts.' })
  firmSharePct!: string;
  @Field(() => DecimalScalar, { description: 'Hours that the firm pays of the most, or of those set apart.' })
  firmHours!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Set apart when it started.' }) hours!: string | null;
  @Field({ description: 'The supplier said that it is done.' }) supplierConfirmed!: boolean;
  @Field({ description: 'The adviser said that it is done.' }) adviserConfirmed!: boolean;
  @Field(() => String, { nullable: true }) stateReason!: string | null;
  @Field(() => Int) version!: number;
}

@InputType()
export class ProposeTrackInput extends MutationInput {
  @Field(() => EnrolmentId) @IsUUID() enrolmentId!: string;
  @Field({ description: 'Code of the track.' }) @Matches(/^[A-Z_]{2,30}$/) track!: string;
  @Field() @IsString() @MaxLength(4000) reason!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Most hours of advice; the usual number by default.' })
  @IsOptional()
  @IsString()
  hours?: string | null;
}

@InputType({ isAbstract: true })
export abstract class TrackMoveInput extends MutationInput {
  @Field(() => TrackAssignmentId) @IsUUID() trackAssignmentId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
}

@InputType()
export class AcceptTrackInput extends TrackMoveInput {
  @Field(() => DecimalScalar, { description: 'The share that was shown.' }) @IsString() firmSharePct!: string;
}

@InputType()
export class RefuseTrackInput extends TrackMoveInput {
  @Field(() => String, { nullable: true, description: 'Welcome, never needed.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

@InputType()
export class StartTrackInput extends TrackMoveInput {
  @Field(() => DecimalScalar, { description: 'Hours to set apart.' }) @IsString() hours!: string;
  @Field(() => Int, { description: 'Road kilometres from the adviser to the site; 0 at a distance.' })
  @IsInt()
  @Min(0)
  @Max(5000)
  distanceKm!: number;
}

@InputType()
export class FinishTrackInput extends TrackMoveInput {}

@InputType()
export class StopTrackInput extends TrackMoveInput {
  @Field() @IsString() @MaxLength(2000) reason!: string;
}

@ObjectType()
export class TrackAssignmentPayload extends MutationPayload {
  @Field(() => TrackAssignmentType, { nullable: true }) trackAssignment!: TrackAssignmentType | null;
}
