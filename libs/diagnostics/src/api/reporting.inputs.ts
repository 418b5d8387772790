import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { EnrolmentId } from '#suppliers';
import { MutationInput } from '#platform';
import { DiagnosticId } from './diagnostics.types.js';

const MAX_TEXT = 8000;

/** A move of a diagnostic, of the version that the person saw. */
@InputType({ isAbstract: true })
export abstract class MoveInput extends MutationInput {
  @Field(() => DiagnosticId) @IsUUID() diagnosticId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
}

@InputType()
export class ReopenQuestionsInput extends MoveInput {
  @Field(() => [String])
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @Matches(/^[A-Z]{3}-\d{2}$/, { each: true })
  indicators!: string[];
  @Field({ description: 'What the adviser asks to look at again.' }) @IsString() @MaxLength(MAX_TEXT) reason!: string;
}

@InputType()
export class JudgementInput {
  @Field() @Matches(/^[A-Z]{3}-\d{2}$/) indicator!: string;
  @Field(() => Int, { description: '1 minor, 2 important, 3 critical: legal duty or safety of people.' })
  @IsInt()
  @Min(1)
  @Max(3)
  severity!: number;
  @Field(() => String, { nullable: true, description: 'Needed where it differs from what the answers suggest.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  reason?: string | null;
}

@InputType()
export class JudgeGapsInput extends MutationInput {
  @Field(() => DiagnosticId) @IsUUID() diagnosticId!: string;
  @Field(() => [JudgementInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => JudgementInput)
  judgements!: JudgementInput[];
}

@InputType()
export class DraftReportInput extends MoveInput {
  @Field({ description: 'Use of each relevant meter, or why there is none yet.' })
  @IsString()
  @MaxLength(MAX_TEXT)
  baseline!: string;
  @Field() @IsString() @MaxLength(MAX_TEXT) summary!: string;
}

@InputType()
export class DraftReportAtDeskInput extends DraftReportInput {
  @Field({ description: 'Why no visit is needed.' }) @IsString() @MaxLength(MAX_TEXT) reason!: string;
}

@InputType()
export class ShareReportInput extends MoveInput {
  @Field(() => String, { nullable: true, description: 'With `summary`: the report rewritten.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  baseline?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(MAX_TEXT) summary?: string | null;
}

@InputType()
export class CommentReportInput extends MoveInput {
  @Field() @IsString() @MaxLength(MAX_TEXT) comment!: string;
}

@InputType()
export class AgreeReportInput extends MoveInput {}

@InputType()
export class EndDiagnosticInput extends MoveInput {
  @Field() @IsString() @MaxLength(MAX_TEXT) reason!: string;
}

@InputType()
export class CancelDiagnosticInput extends EndDiagnosticInput {}

@InputType()
export class OutdateDiagnosticInput extends EndDiagnosticInput {}

@InputType()
export class OpenNextDiagnosticInput extends MutationInput {
  @Field(() => EnrolmentId) @IsUUID() enrolmentId!: string;
}
