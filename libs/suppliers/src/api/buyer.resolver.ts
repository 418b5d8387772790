import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { InvitationsService } from '../invitations.service.js';
import { CancelInvitationInput, InviteSuppliersInput, ResendInvitationInput } from './suppliers.inputs.js';
import {
  CancelInvitationPayload,
  InvitationId,
  InvitationType,
  InviteSuppliersPayload,
  ResendInvitationPayload,
} from './suppliers.types.js';

/** The inviting side: its invitations. */
@Resolver(() => InvitationType)
export class BuyerResolver {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => InvitationType)
  invitation(@Args('id', { type: () => InvitationId }) id: string): Promise<InvitationType> {
    return this.invitations.invitation(id);
  }

  @Mutation(() => InviteSuppliersPayload)
  async inviteSuppliers(@Args('input') input: InviteSuppliersInput): Promise<InviteSuppliersPayload> {
    const outcome = await this.commands.run(
      { operation: 'inviteSuppliers', input },
      async () => {
        const { ids, refusals } = await this.invitations.inviteSuppliers(input.waveId, input.listedSupplierIds);
        return { touched: { ids: ids.join(' ') }, userErrors: refusals };
      },
      ({ ids }) => this.invitations.invitations(ids.split(' ').filter(Boolean)),
    );
    return payloadOf('invitations', outcome, input.clientMutationId);
  }

  @Mutation(() => ResendInvitationPayload)
  async resendInvitation(@Args('input') input: ResendInvitationInput): Promise<ResendInvitationPayload> {
    const outcome = await this.commands.run(
      { operation: 'resendInvitation', input },
      async () => {
        await this.invitations.resendInvitation(input.invitationId, input.expectedVersion, input.email ?? null);
        return { touched: { id: input.invitationId } };
      },
      ({ id }) => this.invitations.invitation(id),
    );
    return payloadOf('invitation', outcome, input.clientMutationId);
  }

  @Mutation(() => CancelInvitationPayload)
  async cancelInvitation(@Args('input') input: CancelInvitationInput): Promise<CancelInvitationPayload> {
    const outcome = await this.commands.run(
      { operation: 'cancelInvitation', input },
      async () => {
        await this.invitations.cancelInvitation(input.invitationId, input.expectedVersion);
        return { touched: { id: input.invitationId } };
      },
      ({ id }) => this.invitations.invitation(id),
    );
    return payloadOf('invitation', outcome, input.clientMutationId);
  }
}
