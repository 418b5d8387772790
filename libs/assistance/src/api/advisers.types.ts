import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { DateScalar, DecimalScalar, MutationInput, MutationPayload, idScalar } from '#platform';
import { EnrolmentId } from '#suppliers';
import { AccreditationId } from './roster.types.js';

export const AdviserAssignmentId = idScalar('AdviserAssignmentId', 'ada');

export enum AdviserAssignmentStateEnum {
  PROPOSED = 'PROPOSED',
  ACTIVE = 'ACTIVE',
  DECLINED = 'DECLINED',
  ENDED = 'ENDED',
}
registerEnumType(AdviserAssignmentStateEnum, { name: 'AdviserAssignmentState' });

@ObjectType('AdviserAssignment', { description: 'An adviser for a supplier.' })
export class AdviserAssignmentType {
  @Field(() => AdviserAssignmentId) id!: string;
  @Field(() => EnrolmentId) enrolmentId!: string;
  @Field(() => AdviserAssignmentStateEnum) state!: string;
  @Field() supplierName!: string;
  @Field() adviserName!: string;
  @Field() adviserOrgName!: string;
  @Field({ description: 'ISO 639: the language of advice.' }) language!: string;
  @Field(() => DateScalar, { description: 'Last day of the accreditation; access ends with it.' })
  accreditedUntil!: string;
  @Field(() => String, { nullable: true }) stateReason!: string | null;
  @Field(() => Int) version!: number;
}

@InputType()
export class ProposeAdviserInput extends MutationInput {
  @Field(() => EnrolmentId) @IsUUID() enrolmentId!: string;
  @Field(() => AccreditationId) @IsUUID() accreditationId!: string;
  @Field({ defaultValue: 'es', description: 'ISO 639: in which the supplier is advised.' })
  @Matches(/^[a-z]{2,3}$/)
  language!: string;
  @Field(() => DecimalScalar, { description: 'Set apart for visits of the diagnostic; 0 for none.' })
  @IsString()
  hours!: string;
}

@InputType({ isAbstract: true })
export abstract class AssignmentMoveInput extends MutationInput {
  @Field(() => AdviserAssignmentId) @IsUUID() adviserAssignmentId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
}

@InputType()
export class AcceptAdviserInput extends AssignmentMoveInput {}

@InputType()
export class DeclineAdviserInput extends AssignmentMoveInput {}

@InputType()
export class EndAdviserInput extends AssignmentMoveInput {
  @Field() @IsString() @MaxLength(2000) reason!: string;
}

@ObjectType()
export class AdviserAssignmentPayload extends MutationPayload {
  @Field(() => AdviserAssignmentType, { nullable: true }) adviserAssignment!: AdviserAssignmentType | null;
}
