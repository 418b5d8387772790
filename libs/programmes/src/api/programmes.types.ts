import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar, MutationPayload, idScalar } from '#platform';

export const ProgrammeId = idScalar('ProgrammeId', 'prg');
export const WaveId = idScalar('WaveId', 'wav');

@ObjectType('Wave', { description: 'A set of invitations with a deadline.' })
export class WaveType {
  @Field(() => WaveId) id!: string;
  @Field() name!: string;
  @Field(() => DateScalar, { description: 'Last day on which an invitation of the wave may be accepted.' })
  deadlineOn!: string;
}

@ObjectType('Programme', { description: 'A programme of the acting organisation.' })
export class ProgrammeType {
  @Field(() => ProgrammeId) id!: string;
  @Field() name!: string;
}

@ObjectType()
export class CreateProgrammePayload extends MutationPayload {
  @Field(() => ProgrammeType, { nullable: true }) programme!: ProgrammeType | null;
}

@ObjectType()
export class AddWavePayload extends MutationPayload {
  @Field(() => WaveType, { nullable: true }) wave!: WaveType | null;
}
