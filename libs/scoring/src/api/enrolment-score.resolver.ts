import { Args, Field, InputType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { CommandRunner, MutationInput, payloadOf } from '#platform';
import { EnrolmentId, EnrolmentPayload, EnrolmentType, EnrolmentsService } from '#suppliers';
import { LiveScoreService } from '../live-score.service.js';
import { PublicationsService } from '../publications.service.js';
import { PublishedScoreQueries } from '../published-score.queries.js';
import { viewOf } from './live-score.view.js';
import { PublishedScoreType } from './published-score.types.js';
import { publishedViewOf } from './published-score.view.js';
import { LiveScoreType } from './scoring.types.js';

@InputType()
export class AgreeToEarlyPublicationInput extends MutationInput {
  @Field(() => EnrolmentId) @IsUUID() enrolmentId!: string;
}

/** The scores of an enrolment, to each side what it may read. */
@Resolver(() => EnrolmentType)
export class EnrolmentScoreResolver {
  constructor(
    private readonly published: PublishedScoreQueries,
    private readonly live: LiveScoreService,
    private readonly publications: PublicationsService,
    private readonly enrolments: EnrolmentsService,
    private readonly commands: CommandRunner,
  ) {}

  @ResolveField(() => PublishedScoreType, {
    nullable: true,
    description: 'What the programme reads; null is "no data".',
  })
  async publishedScore(@Parent() { id }: EnrolmentType): Promise<PublishedScoreType | null> {
    const row = await this.published.ofEnrolment(id);
    return row && publishedViewOf(row);
  }

  @ResolveField(() => LiveScoreType, { nullable: true, description: 'The supplier’s own, as it stands now.' })
  async liveScore(@Parent() { id }: EnrolmentType): Promise<LiveScoreType> {
    return viewOf(await this.live.mine(id));
  }

  @Mutation(() => EnrolmentPayload, {
    description: 'The supplier lets the buyer read its score before the five working days are over.',
  })
  async agreeToEarlyPublication(@Args('input') input: AgreeToEarlyPublicationInput): Promise<EnrolmentPayload> {
    const outcome = await this.commands.run(
      { operation: 'agreeToEarlyPublication', input },
      async () => {
        await this.publications.agreeToEarlyPublication(input.enrolmentId);
        return { touched: { id: input.enrolmentId } };
      },
      ({ id }) => this.enrolments.enrolment(id),
    );
    return payloadOf('enrolment', outcome, input.clientMutationId);
  }
}
