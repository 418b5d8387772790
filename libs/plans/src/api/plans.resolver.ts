import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { EnrolmentId } from '#suppliers';
import { PROOF_REQUIREMENTS } from '../domain/proof-requirements.js';
import type { ProofRequirement } from '../domain/proof-requirements.js';
import { PlanQueries } from '../plan.queries.js';
import { PlansService } from '../plans.service.js';
import { ApprovePlanInput, ClosePlanInput, ObservePlanInput, SubmitPlanInput } from './plans.inputs.js';
import type { OfPlanInput } from './plans.inputs.js';
import { ImprovementPlanType, PlanItemType, PlanPayload, ProofRequirementType } from './plans.types.js';

/** Versions of a supplier's improvement plan, as the supplier and the programme see them. */
@Resolver(() => ImprovementPlanType)
export class PlansResolver {
  constructor(
    private readonly plans: PlansService,
    private readonly queries: PlanQueries,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [ImprovementPlanType], { description: 'Versions of the plan in an enrolment, the newest first.' })
  improvementPlans(
    @Args('enrolmentId', { type: () => EnrolmentId }) enrolmentId: string,
  ): Promise<ImprovementPlanType[]> {
    return this.queries.versions(enrolmentId);
  }

  @Query(() => [ProofRequirementType], { description: 'The means of verification there are.' })
  proofRequirements(): ProofRequirementType[] {
    return PROOF_REQUIREMENTS.map((one: ProofRequirement) => ({ ...one, mediaTypes: [...one.mediaTypes] }));
  }

  @ResolveField(() => [PlanItemType])
  async items(@Parent() { id }: ImprovementPlanType): Promise<PlanItemType[]> {
    return (await this.queries.items(id)).map(({ actionId, terms }) => ({ ...terms, actionId }));
  }

  @Mutation(() => PlanPayload, { description: 'Hands a version in; the programme reads the actions from then on.' })
  submitPlan(@Args('input') input: SubmitPlanInput): Promise<PlanPayload> {
    return this.change('submitPlan', input, () => this.plans.submit(input.planId, input.expectedVersion));
  }

  @Mutation(() => PlanPayload, { description: 'Returns a version with what has to be changed.' })
  observePlan(@Args('input') input: ObservePlanInput): Promise<PlanPayload> {
    const { planId, expectedVersion, observation } = input;
    return this.change('observePlan', input, () => this.plans.observe(planId, expectedVersion, observation));
  }

  @Mutation(() => PlanPayload, { description: 'Approves a version; it takes the place of the one before.' })
  approvePlan(@Args('input') input: ApprovePlanInput): Promise<PlanPayload> {
    return this.change('approvePlan', input, () => this.plans.approve(input.planId, input.expectedVersion));
  }

  @Mutation(() => PlanPayload)
  closePlan(@Args('input') input: ClosePlanInput): Promise<PlanPayload> {
    return this.change('closePlan', input, () => this.plans.close(input.planId, input.expectedVersion));
  }

  private async change(operation: string, input: OfPlanInput, act: () => Promise<void>): Promise<PlanPayload> {
    const outcome = await this.commands.run(
      { operation, input },
      async () => {
        await act();
        return { touched: { id: input.planId } };
      },
      ({ id }) => this.queries.version(id),
    );
    return payloadOf('plan', outcome, input.clientMutationId);
  }
}
