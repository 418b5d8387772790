import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { EnrolmentId } from '#suppliers';
import { ActionsService } from '../actions.service.js';
import { investmentCase } from '../domain/investment.js';
import { PlanQueries } from '../plan.queries.js';
import {
  BlockActionInput,
  CancelActionInput,
  ClaimActionInput,
  IdentifyActionInput,
  PlanActionInput,
  ResumeActionInput,
  StartActionInput,
} from './plans.inputs.js';
import type { OfActionInput } from './plans.inputs.js';
import { ActionId, ActionPayload, ActionProofType, ImprovementActionType, InvestmentCaseType } from './plans.types.js';

/** Improvement actions, as their supplier makes them and the programme follows them. */
@Resolver(() => ImprovementActionType)
export class ActionsResolver {
  constructor(
    private readonly actions: ActionsService,
    private readonly queries: PlanQueries,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [ImprovementActionType], { description: 'Actions of an enrolment, in the order they were taken up.' })
  improvementActions(
    @Args('enrolmentId', { type: () => EnrolmentId }) enrolmentId: string,
  ): Promise<ImprovementActionType[]> {
    return this.queries.actions(enrolmentId);
  }

  @Query(() => ImprovementActionType)
  improvementAction(@Args('id', { type: () => ActionId }) id: string): Promise<ImprovementActionType> {
    return this.queries.action(id);
  }

  @ResolveField(() => InvestmentCaseType, { nullable: true, description: 'None until it is planned.' })
  investment(@Parent() action: ImprovementActionType): InvestmentCaseType | null {
    const { currency, capex, annualSaving, annualCost, lifeYears } = action;
    if (currency === null || capex === null || annualSaving === null || annualCost === null || lifeYears === null)
      return null;
    return { currency, ...investmentCase({ capex, annualSaving, annualCost, lifeYears }) };
  }

  @ResolveField(() => [ActionProofType], { description: 'Files that were given, in the order they came.' })
  proofs(@Parent() { id }: ImprovementActionType): Promise<ActionProofType[]> {
    return this.queries.proofs(id);
  }

  @Mutation(() => ActionPayload, { description: 'Takes a measure, or an idea of one’s own, up.' })
  async identifyAction(@Args('input') input: IdentifyActionInput): Promise<ActionPayload> {
    const { enrolmentId, measureCode = null, title = null, indicator = null, effectValue = null } = input;
    const outcome = await this.commands.run(
      { operation: 'identifyAction', input },
      async () => ({
        touched: { id: await this.actions.identify({ enrolmentId, measureCode, title, indicator, effectValue }) },
      }),
      ({ id }) => this.queries.action(id),
    );
    return payloadOf('action', outcome, input.clientMutationId);
  }

  @Mutation(() => ActionPayload, { description: 'Says what it costs and saves, who does it by when, and the proof.' })
  planAction(@Args('input') input: PlanActionInput): Promise<ActionPayload> {
    const { resource = null, resourceUnit = null, resourcePerYear = null } = input;
    const { title, currency, capex, annualSaving, annualCost, lifeYears } = input;
    const { responsible, startsOn, dueOn, proofRequirements } = input;
    return this.change('planAction', input, (id, version) =>
      this.actions.plan(id, version, {
        ...{ title, currency, capex, annualSaving, annualCost, lifeYears },
        ...{ resource, resourceUnit, resourcePerYear, responsible, startsOn, dueOn, proofRequirements },
      }),
    );
  }

  @Mutation(() => ActionPayload, { description: 'Begins it, as an approved version of the plan holds it.' })
  startAction(@Args('input') input: StartActionInput): Promise<ActionPayload> {
    return this.change('startAction', input, (id, version) => this.actions.start(id, version));
  }

  @Mutation(() => ActionPayload)
  blockAction(@Args('input') input: BlockActionInput): Promise<ActionPayload> {
    return this.change('blockAction', input, (id, version) => this.actions.block(id, version, input.cause));
  }

  @Mutation(() => ActionPayload, {
    description: 'Goes on with what was blocked, or tries again what was not verified.',
  })
  resumeAction(@Args('input') input: ResumeActionInput): Promise<ActionPayload> {
    return this.change('resumeAction', input, (id, version) => this.actions.resume(id, version));
  }

  @Mutation(() => ActionPayload)
  cancelAction(@Args('input') input: CancelActionInput): Promise<ActionPayload> {
    return this.change('cancelAction', input, (id, version) => this.actions.cancel(id, version, input.reason));
  }

  @Mutation(() => ActionPayload, { description: 'Says that it is done, with its proof in place.' })
  claimAction(@Args('input') input: ClaimActionInput): Promise<ActionPayload> {
    const { doneOn, realCost } = input;
    return this.change('claimAction', input, (id, version) => this.actions.claim(id, version, { doneOn, realCost }));
  }

  private async change(
    operation: string,
    input: OfActionInput,
    act: (id: string, expectedVersion: number) => Promise<void>,
  ): Promise<ActionPayload> {
    const outcome = await this.commands.run(
      { operation, input },
      async () => {
        await act(input.actionId, input.expectedVersion);
        return { touched: { id: input.actionId } };
      },
      ({ id }) => this.queries.action(id),
    );
    return payloadOf('action', outcome, input.clientMutationId);
  }
}
