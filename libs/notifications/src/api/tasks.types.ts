import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsString } from 'class-validator';
import { DateScalar, MutationInput, MutationPayload, idScalar } from '#platform';
import type { BallHolder } from '../domain/rules/rule.js';

export const TaskId = idScalar('TaskId', 'tsk');

export enum BallHolderEnum {
  SUPPLIER = 'supplier',
  ADVISER = 'adviser',
  VERIFIER = 'verifier',
  VALIDATOR = 'validator',
  LENDER = 'lender',
  BUYER = 'buyer',
  ASSOCIATION = 'association',
  PROGRAMME = 'programme',
  NOBODY = 'nobody',
}
registerEnumType(BallHolderEnum, { name: 'BallHolder', description: 'Whose turn it is; exactly one at any moment.' });

@ObjectType('Task', { description: 'Something that the acting person has to do.' })
export class TaskType {
  @Field(() => TaskId) id!: string;
  @Field({ description: 'Kind of task, such as answer-observations.' }) kind!: string;
  @Field({ description: 'What to do, in the language of the caller.' }) title!: string;
  @Field({ description: 'What it is about: enrolment, diagnostic, track, plan, action, package …' }) subject!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, to its end at the supplier’s place.' })
  dueOn!: string | null;
  @Field() isOverdue!: boolean;
  @Field(() => BallHolderEnum) ballHolder!: BallHolder;
  @Field(() => Int, { nullable: true, description: 'Estimated effort in minutes.' }) minutes!: number | null;
  @Field({ description: 'A right hangs on it: its reminders cannot be switched off.' }) isLegal!: boolean;
  @Field({ description: 'Path in the portal where it is done.' }) path!: string;
  @Field(() => String, { nullable: true }) programmeName!: string | null;
  @Field(() => String, { nullable: true }) supplierName!: string | null;
}

@ObjectType('PeakSeason', { description: 'Weeks in which the supplier’s clocks stand still and its reminders wait.' })
export class PeakSeasonType {
  @Field(() => DateScalar) startsOn!: string;
  @Field(() => DateScalar, { description: 'Its last day.' }) endsOn!: string;
}

@InputType()
export class DeclarePeakSeasonInput extends MutationInput {
  @Field(() => DateScalar, { description: 'First day, today or later.' }) @IsString() startsOn!: string;
  @Field(() => DateScalar, { description: 'Last day; 8 weeks in a calendar year at most.' })
  @IsString()
  endsOn!: string;
}

@ObjectType()
export class DeclarePeakSeasonPayload extends MutationPayload {
  @Field(() => PeakSeasonType, { nullable: true }) peakSeason!: PeakSeasonType | null;
}

@ObjectType('MessagePreferences')
export class MessagePreferencesType {
  @Field({ description: 'Reminders that no right hangs on, joined into one letter a day at most.' }) digests!: boolean;
  @Field({ description: 'What comes in any case, in the language of the caller.' }) always!: string;
}

@InputType()
export class SetMessagePreferencesInput extends MutationInput {
  @Field() @IsBoolean() digests!: boolean;
}

@ObjectType()
export class SetMessagePreferencesPayload extends MutationPayload {
  @Field(() => MessagePreferencesType, { nullable: true }) messagePreferences!: MessagePreferencesType | null;
}
