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
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MutationInput } from '#platform';
import { AnswerKindEnum, DiagnosticId } from './diagnostics.types.js';

/** What a person says to one question. */
@InputType({ isAbstract: true })
export abstract class SaidInput {
  @Field() @Matches(/^[A-Z]{3}-\d{2}$/) indicator!: string;
  @Field(() => AnswerKindEnum) @IsEnum(AnswerKindEnum) kind!: 'VALUE' | 'DONT_KNOW' | 'NOT_APPLICABLE';
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(400) value?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it does not apply.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string | null;
}

@InputType()
export class DraftAnswerInput extends SaidInput {}

@InputType()
export class AnswerCommandInput extends SaidInput {
  @Field({ description: 'UUID made on the device; the same command is done once.' }) @IsUUID() commandId!: string;
  @Field(() => Int, { description: 'Version of the answer the person saw; 0 for none.' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;
}

@InputType()
export class SaveAnswersInput extends MutationInput {
  @Field(() => DiagnosticId) @IsUUID() diagnosticId!: string;
  @Field(() => [AnswerCommandInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AnswerCommandInput)
  commands!: AnswerCommandInput[];
}

@InputType()
export class SubmitDiagnosticInput extends MutationInput {
  @Field(() => DiagnosticId) @IsUUID() diagnosticId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
}

@InputType()
export class AcceptInvitationInput extends MutationInput {
  @Field() @IsString() @MaxLength(200) token!: string;
  @Field({ description: 'Six digits that were sent to the invited address.' }) @Matches(/^\d{6}$/) emailCode!: string;
  @Field() @IsString() @MaxLength(1000) name!: string;
  @Field() @IsString() @MaxLength(20) termsVersion!: string;
  @Field(() => [DraftAnswerInput], {
    defaultValue: [],
    description: 'Answers given before the account, from this device.',
  })
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => DraftAnswerInput)
  drafts!: DraftAnswerInput[];
  @Field({ description: 'The person states that they may speak for the firm.' }) @IsBoolean() representsPower!: boolean;
  @Field({
    defaultValue: false,
    description: 'The person was answered COMPANY_IS_HERE and says that the invited company is another one.',
  })
  @IsBoolean()
  anotherCompany!: boolean;
}

@InputType()
export class JoinProgrammeInput extends MutationInput {
  @Field() @IsString() @MaxLength(200) token!: string;
  @Field() @IsString() @MaxLength(20) termsVersion!: string;
  @Field({ description: 'The person states that they may speak for the firm.' }) @IsBoolean() representsPower!: boolean;
}
