import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Sessions, cookiePolicyOf, setSessionCookie } from '#identity';
import { CommandRunner, ENV, currentContext, payloadOf, runAs, sha256 } from '#platform';
import type { EdgeContext, Env, RequestContext } from '#platform';
import { AcceptanceService, TERMS_VERSION } from '../acceptance.service.js';
import { EnrolmentsService } from '../enrolments.service.js';
import { HoldersService } from '../holders.service.js';
import type { OpenedLink } from '../holders.service.js';
import {
  AcceptInvitationInput,
  DeclineInvitationInput,
  OpenInvitationInput,
  RequestInvitationCodeInput,
  RequestNewInvitationInput,
} from './suppliers.inputs.js';
import { EnrolmentPayload, InvitationViewType, LinkAcceptedPayload, LinkPayload } from './suppliers.types.js';

/** Whoever holds the link of an invitation, before any account. */
@Resolver()
export class HolderResolver {
  constructor(
    private readonly holders: HoldersService,
    private readonly acceptance: AcceptanceService,
    private readonly enrolments: EnrolmentsService,
    private readonly sessions: Sessions,
    private readonly commands: CommandRunner,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Query(() => InvitationViewType, {
    description: 'What is behind a link. Any token is answered; reading consumes nothing.',
  })
  async invitationByLink(@Args('token') token: string): Promise<InvitationViewType> {
    return viewOf(await this.holders.look(token));
  }

  @Mutation(() => LinkPayload)
  async openInvitation(@Args('input') { token }: OpenInvitationInput): Promise<LinkPayload> {
    return payloadOf('invitationView', await this.commands.attempt(async () => viewOf(await this.holders.open(token))));
  }

  @Mutation(() => LinkAcceptedPayload, { description: 'Sends six digits to the invited address.' })
  async requestInvitationCode(@Args('input') { token }: RequestInvitationCodeInput): Promise<LinkAcceptedPayload> {
    return payloadOf('accepted', await this.commands.attempt(() => this.holders.requestCode(token)));
  }

  @Mutation(() => LinkPayload)
  async declineInvitation(@Args('input') { token }: DeclineInvitationInput): Promise<LinkPayload> {
    return payloadOf(
      'invitationView',
      await this.commands.attempt(async () => viewOf(await this.holders.decline(token))),
    );
  }

  @Mutation(() => LinkAcceptedPayload, { description: 'Asks for a new link to the address on record.' })
  async requestNewInvitation(@Args('input') { token }: RequestNewInvitationInput): Promise<LinkAcceptedPayload> {
    return payloadOf('accepted', await this.commands.attempt(() => this.holders.askAgain(token)));
  }

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
          const { enrolmentId, organisationId, personId, membershipId } = await this.acceptance.accept(input, () =>
            Promise.resolve(),
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
}

const NOTHING = { buyerName: null, programmeName: null, supplierName: null, expiresOn: null, maskedEmail: null };

function viewOf({ status, invitation }: OpenedLink): InvitationViewType {
  if (!invitation || status === 'UNKNOWN') return { ...NOTHING, status: 'UNKNOWN', termsVersion: TERMS_VERSION };
  const { buyerName, programmeName, supplierName, expiresOn, email } = invitation;
  return {
    status,
    buyerName,
    programmeName,
    supplierName,
    expiresOn,
    maskedEmail: masked(email),
    termsVersion: TERMS_VERSION,
  };
}

/** d•••a@example.org: enough to recognise one's own address, too little to learn another's. */
function masked(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, 1)}•••${local.length > 3 ? local.slice(-1) : ''}@${domain}`;
}
