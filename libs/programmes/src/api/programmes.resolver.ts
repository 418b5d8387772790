import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { ProgrammesService } from '../programmes.service.js';
import { AddWaveInput, CreateProgrammeInput } from './programmes.inputs.js';
import { AddWavePayload, CreateProgrammePayload, ProgrammeId, ProgrammeType, WaveType } from './programmes.types.js';

@Resolver(() => ProgrammeType)
export class ProgrammesResolver {
  constructor(
    private readonly service: ProgrammesService,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [ProgrammeType], { description: 'Programmes of the acting organisation, newest first.' })
  programmes(): Promise<ProgrammeType[]> {
    return this.service.programmes();
  }

  @Query(() => ProgrammeType)
  programme(@Args('id', { type: () => ProgrammeId }) id: string): Promise<ProgrammeType> {
    return this.service.programme(id);
  }

  @ResolveField(() => [String], { description: 'ISO 3166, two letters each.' })
  async countries(@Parent() { id }: ProgrammeType): Promise<string[]> {
    return (await this.service.countriesOf(id)).map(({ country }) => country);
  }

  @ResolveField(() => [WaveType])
  waves(@Parent() { id }: ProgrammeType): Promise<WaveType[]> {
    return this.service.wavesOf(id);
  }

  @Mutation(() => CreateProgrammePayload)
  async createProgramme(@Args('input') input: CreateProgrammeInput): Promise<CreateProgrammePayload> {
    const outcome = await this.commands.run(
      { operation: 'createProgramme', input },
      async () => ({ touched: { id: await this.service.createProgramme(input) } }),
      ({ id }) => this.service.programme(id),
    );
    return payloadOf('programme', outcome, input.clientMutationId);
  }

  @Mutation(() => AddWavePayload)
  async addWave(@Args('input') input: AddWaveInput): Promise<AddWavePayload> {
    const outcome = await this.commands.run(
      { operation: 'addWave', input },
      async () => ({ touched: { id: await this.service.addWave(input.programmeId, input.name, input.deadlineOn) } }),
      ({ id }) => this.service.wave(id),
    );
    return payloadOf('wave', outcome, input.clientMutationId);
  }
}
