import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DiagnosticMoves, DiagnosticType } from '#diagnostics';
import { CommandRunner, payloadOf } from '#platform';
import { EnrolmentId } from '#suppliers';
import { AdviserEnding } from '../adviser-ending.service.js';
import { AdviserProposals } from '../adviser-proposals.service.js';
import { AdvisersService } from '../advisers.service.js';
import { Assignments } from '../assignments.js';
import { EnrolmentReaders } from '../enrolment-readers.js';
import {
  AcceptAdviserInput,
  AdviserAssignmentPayload,
  AdviserAssignmentType,
  DeclineAdviserInput,
  EndAdviserInput,
  ProposeAdviserInput,
} from './advisers.types.js';

/** Who advises whom. */
@Resolver(() => AdviserAssignmentType)
export class AdvisersResolver {
  constructor(
    private readonly proposals: AdviserProposals,
    private readonly advisers: AdvisersService,
    private readonly ending: AdviserEnding,
    private readonly assignments: Assignments,
    private readonly readers: EnrolmentReaders,
    private readonly diagnostics: DiagnosticMoves,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [AdviserAssignmentType], { description: 'Whom the acting person advises now, at most 100.' })
  myAssignments(): Promise<AdviserAssignmentType[]> {
    return this.assignments.mine();
  }

  @Query(() => [AdviserAssignmentType], { description: 'Advisers of an enrolment, the newest first.' })
  async adviserAssignments(
    @Args('enrolmentId', { type: () => EnrolmentId }) enrolmentId: string,
  ): Promise<AdviserAssignmentType[]> {
    await this.readers.check(enrolmentId);
    return this.assignments.ofEnrolment(enrolmentId);
  }

  @ResolveField(() => DiagnosticType, { nullable: true, description: 'The newest of the enrolment, with its gaps.' })
  diagnostic(@Parent() { enrolmentId }: AdviserAssignmentType): Promise<DiagnosticType | null> {
    return this.diagnostics.newestOf(enrolmentId);
  }

  @Mutation(() => AdviserAssignmentPayload, {
    description: 'Somebody of the roster, for a supplier that handed its self-assessment in.',
  })
  async proposeAdviser(@Args('input') input: ProposeAdviserInput): Promise<AdviserAssignmentPayload> {
    const outcome = await this.commands.run(
      { operation: 'proposeAdviser', input },
      async () => ({ touched: { id: await this.proposals.propose(input) } }),
      ({ id }) => this.assignments.seen(id),
    );
    return payloadOf('adviserAssignment', outcome, input.clientMutationId);
  }

  @Mutation(() => AdviserAssignmentPayload, {
    description: 'With this the adviser’s organisation reads the company’s data, answers and proofs.',
  })
  acceptAdviser(@Args('input') input: AcceptAdviserInput): Promise<AdviserAssignmentPayload> {
    return this.done('acceptAdviser', input, () =>
      this.advisers.accept(input.adviserAssignmentId, input.expectedVersion),
    );
  }

  @Mutation(() => AdviserAssignmentPayload)
  declineAdviser(@Args('input') input: DeclineAdviserInput): Promise<AdviserAssignmentPayload> {
    return this.done('declineAdviser', input, () =>
      this.advisers.decline(input.adviserAssignmentId, input.expectedVersion),
    );
  }

  @Mutation(() => AdviserAssignmentPayload, {
    description: 'By programme or supplier; the adviser reads nothing more from this moment on.',
  })
  endAdviser(@Args('input') input: EndAdviserInput): Promise<AdviserAssignmentPayload> {
    return this.done('endAdviser', input, () =>
      this.ending.end(input.adviserAssignmentId, input.expectedVersion, input.reason),
    );
  }

  private async done(
    operation: string,
    input: { readonly clientMutationId: string; readonly adviserAssignmentId: string },
    act: () => Promise<void>,
  ): Promise<AdviserAssignmentPayload> {
    const outcome = await this.commands.run(
      { operation, input },
      async () => {
        await act();
        return { touched: { id: input.adviserAssignmentId } };
      },
      ({ id }) => this.assignments.seen(id),
    );
    return payloadOf('adviserAssignment', outcome, input.clientMutationId);
  }
}
