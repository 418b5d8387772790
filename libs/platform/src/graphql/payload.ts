import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { currentContext } from '../context/request-context.js';
import { messageOf } from '../messages/messages.js';
import type { Outcome, Remark } from '../idempotency/command-runner.js';

/** Something a person can correct or should know, in the person's language. */
@ObjectType({ description: 'What a person can correct (userErrors) or should know (warnings).' })
export class UserError {
  @Field({ description: 'Stable code; the list is published and only grows.' }) code!: string;
  @Field(() => [String], { nullable: true, description: 'Path in the input.' }) field!: string[] | null;
  @Field({ description: 'Sentence in the language of the caller.' }) message!: string;
  @Field(() => Int, { nullable: true, description: 'Row of a file, from 1.' }) row!: number | null;
  @Field(() => String, { nullable: true, description: 'What would be accepted.' }) suggestion!: string | null;
}

/** What every answer of a mutation carries beside its record. */
@ObjectType({ isAbstract: true })
export abstract class MutationPayload {
  @Field(() => String, { nullable: true }) clientMutationId!: string | null;
  @Field({ description: 'True when this key was answered before and nothing was done again.' }) replayed!: boolean;
  @Field(() => [UserError]) userErrors!: UserError[];
  @Field(() => [UserError]) warnings!: UserError[];
}

/** The one argument of every mutation that changes a record. */
@InputType({ isAbstract: true })
export abstract class MutationInput {
  /** UUID made by the caller: the same key with the same input is done once. */
  @Field({ description: 'UUID made by the caller; the same key and input are done once, for 45 days.' })
  @IsUUID()
  clientMutationId!: string;
}

/** An outcome as payload: the record under its name, remarks in the caller's language. */
export function payloadOf<N extends string, T>(
  name: N,
  outcome: Outcome<T>,
  clientMutationId: string | null = null,
): MutationPayload & Record<N, T | null> {
  return {
    clientMutationId,
    replayed: outcome.replayed,
    userErrors: outcome.userErrors.map(inWords),
    warnings: outcome.warnings.map(inWords),
    [name]: outcome.value ?? null,
  } as MutationPayload & Record<N, T | null>;
}

/** A remark with its sentence. */
export function inWords({ code, details }: Remark): UserError {
  const { field, row, suggestion } = details;
  return {
    code,
    field: typeof field === 'string' ? field.split('.') : null,
    message: messageOf(code, currentContext().locale, details),
    row: typeof row === 'number' ? row : null,
    suggestion: typeof suggestion === 'string' ? suggestion : null,
  };
}
