import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { DataAccessType } from '#suppliers';
import { AccessesQueries } from '../accesses.queries.js';
import { ConsentsService } from '../consents.service.js';
import { SHOWN_GROUPS } from '../domain/index.js';
import { EvaluationService } from '../evaluation.service.js';
import { FinanceFileService } from '../finance-file.service.js';
import {
  ConsentToEvaluationInput,
  EvaluateFinanceInput,
  RevokeFinanceConsentInput,
  SaveFinanceFactsInput,
  ShowPreQualificationInput,
} from './finance-file.inputs.js';
import {
  FinanceConsentType,
  FinanceConsentsPayload,
  FinanceFilePayload,
  FinanceFileType,
  PreQualificationPayload,
  PreQualificationType,
} from './finance-file.types.js';
import { consentViewOf, fileViewOf, preQualificationViewOf } from './finance-file.view.js';

/** The supplier's finance file, consents and pre-qualification; its owner's alone. */
@Resolver(() => FinanceConsentType)
export class FinanceFileResolver {
  constructor(
    private readonly file: FinanceFileService,
    private readonly consents: ConsentsService,
    private readonly evaluation: EvaluationService,
    private readonly accesses: AccessesQueries,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => FinanceFileType, { description: 'What the acting supplier keeps for finance.' })
  async financeFile(): Promise<FinanceFileType> {
    return fileViewOf(await this.file.current());
  }

  @Query(() => PreQualificationType, { nullable: true, description: 'Null before the first consent to be evaluated.' })
  async preQualification(): Promise<PreQualificationType | null> {
    const row = await this.evaluation.mine();
    return row && preQualificationViewOf(row);
  }

  @Query(() => [FinanceConsentType], { description: 'Every consent of the acting supplier, newest first.' })
  async financeConsents(): Promise<Omit<FinanceConsentType, 'accesses'>[]> {
    return (await this.consents.mine()).map(consentViewOf);
  }

  @ResolveField('accesses', () => [DataAccessType])
  accessesOf(@Parent() { id }: FinanceConsentType): Promise<DataAccessType[]> {
    return this.accesses.ofConsent(id);
  }

  @Mutation(() => FinanceFilePayload, { description: 'Keeps new versions of facts of the finance file.' })
  async saveFinanceFacts(@Args('input') input: SaveFinanceFactsInput): Promise<FinanceFilePayload> {
    const outcome = await this.commands.run(
      { operation: 'saveFinanceFacts', input },
      async () => {
        await this.file.save(input.facts);
        return { touched: {} };
      },
      () => this.financeFile(),
    );
    return payloadOf('financeFile', outcome, input.clientMutationId);
  }

  @Mutation(() => FinanceConsentsPayload, { description: 'Lets the platform estimate the pre-qualification.' })
  consentToEvaluation(@Args('input') input: ConsentToEvaluationInput): Promise<FinanceConsentsPayload> {
    return this.agreed('consentToEvaluation', input, () => this.consents.evaluate(input));
  }

  @Mutation(() => FinanceConsentsPayload, { description: 'Shows the pre-qualification to lenders: one consent each.' })
  showPreQualification(@Args('input') input: ShowPreQualificationInput): Promise<FinanceConsentsPayload> {
    return this.agreed('showPreQualification', input, () =>
      this.consents.show(input.lenderIds, input.fieldGroups ?? SHOWN_GROUPS, input),
    );
  }

  @Mutation(() => FinanceConsentsPayload, { description: 'Ends a consent from the next request on.' })
  revokeFinanceConsent(@Args('input') input: RevokeFinanceConsentInput): Promise<FinanceConsentsPayload> {
    return this.agreed('revokeFinanceConsent', input, () => this.consents.revoke(input.consentId));
  }

  @Mutation(() => PreQualificationPayload, { description: 'Asks for a new estimate; it comes some moments later.' })
  async evaluateFinance(@Args('input') input: EvaluateFinanceInput): Promise<PreQualificationPayload> {
    const outcome = await this.commands.run(
      { operation: 'evaluateFinance', input },
      async () => {
        await this.consents.ask();
        return { touched: {} };
      },
      () => this.preQualification(),
    );
    return payloadOf('preQualification', outcome, input.clientMutationId);
  }

  private async agreed(
    operation: string,
    input: { readonly clientMutationId: string },
    act: () => Promise<unknown>,
  ): Promise<FinanceConsentsPayload> {
    const outcome = await this.commands.run(
      { operation, input },
      async () => {
        await act();
        return { touched: {} };
      },
      () => this.financeConsents(),
    );
    return payloadOf('consents', outcome, input.clientMutationId) as FinanceConsentsPayload;
  }
}
