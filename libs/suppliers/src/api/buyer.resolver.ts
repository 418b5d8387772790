import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { InvitationsService } from '../invitations.service.js';
import { ListQueries } from '../list.queries.js';
import { ListService } from '../list.service.js';
import {
  AddListedSupplierInput,
  CancelInvitationInput,
  InviteSupplierInput,
  ResendInvitationInput,
} from './suppliers.inputs.js';
import {
  AddListedSupplierPayload,
  CancelInvitationPayload,
  InvitationId,
  InvitationType,
  InviteSupplierPayload,
  ListedSupplierType,
  ParticipationEnum,
  ResendInvitationPayload,
  TaxIdType,
} from './suppliers.types.js';

/** The inviting side: its list and its invitations. */
@Resolver(() => ListedSupplierType)
export class BuyerResolver {
  constructor(
    private readonly list: ListService,
    private readonly queries: ListQueries,
    private readonly invitations: InvitationsService,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => InvitationType)
  invitation(@Args('id', { type: () => InvitationId }) id: string): Promise<InvitationType> {
    return this.invitations.invitation(id);
  }

  @ResolveField(() => TaxIdType, { nullable: true })
  taxId(@Parent() { taxScheme, taxId, taxDisplay }: ListedSupplierType): TaxIdType | null {
    return taxScheme && taxId && taxDisplay ? { scheme: taxScheme, value: taxId, display: taxDisplay } : null;
  }

  @ResolveField(() => ParticipationEnum)
  participation(@Parent() { id }: ListedSupplierType): Promise<string> {
    return this.queries.participation(id);
  }

  @Mutation(() => AddListedSupplierPayload)
  async addListedSupplier(@Args('input') input: AddListedSupplierInput): Promise<AddListedSupplierPayload> {
    const outcome = await this.commands.run(
      { operation: 'addListedSupplier', input },
      async () => ({ touched: { id: await this.list.addListedSupplier(input) } }),
      ({ id }) => this.queries.listedSupplier(id),
    );
    return payloadOf('listedSupplier', outcome, input.clientMutationId);
  }

  @Mutation(() => InviteSupplierPayload)
  async inviteSupplier(@Args('input') input: InviteSupplierInput): Promise<InviteSupplierPayload> {
    const outcome = await this.commands.run(
      { operation: 'inviteSupplier', input },
      async () => ({ touched: { id: await this.invitations.inviteSupplier(input.waveId, input.listedSupplierId) } }),
      ({ id }) => this.invitations.invitation(id),
    );
    return payloadOf('invitation', outcome, input.clientMutationId);
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
