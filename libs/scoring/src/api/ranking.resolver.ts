import { Args, ArgsType, Field, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { PageArgs } from '#platform';
import { ProgrammeId, ProgrammeType } from '#programmes';
import { RankingQueries } from '../ranking.queries.js';
import { rankingViewOf } from './ranking.view.js';
import { RankingConnectionType, RankingFilter } from './ranking.types.js';

@ArgsType()
class RankingArgs extends PageArgs {
  @Field(() => ProgrammeId) @IsUUID() programmeId!: string;
  @Field(() => RankingFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RankingFilter)
  filter?: RankingFilter | null;
}

/** The ranking of a programme, for its own team. */
@Resolver(() => ProgrammeType)
export class RankingResolver {
  constructor(private readonly queries: RankingQueries) {}

  @Query(() => RankingConnectionType)
  async ranking(@Args() { programmeId, filter, first, after }: RankingArgs): Promise<RankingConnectionType> {
    return rankingViewOf(
      await this.queries.ranking({ programmeId, filter: filter ?? {}, first, after: after ?? null }),
    );
  }

  @ResolveField(() => Int, { description: 'Suppliers in the ranking.' })
  rankedCount(@Parent() { id }: ProgrammeType): Promise<number> {
    return this.queries.rankedCount(id);
  }
}
