import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DateScalar, DecimalScalar, MutationInput } from '#platform';
import { EnrolmentId } from '#suppliers';
import { BLOCK_CAUSES } from '../domain/action.js';
import { RESOURCES } from '../domain/terms.js';
import type { Resource } from '../domain/terms.js';
import { ActionId, PlanId } from './plans.types.js';

@InputType()
export class IdentifyActionInput extends MutationInput {
  @Field(() => EnrolmentId) @IsUUID() enrolmentId!: string;
  @Field(() => String, { nullable: true, description: 'Entry of the catalogue of measures.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  measureCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Words of one’s own, where no measure fits.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'Question whose gap it closes.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  indicator?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'For words of one’s own: the option or item of that question that is true afterwards.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  effectValue?: string | null;
}

/** A change of one action. */
@InputType({ isAbstract: true })
export abstract class OfActionInput extends MutationInput {
  @Field(() => ActionId) @IsUUID() actionId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
}

@InputType()
export class PlanActionInput extends OfActionInput {
  @Field() @IsString() @MaxLength(1000) title!: string;
  @Field({ description: 'The country’s currency or USD.' }) @IsString() @MaxLength(3) currency!: string;
  @Field(() => DecimalScalar, { description: 'To put in place; 0 is allowed.' }) @IsString() capex!: string;
  @Field(() => DecimalScalar, { description: 'A year, before new running costs; zero or less is allowed and shown.' })
  @IsString()
  annualSaving!: string;
  @Field(() => DecimalScalar, { defaultValue: '0', description: 'New running costs a year.' })
  @IsString()
  annualCost!: string;
  @Field(() => Int, { description: 'Years the change lasts, 1 to 50.' }) @IsInt() lifeYears!: number;
  @Field(() => String, { nullable: true }) @IsOptional() @IsIn(RESOURCES) resource?: Resource | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(10) resourceUnit?: string | null;
  @Field(() => DecimalScalar, { nullable: true }) @IsOptional() @IsString() resourcePerYear?: string | null;
  @Field() @IsString() @MaxLength(1000) responsible!: string;
  @Field(() => DateScalar) @IsString() startsOn!: string;
  @Field(() => DateScalar) @IsString() dueOn!: string;
  @Field(() => [String]) @IsArray() @ArrayMaxSize(9) @IsString({ each: true }) proofRequirements!: string[];
}

@InputType()
export class StartActionInput extends OfActionInput {}

@InputType()
export class ResumeActionInput extends OfActionInput {}

@InputType()
export class BlockActionInput extends OfActionInput {
  @Field({ description: `${BLOCK_CAUSES.join(', ')}; a permit or the buyer stops the supplier’s clock.` })
  @IsString()
  @MaxLength(20)
  cause!: string;
}

@InputType()
export class CancelActionInput extends OfActionInput {
  @Field() @IsString() @MaxLength(2000) reason!: string;
}

@InputType()
export class ClaimActionInput extends OfActionInput {
  @Field(() => DateScalar, { description: 'Day on which it was done.' }) @IsString() doneOn!: string;
  @Field(() => DecimalScalar, { description: 'What it really cost, in the action’s currency.' })
  @IsString()
  realCost!: string;
}

/** A change of one version of a plan. */
@InputType({ isAbstract: true })
export abstract class OfPlanInput extends MutationInput {
  @Field(() => PlanId) @IsUUID() planId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
}

@InputType()
export class SubmitPlanInput extends OfPlanInput {}

@InputType()
export class ApprovePlanInput extends OfPlanInput {}

@InputType()
export class ClosePlanInput extends OfPlanInput {}

@InputType()
export class ObservePlanInput extends OfPlanInput {
  @Field({ description: 'What has to be changed.' }) @IsString() @MaxLength(8000) observation!: string;
}
