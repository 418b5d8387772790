import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { DateScalar, MutationInput } from '#platform';
import { ProgrammeId } from './programmes.types.js';

@InputType()
export class CreateProgrammeInput extends MutationInput {
  @Field() @IsString() @MaxLength(400) name!: string;
  @Field(() => [String], { description: 'ISO 3166, two letters each.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Matches(/^[A-Z]{2}$/, { each: true })
  countries!: string[];
  @Field() @IsString() @MaxLength(400) waveName!: string;
  @Field(() => DateScalar) @IsString() waveDeadlineOn!: string;
}

@InputType()
export class AddWaveInput extends MutationInput {
  @Field(() => ProgrammeId) @IsUUID() programmeId!: string;
  @Field() @IsString() @MaxLength(400) name!: string;
  @Field(() => DateScalar) @IsString() deadlineOn!: string;
}
