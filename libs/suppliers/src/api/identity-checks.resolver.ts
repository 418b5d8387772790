import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandRunner, actingPerson, payloadOf } from '#platform';
import { IdentityAnswersService } from '../identity/identity-answers.service.js';
import { IdentityReviewsService } from '../identity/identity-reviews.service.js';
import type { IdentityReview } from '../identity/identity-reviews.service.js';
import { AnswerIdentityCheckInput, DecideIdentityCheckInput } from './identity-checks.inputs.js';
import {
  AnswerIdentityCheckPayload,
  DecideIdentityCheckPayload,
  IdentityCheckType,
  IdentityReviewType,
} from './identity-checks.types.js';

/** Checks of identities, by the company that is asked and by the platform that decides the rest. */
@Resolver()
export class IdentityChecksResolver {
  constructor(
    private readonly answers: IdentityAnswersService,
    private readonly reviews: IdentityReviewsService,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [IdentityCheckType], {
    description: 'Enrolments that somebody handed in with the acting company’s tax id and that wait for its answer.',
  })
  identityChecks(): Promise<IdentityCheckType[]> {
    return this.answers.open();
  }

  @Query(() => [IdentityReviewType], { description: 'Checks that wait for two persons of the platform, at most 100.' })
  async identityReviews(): Promise<IdentityReviewType[]> {
    return (await this.reviews.open()).map(reviewOf);
  }

  @Mutation(() => AnswerIdentityCheckPayload)
  async answerIdentityCheck(@Args('input') input: AnswerIdentityCheckInput): Promise<AnswerIdentityCheckPayload> {
    const { identityCheckId, expectedVersion, isOurs, admitsApplicant } = input;
    const outcome = await this.commands.run(
      { operation: 'answerIdentityCheck', input },
      async () => {
        await this.answers.answer(identityCheckId, expectedVersion, { isOurs, admitsApplicant });
        return { touched: { id: identityCheckId } };
      },
      ({ id }) => this.answers.check(id),
    );
    return payloadOf('identityCheck', outcome, input.clientMutationId);
  }

  @Mutation(() => DecideIdentityCheckPayload, {
    description: 'What the acting person holds true; where two persons agree the check is decided.',
  })
  async decideIdentityCheck(@Args('input') input: DecideIdentityCheckInput): Promise<DecideIdentityCheckPayload> {
    const { identityCheckId, verdict, reason } = input;
    const outcome = await this.commands.run(
      { operation: 'decideIdentityCheck', input },
      async () => {
        await this.reviews.giveOpinion(identityCheckId, verdict, reason);
        return { touched: { id: identityCheckId } };
      },
      async ({ id }) => reviewOf(await this.reviews.review(id)),
    );
    return payloadOf('identityReview', outcome, input.clientMutationId);
  }
}

const reviewOf = ({ check, opinions }: IdentityReview): IdentityReviewType => {
  const {
    id,
    state,
    taxDisplay: taxId,
    companyName,
    town,
    applicantName,
    holderName,
    stateReason: cause,
    askedOn,
  } = check;
  const own = opinions.map(({ verdict, reason, givenAt, personId }) => ({
    ...{ verdict, reason, givenAt, isMine: personId === actingPerson() },
  }));
  const asked = { taxId, companyName, town, applicantName, holderName, askedOn };
  return { id, state, ...asked, cause, opinions: own };
};
