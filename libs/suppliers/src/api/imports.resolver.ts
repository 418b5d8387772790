import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { ImportsQueries } from '../imports/imports.queries.js';
import { ImportsService } from '../imports/imports.service.js';
import {
  ApplyImportInput,
  CorrectImportRowInput,
  MapImportColumnsInput,
  SetAsideImportRowsInput,
  StartImportInput,
} from './imports.inputs.js';
import { ImportId, ImportPayload, ImportRowPayload, ImportType } from './imports.types.js';

/** What a person does with the import of a list. */
@Resolver(() => ImportType)
export class ImportsResolver {
  constructor(
    private readonly imports: ImportsService,
    private readonly queries: ImportsQueries,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => ImportType)
  import(@Args('id', { type: () => ImportId }) id: string): Promise<ImportType> {
    return this.queries.import(id);
  }

  @Mutation(() => ImportPayload, { description: 'Has a file checked; nothing of the list changes.' })
  async startImport(@Args('input') input: StartImportInput): Promise<ImportPayload> {
    const outcome = await this.commands.run(
      { operation: 'startImport', input },
      async () => ({ touched: { id: await this.imports.startImport(input) } }),
      ({ id }) => this.queries.import(id),
    );
    return payloadOf('import', outcome, input.clientMutationId);
  }

  @Mutation(() => ImportPayload)
  async mapImportColumns(@Args('input') input: MapImportColumnsInput): Promise<ImportPayload> {
    const outcome = await this.commands.run(
      { operation: 'mapImportColumns', input },
      async () => {
        await this.imports.mapImportColumns(input.importId, input.expectedVersion, input);
        return { touched: { id: input.importId } };
      },
      ({ id }) => this.queries.import(id),
    );
    return payloadOf('import', outcome, input.clientMutationId);
  }

  @Mutation(() => ImportRowPayload, { description: 'Brings a row back that was set aside.' })
  async correctImportRow(@Args('input') input: CorrectImportRowInput): Promise<ImportRowPayload> {
    const outcome = await this.commands.run(
      { operation: 'correctImportRow', input },
      async () => {
        await this.imports.correctImportRow(input.rowId, input.cells);
        return { touched: { id: input.rowId } };
      },
      ({ id }) => this.queries.importRow(id),
    );
    return payloadOf('row', outcome, input.clientMutationId);
  }

  @Mutation(() => ImportPayload)
  async setAsideImportRows(@Args('input') input: SetAsideImportRowsInput): Promise<ImportPayload> {
    const outcome = await this.commands.run(
      { operation: 'setAsideImportRows', input },
      async () => {
        await this.imports.setAsideImportRows(input.importId, input.rowIds ?? null);
        return { touched: { id: input.importId } };
      },
      ({ id }) => this.queries.import(id),
    );
    return payloadOf('import', outcome, input.clientMutationId);
  }

  @Mutation(() => ImportPayload, { description: 'All of it or nothing, as it was shown.' })
  async applyImport(@Args('input') input: ApplyImportInput): Promise<ImportPayload> {
    const outcome = await this.commands.run(
      { operation: 'applyImport', input },
      async () => {
        await this.imports.applyImport(input.importId, input.checksum);
        return { touched: { id: input.importId } };
      },
      ({ id }) => this.queries.import(id),
    );
    return payloadOf('import', outcome, input.clientMutationId);
  }
}
