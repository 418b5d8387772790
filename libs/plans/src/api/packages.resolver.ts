import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommandRunner, PageArgs, currentContext, payloadOf } from '#platform';
import type { Performance } from '../domain/performance.js';
import { PackageAnswersService } from '../package-answers.service.js';
import { PackageQueries } from '../package.queries.js';
import { PackagesService } from '../packages.service.js';
import { VerifierDeskService } from '../verifier-desk.service.js';
import {
  AcceptPackageInput,
  AnswerFindingsInput,
  AskForInformationInput,
  AssignVerifierInput,
  ConcludePackageInput,
  DeclinePackageInput,
  JudgeActionInput,
} from './packages.inputs.js';
import type { OfPackageInput, PerformanceInput } from './packages.inputs.js';
import {
  PackageId,
  PackageLineType,
  PackagePayload,
  PackageStateEnum,
  VerificationPackageConnectionType,
  VerificationPackageType,
} from './packages.types.js';

/** Verification packages, as programme, verifier and supplier see and move them. */
@Resolver(() => VerificationPackageType)
export class PackagesResolver {
  constructor(
    private readonly packages: PackagesService,
    private readonly desk: VerifierDeskService,
    private readonly answers: PackageAnswersService,
    private readonly queries: PackageQueries,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => VerificationPackageConnectionType, {
    description: 'Those of the programme, of the supplier, or of the verifier in person; the newest first.',
  })
  verificationPackages(
    @Args() page: PageArgs,
    @Args('state', { type: () => [PackageStateEnum], nullable: true }) state?: PackageStateEnum[] | null,
  ): Promise<VerificationPackageConnectionType> {
    return this.queries.packages(page, state ?? null);
  }

  @Query(() => VerificationPackageType)
  verificationPackage(@Args('id', { type: () => PackageId }) id: string): Promise<VerificationPackageType> {
    return this.queries.package(id);
  }

  @ResolveField(() => [PackageLineType])
  async lines(@Parent() { id, state }: VerificationPackageType): Promise<PackageLineType[]> {
    const lines = await this.queries.lines(id);
    const isTold = currentContext().role === 'VE' || state === 'CLOSED' || state === 'ANNULLED';
    return isTold ? lines : lines.map(untold);
  }

  @Mutation(() => PackagePayload, { description: 'Gives a package to an accredited verifier who had no hand in it.' })
  assignVerifier(@Args('input') input: AssignVerifierInput): Promise<PackagePayload> {
    const { packageId, expectedVersion, accreditationId } = input;
    return this.change('assignVerifier', input, () =>
      this.packages.assign(packageId, expectedVersion, accreditationId),
    );
  }

  @Mutation(() => PackagePayload)
  acceptPackage(@Args('input') input: AcceptPackageInput): Promise<PackagePayload> {
    const { packageId, expectedVersion, conflictFree, method } = input;
    return this.change('acceptPackage', input, () =>
      this.desk.accept(packageId, expectedVersion, { conflictFree, method }),
    );
  }

  @Mutation(() => PackagePayload)
  declinePackage(@Args('input') input: DeclinePackageInput): Promise<PackagePayload> {
    return this.change('declinePackage', input, () =>
      this.desk.decline(input.packageId, input.expectedVersion, input.reason),
    );
  }

  @Mutation(() => PackagePayload, { description: 'Returns actions to the supplier with what is asked; twice at most.' })
  askForInformation(@Args('input') input: AskForInformationInput): Promise<PackagePayload> {
    return this.change('askForInformation', input, () =>
      this.desk.ask(input.packageId, input.expectedVersion, input.findings),
    );
  }

  @Mutation(() => PackagePayload, { description: 'Answers every open point of the verifier at once.' })
  answerFindings(@Args('input') input: AnswerFindingsInput): Promise<PackagePayload> {
    const said = new Map(input.answers.map(({ findingId, text }) => [findingId, text]));
    return this.change('answerFindings', input, () =>
      this.answers.answer(input.packageId, input.expectedVersion, said),
    );
  }

  @Mutation(() => PackagePayload, { description: 'Judges one action, file by file.' })
  async judgeAction(@Args('input') input: JudgeActionInput): Promise<PackagePayload> {
    const { lineId, expectedVersion, performance } = input;
    const outcome = await this.commands.run(
      { operation: 'judgeAction', input },
      async () => {
        await this.desk.judge(lineId, expectedVersion, {
          ...{ verdict: input.verdict, isFraud: input.isFraud, implementedOn: input.implementedOn ?? null },
          ...{ methodNote: input.methodNote ?? null, reason: input.reason ?? null },
          duplicateNote: input.duplicateNote ?? null,
          proofs: input.proofs.map(({ proofId, verdict, reason = null }) => ({ proofId, verdict, reason })),
          performance: performance ? measured(performance) : null,
        });
        return { touched: { lineId } };
      },
      (touched) => this.queries.packageOfLine(touched.lineId),
    );
    return payloadOf('package', outcome, input.clientMutationId);
  }

  @Mutation(() => PackagePayload, { description: 'Ends the work: every action has a verdict, and it stands.' })
  concludePackage(@Args('input') input: ConcludePackageInput): Promise<PackagePayload> {
    return this.change('concludePackage', input, () => this.desk.conclude(input.packageId, input.expectedVersion));
  }

  private async change(operation: string, input: OfPackageInput, act: () => Promise<void>): Promise<PackagePayload> {
    const outcome = await this.commands.run(
      { operation, input },
      async () => {
        await act();
        return { touched: { id: input.packageId } };
      },
      ({ id }) => this.queries.package(id),
    );
    return payloadOf('package', outcome, input.clientMutationId);
  }
}

/** A judgement is the verifier's own until the package is closed. */
const untold = ({ id, actionId, title, isDuplicate, version }: PackageLineType): PackageLineType => ({
  ...{ id, actionId, title, isDuplicate, version },
  ...{ verdict: null, reason: null, methodNote: null, implementedOn: null, duplicateNote: null },
  ...{ resource: null, resourceUnit: null, quantity: null, money: null, currency: null },
  ...{ periodStart: null, periodEnd: null },
});

function measured(said: PerformanceInput): Performance {
  const { resource = null, resourceUnit = null, quantity = null, money = null, currency = null } = said;
  const { periodStart, periodEnd } = said;
  return { resource, resourceUnit, quantity, money, currency, periodStart, periodEnd };
}
