import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsNumberString,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DecimalScalar, MutationInput } from '#platform';
import { FinanceProductId, RuleKindEnum } from './product.types.js';

@InputType()
export class FinanceRuleInput {
  @Field({ description: 'Names the rule in its product.' }) @IsString() @MaxLength(40) code!: string;
  @Field() @IsString() @MaxLength(1000) es!: string;
  @Field() @IsString() @MaxLength(1000) en!: string;
  @Field(() => RuleKindEnum) @IsIn(Object.values(RuleKindEnum)) kind!: 'must' | 'prefer';
  @Field({ description: 'Expression over the closed list of facts, JSON text.' })
  @IsString()
  @MaxLength(4000)
  expr!: string;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) @Max(600) maxAgeMonths?: number | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2) minEvidence?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) askFor?: string | null;
}

@InputType()
export class DefineFinanceProductInput extends MutationInput {
  @Field({ description: 'Names the product through its editions: small letters, digits, hyphens.' })
  @IsString()
  @MaxLength(60)
  code!: string;
  @Field() @IsString() @MaxLength(1000) es!: string;
  @Field() @IsString() @MaxLength(1000) en!: string;
  @Field(() => [String]) @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(2, { each: true }) countries!: string[];
  @Field({ description: 'ISO 4217.' }) @IsString() @MaxLength(3) currency!: string;
  @Field(() => DecimalScalar) @IsNumberString() amountMin!: string;
  @Field(() => DecimalScalar) @IsNumberString() amountMax!: string;
  @Field(() => Int) @IsInt() termMonths!: number;
  @Field(() => DecimalScalar) @IsNumberString() nominalRate!: string;
  @Field(() => [String]) @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(40, { each: true }) purposes!: string[];
  @Field(() => DecimalScalar) @IsNumberString() dscrMin!: string;
  @Field(() => DecimalScalar) @IsNumberString() capexShare!: string;
  @Field(() => DecimalScalar) @IsNumberString() leverageMax!: string;
  @Field(() => [FinanceRuleInput])
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => FinanceRuleInput)
  rules!: FinanceRuleInput[];
}

/** A move of an edition. */
@InputType({ isAbstract: true })
export abstract class FinanceProductInput extends MutationInput {
  @Field(() => FinanceProductId) @IsUUID() productId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
}

@InputType()
export class PublishFinanceProductInput extends FinanceProductInput {}

@InputType()
export class RetireFinanceProductInput extends FinanceProductInput {}
