import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateScalar, MutationInput } from '#platform';
import { LENDERS_AT_ONCE } from '../consents.service.js';
import { CONSENT_DAYS, CONSENT_MAX_DAYS, SHOWN_GROUPS } from '../domain/index.js';
import { FinanceConsentId, KnownByEnum } from './finance-file.types.js';
import { LenderId } from './product.types.js';

@InputType()
export class FinanceFactInput {
  @Field() @IsString() @MaxLength(60) fact!: string;
  @Field({ description: 'In the form of the fact’s type: 1200.50, true, 2026-03-31.' })
  @IsString()
  @MaxLength(60)
  value!: string;
  @Field(() => DateScalar) @IsString() asOf!: string;
  @Field(() => KnownByEnum) @IsIn(Object.values(KnownByEnum)) knownBy!: KnownByEnum;
}

@InputType()
export class SaveFinanceFactsInput extends MutationInput {
  @Field(() => [FinanceFactInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => FinanceFactInput)
  facts!: FinanceFactInput[];
}

/** What is agreed to. */
@InputType({ isAbstract: true })
export abstract class ConsentInput extends MutationInput {
  @Field({ description: 'Version of the text that was shown.' }) @IsString() @MaxLength(20) textVersion!: string;
  @Field(() => Int, { defaultValue: CONSENT_DAYS, description: `1 to ${CONSENT_MAX_DAYS}.` })
  @IsInt()
  @Min(1)
  @Max(CONSENT_MAX_DAYS)
  days!: number;
}

@InputType()
export class ConsentToEvaluationInput extends ConsentInput {}

@InputType()
export class ShowPreQualificationInput extends ConsentInput {
  @Field(() => [LenderId], { description: `1 to ${LENDERS_AT_ONCE}; one consent each.` })
  @ArrayMinSize(1)
  @ArrayMaxSize(LENDERS_AT_ONCE)
  @IsUUID(undefined, { each: true })
  lenderIds!: string[];
  @Field(() => [String], { nullable: true, description: `Of ${SHOWN_GROUPS.join(', ')}; all when absent.` })
  @IsOptional()
  @ArrayMaxSize(SHOWN_GROUPS.length)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  fieldGroups?: string[] | null;
}

@InputType()
export class RevokeFinanceConsentInput extends MutationInput {
  @Field(() => FinanceConsentId) @IsUUID() consentId!: string;
}

@InputType()
export class EvaluateFinanceInput extends MutationInput {}
