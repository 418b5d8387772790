import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { EnrolmentId } from '#suppliers';
import { EnrolmentReaders } from '../enrolment-readers.js';
import { VisitPlans } from '../visit-plans.service.js';
import { VisitRows } from '../visit-rows.js';
import { VisitsService } from '../visits.service.js';
import {
  CancelVisitInput,
  ConfirmVisitInput,
  ProposeVisitInput,
  RegisterVisitInput,
  VisitPayload,
  VisitType,
} from './visits.types.js';

/** Visits of advisers. */
@Resolver(() => VisitType)
export class VisitsResolver {
  constructor(
    private readonly plans: VisitPlans,
    private readonly service: VisitsService,
    private readonly rows: VisitRows,
    private readonly readers: EnrolmentReaders,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [VisitType], { description: 'Visits of an enrolment, the latest first.' })
  async visits(@Args('enrolmentId', { type: () => EnrolmentId }) enrolmentId: string): Promise<VisitType[]> {
    await this.readers.check(enrolmentId);
    return this.rows.ofEnrolment(enrolmentId);
  }

  @Mutation(() => VisitPayload, { description: 'The adviser proposes a day; the supplier confirms it.' })
  async proposeVisit(@Args('input') input: ProposeVisitInput): Promise<VisitPayload> {
    const { enrolmentId, trackAssignmentId, plannedOn } = input;
    const outcome = await this.commands.run(
      { operation: 'proposeVisit', input },
      async () => ({ touched: { id: await this.plans.propose(enrolmentId, trackAssignmentId ?? null, plannedOn) } }),
      ({ id }) => this.service.visit(id),
    );
    return payloadOf('visit', outcome, input.clientMutationId);
  }

  @Mutation(() => VisitPayload)
  confirmVisit(@Args('input') input: ConfirmVisitInput): Promise<VisitPayload> {
    return this.done('confirmVisit', input, (id, version) => this.plans.confirm(id, version));
  }

  @Mutation(() => VisitPayload)
  cancelVisit(@Args('input') input: CancelVisitInput): Promise<VisitPayload> {
    return this.done('cancelVisit', input, (id, version) => this.service.cancel(id, version, input.reason));
  }

  @Mutation(() => VisitPayload, { description: 'Minutes are written once; the hours are drawn from those set apart.' })
  registerVisit(@Args('input') input: RegisterVisitInput): Promise<VisitPayload> {
    return this.done('registerVisit', input, (id, version) => this.service.register(id, version, input));
  }

  private async done(
    operation: string,
    input: { readonly clientMutationId: string; readonly visitId: string; readonly expectedVersion: number },
    act: (id: string, expectedVersion: number) => Promise<void>,
  ): Promise<VisitPayload> {
    const outcome = await this.commands.run(
      { operation, input },
      async () => {
        await act(input.visitId, input.expectedVersion);
        return { touched: { id: input.visitId } };
      },
      ({ id }) => this.service.visit(id),
    );
    return payloadOf('visit', outcome, input.clientMutationId);
  }
}
