import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { ListQueries } from '../list.queries.js';
import { ListService } from '../list.service.js';
import {
  AddListedSupplierInput,
  AddListedSupplierPayload,
  ListedSupplierConnectionType,
  ListedSupplierType,
  ListedSuppliersArgs,
  TaxIdType,
} from './list.types.js';

/** The buyer's own list. */
@Resolver(() => ListedSupplierType)
export class ListResolver {
  constructor(
    private readonly list: ListService,
    private readonly queries: ListQueries,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => ListedSupplierConnectionType)
  async listedSuppliers(@Args() args: ListedSuppliersArgs): Promise<ListedSupplierConnectionType> {
    const { programmeId } = args;
    const filter = args.filter ?? {};
    return { ...(await this.queries.listedSuppliers(programmeId, filter, args)), programmeId, filter };
  }

  @ResolveField(() => TaxIdType, { nullable: true })
  taxId(@Parent() { taxScheme, taxId, taxDisplay }: ListedSupplierType): TaxIdType | null {
    return taxScheme && taxId && taxDisplay ? { scheme: taxScheme, value: taxId, display: taxDisplay } : null;
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
}

/** What a page of the list says of the whole. */
@Resolver(() => ListedSupplierConnectionType)
export class ListTotalResolver {
  constructor(private readonly queries: ListQueries) {}

  @ResolveField(() => Int, { description: 'Suppliers that the filter leaves.' })
  totalCount(@Parent() { programmeId, filter }: ListedSupplierConnectionType): Promise<number> {
    return this.queries.count(programmeId, filter);
  }
}
