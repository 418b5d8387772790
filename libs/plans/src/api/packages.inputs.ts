import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { AccreditationId } from '#assistance';
import { DateScalar, DecimalScalar, MutationInput } from '#platform';
import {
  ActionProofId,
  FindingId,
  PackageId,
  PackageLineId,
  ProofVerdictEnum,
  VerdictEnum,
  VerificationMethodEnum,
} from './packages.types.js';

/** A change of one package. */
@InputType({ isAbstract: true })
export abstract class OfPackageInput extends MutationInput {
  @Field(() => PackageId) @IsUUID() packageId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
}

@InputType()
export class AssignVerifierInput extends OfPackageInput {
  @Field(() => AccreditationId) @IsUUID() accreditationId!: string;
}

@InputType()
export class AcceptPackageInput extends OfPackageInput {
  @Field({ description: 'The verifier signs that there is no conflict of interest.' })
  @IsBoolean()
  conflictFree!: boolean;
  @Field(() => VerificationMethodEnum, { description: 'At a desk only where no risk asks for a visit.' })
  @IsEnum(VerificationMethodEnum)
  method!: 'DESKTOP' | 'ON_SITE';
}

@InputType()
export class DeclinePackageInput extends OfPackageInput {
  @Field() @IsString() @MaxLength(2000) reason!: string;
}

@InputType()
export class AskedFindingInput {
  @Field(() => PackageLineId) @IsUUID() lineId!: string;
  @Field({ description: 'Code of the means of verification.' }) @IsString() @MaxLength(20) requirement!: string;
  @Field() @IsString() @MaxLength(4000) text!: string;
}

@InputType()
export class AskForInformationInput extends OfPackageInput {
  @Field(() => [AskedFindingInput])
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AskedFindingInput)
  findings!: AskedFindingInput[];
}

@InputType()
export class FindingAnswerInput {
  @Field(() => FindingId) @IsUUID() findingId!: string;
  @Field() @IsString() @MaxLength(4000) text!: string;
}

@InputType()
export class AnswerFindingsInput extends OfPackageInput {
  @Field(() => [FindingAnswerInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FindingAnswerInput)
  answers!: FindingAnswerInput[];
}

@InputType()
export class ConcludePackageInput extends OfPackageInput {}

@InputType()
export class JudgedProofInput {
  @Field(() => ActionProofId) @IsUUID() proofId!: string;
  @Field(() => ProofVerdictEnum) @IsEnum(ProofVerdictEnum) verdict!: 'ACCEPTED' | 'REFUSED';
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) reason?: string | null;
}

@InputType({ description: 'What was measurably saved over a period; negative is reported as such.' })
export class PerformanceInput {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(20) resource?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(10) resourceUnit?: string | null;
  @Field(() => DecimalScalar, { nullable: true }) @IsOptional() @IsString() quantity?: string | null;
  @Field(() => DecimalScalar, { nullable: true }) @IsOptional() @IsString() money?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(3) currency?: string | null;
  @Field(() => DateScalar) @IsString() periodStart!: string;
  @Field(() => DateScalar) @IsString() periodEnd!: string;
}

@InputType()
export class JudgeActionInput extends MutationInput {
  @Field(() => PackageLineId) @IsUUID() lineId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
  @Field(() => VerdictEnum) @IsEnum(VerdictEnum) verdict!: 'ACCEPTED' | 'REJECTED';
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the change was found in place.' })
  @IsOptional()
  @IsString()
  implementedOn?: string | null;
  @Field(() => String, { nullable: true, description: 'How it was found out.' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  methodNote?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) reason?: string | null;
  @Field({ defaultValue: false }) @IsBoolean() isFraud!: boolean;
  @Field(() => String, { nullable: true, description: 'Closes the flag of a file that was given elsewhere too.' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  duplicateNote?: string | null;
  @Field(() => [JudgedProofInput])
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => JudgedProofInput)
  proofs!: JudgedProofInput[];
  @Field(() => PerformanceInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PerformanceInput)
  performance?: PerformanceInput | null;
}
