import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateScalar, DateTimeScalar, DecimalScalar, PageArgs, PageInfoType, idScalar } from '#platform';
import { RuleAnswerType } from './finance-file.types.js';
import { FinanceProductId } from './product.types.js';

export const ApplicantId = idScalar('ApplicantId', 'apl');

@ObjectType('ApplicantProduct', { description: 'A product of the acting lender for which a supplier pre-qualifies.' })
export class ApplicantProductType {
  @Field(() => FinanceProductId) productId!: string;
  @Field(() => [RuleAnswerType]) reasons!: readonly RuleAnswerType[];
}

@ObjectType('ApplicantPlan', { description: 'Amounts in the currency of the range.' })
export class ApplicantPlanType {
  @Field(() => DecimalScalar, { nullable: true }) investment!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'A year.' }) saving!: string | null;
  @Field(() => String, { nullable: true }) purpose!: string | null;
}

@ObjectType('Applicant', {
  description:
    'A supplier that pre-qualifies for a product of the acting lender and consented to be shown to it: an estimate, no approval of credit. What the consent does not name is null.',
})
export class ApplicantType {
  @Field(() => ApplicantId) id!: string;
  @Field() supplierName!: string;
  @Field() country!: string;
  @Field(() => String, { nullable: true }) town!: string | null;
  @Field() sectorGroup!: string;
  @Field() sizeTier!: string;
  @Field(() => String, { nullable: true, description: 'A, B or C.' }) grade!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Lower end of the range, under stress.' }) amountLow!:
    string | null;
  @Field(() => DecimalScalar, { nullable: true }) amountHigh!: string | null;
  @Field(() => String, { nullable: true }) currency!: string | null;
  @Field(() => [ApplicantProductType], { nullable: true }) products!: readonly ApplicantProductType[] | null;
  @Field(() => ApplicantPlanType, { nullable: true }) plan!: ApplicantPlanType | null;
  @Field(() => DateScalar) validUntil!: string;
  @Field(() => DateTimeScalar) shownAt!: Date;
}

@ObjectType('ApplicantEdge')
export class ApplicantEdgeType {
  @Field() cursor!: string;
  @Field(() => ApplicantType) node!: ApplicantType;
}

@ObjectType('ApplicantConnection', { description: 'Best grade and highest amount first.' })
export class ApplicantConnectionType {
  @Field(() => [ApplicantEdgeType]) edges!: readonly ApplicantEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  filter!: ApplicantFilterInput;
}

@InputType('ApplicantFilter')
export class ApplicantFilterInput {
  @Field(() => [String], { nullable: true, description: 'ISO 3166, two letters each.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @Matches(/^[A-Z]{2}$/, { each: true })
  country?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Group of the score model.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(10, { each: true })
  sectorGroup?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'A, B, C.' })
  @IsOptional()
  @ArrayMaxSize(4)
  @Matches(/^[A-D]$/, { each: true })
  grade?: string[] | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217.' })
  @IsOptional()
  @IsString()
  @MaxLength(3)
  currency?: string | null;

  @Field(() => Int, { nullable: true, description: 'Least upper end of the range, in whole units.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2 ** 31 - 1)
  amountMin?: number | null;

  @Field(() => FinanceProductId, { nullable: true }) @IsOptional() @IsUUID() productId?: string | null;
}

@ArgsType()
export class ApplicantsArgs extends PageArgs {
  @Field(() => ApplicantFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicantFilterInput)
  filter?: ApplicantFilterInput | null;
}
