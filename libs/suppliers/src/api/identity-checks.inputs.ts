import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, MaxLength } from 'class-validator';
import { MutationInput } from '#platform';
import { VERDICTS } from '../domain/identity/identity-check.js';
import type { Verdict } from '../domain/identity/identity-check.js';
import { IdentityCheckId, IdentityVerdictEnum } from './identity-checks.types.js';

@InputType()
export class AnswerIdentityCheckInput extends MutationInput {
  @Field(() => IdentityCheckId) @IsUUID() identityCheckId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
  @Field({ description: 'The enrolment is the company’s own: it takes it over with what was handed in.' })
  @IsBoolean()
  isOurs!: boolean;
  @Field({
    defaultValue: false,
    description: 'With a yes: the person who handed it in works for the company from now on, as operator.',
  })
  @IsBoolean()
  admitsApplicant!: boolean;
}

@InputType()
export class DecideIdentityCheckInput extends MutationInput {
  @Field(() => IdentityCheckId) @IsUUID() identityCheckId!: string;
  @Field(() => IdentityVerdictEnum) @IsIn(VERDICTS) verdict!: Verdict;
  @Field({ description: 'Why; kept with the check.' }) @IsString() @MaxLength(2000) reason!: string;
}
