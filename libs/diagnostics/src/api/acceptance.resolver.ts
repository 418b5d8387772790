import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { conflict } from '#kernel';
import { Sessions, cookiePolicyOf, setSessionCookie } from '#identity';
import { CommandRunner, ENV, currentContext, payloadOf, runAs, sha256 } from '#platform';
import type { EdgeContext, Env, RequestContext } from '#platform';
import { AcceptanceService, EnrolmentPayload, EnrolmentsService, JoiningService } from '#suppliers';
import { AnswersService } from '../answers.service.js';
import { DiagnosticsService } from '../diagnostics.service.js';
import { AcceptInvitationInput, JoinProgrammeInput } from './diagnostics.inputs.js';

/** Accepting makes the account, the enrolment and its open diagnostic, with the drafts of the device, all or nothing. */
@Resolver()
export class AcceptanceResolver {
  constructor(
    private readonly acceptance: AcceptanceService,
    private readonly joining: JoiningService,
    private readonly enrolments: EnrolmentsService,
    private readonly diagnostics: DiagnosticsService,
    private readonly answers: AnswersService,
    private readonly sessions: Sessions,
    private readonly commands: CommandRunner,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Mutation(() => EnrolmentPayload, {
    description:
      'Makes the account and the enrolment, and signs the supplier in. Who speaks for a company that is here already is signed in for it and answered COMPANY_IS_HERE: joinProgramme takes it along, anotherCompany makes a new one.',
  })
  async acceptInvitation(
    @Args('input') input: AcceptInvitationInput,
    @Context() edge: EdgeContext,
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
        () => this.prove(input, edge),
      ),
    );
    const accepted = outcome.touched;
    if (accepted && !outcome.replayed) await this.signIn(edge, accepted.personId, accepted.membershipId);
    return payloadOf('enrolment', outcome, input.clientMutationId);
  }

  @Mutation(() => EnrolmentPayload, {
    description: 'The signed-in company takes part in one more programme, with the answers it gave before.',
  })
  async joinProgramme(@Args('input') input: JoinProgrammeInput): Promise<EnrolmentPayload> {
    const outcome = await this.commands.run(
      { operation: 'joinProgramme', input },
      async () => {
        const enrolmentId = await this.joining.join(input, async (id) => {
          await this.diagnostics.open(id);
        });
        return { touched: { enrolmentId } };
      },
      ({ enrolmentId }) => this.enrolments.enrolment(enrolmentId),
    );
    return payloadOf('enrolment', outcome, input.clientMutationId);
  }

  /** The proof of the address is a sign-in: with it a company that is here already is offered (D8). */
  private async prove(input: AcceptInvitationInput, edge: EdgeContext): Promise<void> {
    const invitation = await this.acceptance.prove(input);
    const known = input.anotherCompany ? null : await this.joining.companyOf(invitation);
    if (!known) return;
    await this.signIn(edge, known.personId, known.membershipId);
    throw conflict('COMPANY_IS_HERE', { company: known.name });
  }

  private async signIn({ req, res }: EdgeContext, personId: string, membershipId: string): Promise<void> {
    const userAgent = (req.headers['user-agent'] ?? '').slice(0, 200) || null;
    const secret = await this.sessions.openAfterProof(personId, membershipId, userAgent);
    setSessionCookie(res, cookiePolicyOf(this.env.publicUrl ?? ''), secret);
  }

  private async begin(enrolmentId: string, { drafts }: AcceptInvitationInput): Promise<void> {
    const diagnosticId = await this.diagnostics.open(enrolmentId);
    const said = drafts.map(({ indicator, kind, value, reason }) => ({
      ...{ indicator, kind, value: value ?? null, reason: reason ?? null },
    }));
    await this.answers.saveFirst(diagnosticId, said);
  }
}
