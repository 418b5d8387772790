import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { DateTimeScalar, MutationInput, MutationPayload, idScalar } from '#platform';

export const MachineClientId = idScalar('MachineClientId', 'mac');

@ObjectType('MachineClient', {
  description:
    'A program that reads for the organisation what its analysts read, and changes nothing. It ends when it is revoked, or when who made it leaves.',
})
export class MachineClientType {
  @Field(() => MachineClientId) id!: string;
  @Field() name!: string;
  @Field(() => DateTimeScalar) createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) lastUsedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true }) revokedAt!: Date | null;
}

@InputType()
export class CreateMachineClientInput extends MutationInput {
  @Field() @IsString() @MaxLength(400) name!: string;
}

@InputType()
export class RevokeMachineClientInput extends MutationInput {
  @Field(() => MachineClientId) @IsUUID() machineClientId!: string;
}

@InputType()
export class MachineTokenInput {
  @Field(() => MachineClientId) @IsUUID() machineClientId!: string;
  @Field() @IsString() @MaxLength(200) secret!: string;
}

@ObjectType()
export class CreateMachineClientPayload extends MutationPayload {
  @Field(() => MachineClientType, { nullable: true }) machineClient!: MachineClientType | null;
  @Field(() => String, {
    nullable: true,
    description: 'Shown this once: only its hash is kept. Null when the answer is replayed.',
  })
  secret!: string | null;
}

@ObjectType()
export class RevokeMachineClientPayload extends MutationPayload {
  @Field(() => MachineClientType, { nullable: true }) machineClient!: MachineClientType | null;
}

@ObjectType()
export class MachineTokenPayload extends MutationPayload {
  @Field(() => String, { nullable: true, description: 'For the header `Authorization: Bearer`.' }) token!:
    string | null;
  @Field(() => Int, { nullable: true }) expiresInSeconds!: number | null;
}
