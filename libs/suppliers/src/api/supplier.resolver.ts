import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { EnrolmentsService } from '../enrolments.service.js';
import { PRIVACY_VERSION, ProfileService } from '../profile.service.js';
import {
  ApproveEnrolmentInput,
  ObserveEnrolmentInput,
  RejectEnrolmentInput,
  SaveCompanyProfileInput,
  SubmitEnrolmentInput,
  WithdrawEnrolmentInput,
} from './suppliers.inputs.js';
import {
  CompanyProfilePayload,
  CompanyProfileType,
  EnrolmentId,
  EnrolmentPayload,
  EnrolmentType,
} from './suppliers.types.js';

/** An enrolment from both sides, and what the supplier says of itself. */
@Resolver()
export class SupplierResolver {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly profiles: ProfileService,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [EnrolmentType], { description: 'The acting supplier’s enrolments, newest first.' })
  myEnrolments(): Promise<EnrolmentType[]> {
    return this.enrolments.mine();
  }

  @Query(() => EnrolmentType)
  enrolment(@Args('id', { type: () => EnrolmentId }) id: string): Promise<EnrolmentType> {
    return this.enrolments.enrolment(id);
  }

  @Query(() => CompanyProfileType, { description: 'What the acting supplier says of itself.' })
  async companyProfile(): Promise<CompanyProfileType> {
    const { profile, site } = await this.profiles.mine();
    const { legalName, taxDisplay, sectorCode, workers, sales, salesCurrency, salesYear, ownerName, version } = profile;
    const agreed = profile.privacyConsentAt !== null && profile.privacyTextVersion === PRIVACY_VERSION;
    const place = { siteTown: site?.town ?? null, siteAddress: site?.address ?? null };
    return {
      legalName,
      taxDisplay,
      sectorCode,
      workers,
      sales,
      salesCurrency,
      salesYear,
      ownerName,
      version,
      ...place,
      privacyAgreed: agreed,
      privacyTextVersion: PRIVACY_VERSION,
    };
  }

  @Mutation(() => CompanyProfilePayload)
  async saveCompanyProfile(@Args('input') input: SaveCompanyProfileInput): Promise<CompanyProfilePayload> {
    const { clientMutationId, expectedVersion, ...change } = input;
    const outcome = await this.commands.run(
      { operation: 'saveCompanyProfile', input },
      async () => ({ touched: {}, warnings: await this.profiles.change(change, expectedVersion) }),
      () => this.companyProfile(),
    );
    return payloadOf('profile', outcome, clientMutationId);
  }

  @Mutation(() => EnrolmentPayload)
  submitEnrolment(@Args('input') input: SubmitEnrolmentInput): Promise<EnrolmentPayload> {
    return this.moved('submitEnrolment', input, () => this.enrolments.submit(input.enrolmentId, input.expectedVersion));
  }

  @Mutation(() => EnrolmentPayload)
  withdrawEnrolment(@Args('input') input: WithdrawEnrolmentInput): Promise<EnrolmentPayload> {
    return this.moved('withdrawEnrolment', input, () =>
      this.enrolments.withdraw(input.enrolmentId, input.expectedVersion),
    );
  }

  @Mutation(() => EnrolmentPayload)
  approveEnrolment(@Args('input') input: ApproveEnrolmentInput): Promise<EnrolmentPayload> {
    return this.moved('approveEnrolment', input, () =>
      this.enrolments.review(input.enrolmentId, input.expectedVersion, 'approve', input.reason ?? null),
    );
  }

  @Mutation(() => EnrolmentPayload)
  observeEnrolment(@Args('input') input: ObserveEnrolmentInput): Promise<EnrolmentPayload> {
    return this.moved('observeEnrolment', input, () =>
      this.enrolments.review(input.enrolmentId, input.expectedVersion, 'observe', input.reason ?? null),
    );
  }

  @Mutation(() => EnrolmentPayload)
  rejectEnrolment(@Args('input') input: RejectEnrolmentInput): Promise<EnrolmentPayload> {
    return this.moved('rejectEnrolment', input, () =>
      this.enrolments.review(input.enrolmentId, input.expectedVersion, 'reject', input.reason ?? null),
    );
  }

  private async moved(
    operation: string,
    input: SubmitEnrolmentInput,
    act: () => Promise<void>,
  ): Promise<EnrolmentPayload> {
    const outcome = await this.commands.run(
      { operation, input },
      async () => {
        await act();
        return { touched: { id: input.enrolmentId } };
      },
      ({ id }) => this.enrolments.enrolment(id),
    );
    return payloadOf('enrolment', outcome, input.clientMutationId);
  }
}
