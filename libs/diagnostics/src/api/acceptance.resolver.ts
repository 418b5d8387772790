import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Sessions, cookiePolicyOf, setSessionCookie } from '#identity';
import { CommandRunner, ENV, currentContext, payloadOf, runAs, sha256 } from '#platform';
import type { EdgeContext, Env, RequestContext } from '#platform';
import { AcceptanceService, EnrolmentPayload, EnrolmentsService } from '#suppliers';
import { AnswersService } from '../answers.service.js';
import { DiagnosticsService } from '../diagnostics.service.js';
import { AcceptInvitationInput } from './diagnostics.inputs.js';

/** Accepting makes the account, the enrolment and its open diagnostic, with the drafts of the device, all or nothing. */
@Resolver()
export class AcceptanceResolver {
  constructor(
    private readonly acceptance: AcceptanceService,
    private readonly enrolments: EnrolmentsService,
    private readonly diagnostics: DiagnosticsService,
    private readonly answers: AnswersService,
    private readonly sessions: Sessions,
    private readonly commands: CommandRunner,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Mutation(() => EnrolmentPayload, { description: 'Makes the account and the enrolment, and signs the supplier in.' })
  async acceptInvitation(
    @Args('input') input: AcceptInvitationInput,
    @Context() { req, res }: EdgeContext,
  ): Promise<EnrolmentPayload> {
    const { requestId, locale } = currentContext();
    const holder: RequestContext = { requestId, locale, role: 'HOLDER', doorHash: sha256(input.token) };
    const outcome = await runAs(holder, () =>
      this.commands.run(
        { operation: 'acceptInvitation', input },
        async () => {
          const { enrolmentId, organisationId, personId, membershipId } = await this.acceptance.accept(
            input,
            ({ enrolmentId: id }) => this.begin(id, input),
          );
          return { touched: { enrolmentId, organisationId, personId, membershipId } };
        },
        ({ enrolmentId, organisationId, personId }) =>
          runAs({ requestId, locale, orgId: organisationId, actorId: personId, role: 'SO' }, () =>
            this.enrolments.enrolment(enrolmentId),
          ),
        () => this.acceptance.prove(input),
      ),
    );
    const accepted = outcome.touched;
    if (accepted && !outcome.replayed) {
      const userAgent = (req.headers['user-agent'] ?? '').slice(0, 200) || null;
      setSessionCookie(
        res,
        cookiePolicyOf(this.env.publicUrl ?? ''),
        await this.sessions.openAfterProof(accepted.personId, accepted.membershipId, userAgent),
      );
    }
    return payloadOf('enrolment', outcome, input.clientMutationId);
  }

  private async begin(enrolmentId: string, { drafts }: AcceptInvitationInput): Promise<void> {
    const diagnosticId = await this.diagnostics.open(enrolmentId);
    for (const { indicator, kind, value, reason } of drafts)
      await this.answers.save(diagnosticId, { indicator, kind, value: value ?? null, reason: reason ?? null }, 0);
  }
}
