import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { TERMS_VERSION } from '../enrolling.service.js';
import { HoldersService } from '../holders.service.js';
import type { OpenedLink } from '../holders.service.js';
import { JoiningService } from '../joining.service.js';
import {
  DeclineInvitationInput,
  OpenInvitationInput,
  RequestInvitationCodeInput,
  RequestNewInvitationInput,
} from './suppliers.inputs.js';
import { InvitationViewType, LinkAcceptedPayload, LinkPayload } from './suppliers.types.js';

/** Whoever holds the link of an invitation, before any account. */
@Resolver()
export class HolderResolver {
  constructor(
    private readonly holders: HoldersService,
    private readonly joining: JoiningService,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => InvitationViewType, {
    description: 'What is behind a link. Any token is answered; reading consumes nothing.',
  })
  async invitationByLink(@Args('token') token: string): Promise<InvitationViewType> {
    return this.view(await this.holders.look(token));
  }

  @Mutation(() => LinkPayload)
  async openInvitation(@Args('input') { token }: OpenInvitationInput): Promise<LinkPayload> {
    return payloadOf(
      'invitationView',
      await this.commands.attempt(async () => this.view(await this.holders.open(token))),
    );
  }

  @Mutation(() => LinkAcceptedPayload, { description: 'Sends six digits to the invited address.' })
  async requestInvitationCode(@Args('input') { token }: RequestInvitationCodeInput): Promise<LinkAcceptedPayload> {
    return payloadOf('accepted', await this.commands.attempt(() => this.holders.requestCode(token)));
  }

  @Mutation(() => LinkPayload)
  async declineInvitation(@Args('input') { token }: DeclineInvitationInput): Promise<LinkPayload> {
    return payloadOf(
      'invitationView',
      await this.commands.attempt(async () => this.view(await this.holders.decline(token))),
    );
  }

  @Mutation(() => LinkAcceptedPayload, { description: 'Asks for a new link to the address on record.' })
  async requestNewInvitation(@Args('input') { token }: RequestNewInvitationInput): Promise<LinkAcceptedPayload> {
    return payloadOf('accepted', await this.commands.attempt(() => this.holders.askAgain(token)));
  }

  private async view({ status, invitation }: OpenedLink): Promise<InvitationViewType> {
    const offeredTo = status === 'VALID' ? await this.joining.offeredTo(invitation) : null;
    return { ...viewOf({ status, invitation }), offeredTo };
  }
}

const NOTHING = { buyerName: null, programmeName: null, supplierName: null, expiresOn: null, maskedEmail: null };

function viewOf({ status, invitation }: OpenedLink): Omit<InvitationViewType, 'offeredTo'> {
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
