import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { WaveType } from '#programmes';
import { ListQueries } from '../list.queries.js';

@ObjectType('WaveCounts', {
  description: 'Invitations of a wave by their state now; why somebody declined is not told.',
})
export class WaveCountsType {
  @Field(() => Int, { description: 'Sent and not opened yet.' }) sent!: number;
  @Field(() => Int) opened!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) declined!: number;
  @Field(() => Int) expired!: number;
  @Field(() => Int) cancelled!: number;
  @Field(() => Int) bounced!: number;
}

/** What became of the invitations of a wave (domain guide 5.1). */
@Resolver(() => WaveType)
export class WaveCountsResolver {
  constructor(private readonly list: ListQueries) {}

  @ResolveField(() => WaveCountsType)
  async counts(@Parent() { id }: WaveType): Promise<WaveCountsType> {
    const by = await this.list.invitationsOfWave(id);
    const { SENT = 0, OPENED = 0, ACCEPTED = 0, DECLINED = 0, EXPIRED = 0, CANCELLED = 0, BOUNCED = 0 } = by;
    return {
      ...{ sent: SENT, opened: OPENED, accepted: ACCEPTED, declined: DECLINED },
      ...{ expired: EXPIRED, cancelled: CANCELLED, bounced: BOUNCED },
    };
  }
}
