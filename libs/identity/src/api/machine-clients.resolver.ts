import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { MachineClients, TOKEN_SECONDS } from '../machine-clients.js';
import {
  CreateMachineClientInput,
  CreateMachineClientPayload,
  MachineClientType,
  MachineTokenInput,
  MachineTokenPayload,
  RevokeMachineClientInput,
  RevokeMachineClientPayload,
} from './machine-clients.types.js';

/** Programs of an organisation, and their tokens. */
@Resolver()
export class MachineClientsResolver {
  constructor(
    private readonly clients: MachineClients,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [MachineClientType], { description: 'Programs of the acting organisation, at most 100, newest first.' })
  machineClients(): Promise<MachineClientType[]> {
    return this.clients.list();
  }

  @Mutation(() => CreateMachineClientPayload)
  async createMachineClient(@Args('input') input: CreateMachineClientInput): Promise<CreateMachineClientPayload> {
    let shown: string | null = null;
    const outcome = await this.commands.run(
      { operation: 'createMachineClient', input },
      async () => {
        const { id, secret } = await this.clients.create(input.name);
        shown = secret;
        return { touched: { id } };
      },
      ({ id }) => this.clients.client(id),
    );
    const secret = outcome.value && !outcome.replayed ? shown : null;
    return Object.assign(payloadOf('machineClient', outcome, input.clientMutationId), { secret });
  }

  @Mutation(() => RevokeMachineClientPayload)
  async revokeMachineClient(@Args('input') input: RevokeMachineClientInput): Promise<RevokeMachineClientPayload> {
    const outcome = await this.commands.run(
      { operation: 'revokeMachineClient', input },
      async () => {
        await this.clients.revoke(input.machineClientId);
        return { touched: { id: input.machineClientId } };
      },
      ({ id }) => this.clients.client(id),
    );
    return payloadOf('machineClient', outcome, input.clientMutationId);
  }

  @Mutation(() => MachineTokenPayload, { description: 'Changes a program’s secret for a token of ten minutes.' })
  async machineToken(@Args('input') { machineClientId, secret }: MachineTokenInput): Promise<MachineTokenPayload> {
    const outcome = await this.commands.attempt(() => this.clients.token(machineClientId, secret));
    return Object.assign(payloadOf('token', outcome), { expiresInSeconds: outcome.value ? TOKEN_SECONDS : null });
  }
}
