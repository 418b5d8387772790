import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { invalid } from '#kernel';
import { CommandRunner, currentContext, payloadOf } from '#platform';
import { ProductsService } from '../products.service.js';
import type { Edition } from '../products.service.js';
import { DefineFinanceProductInput, PublishFinanceProductInput, RetireFinanceProductInput } from './product.inputs.js';
import type { FinanceProductInput } from './product.inputs.js';
import { FinanceProductPayload, FinanceProductType } from './product.types.js';

/** What lenders offer. */
@Resolver()
export class FinanceProductsResolver {
  constructor(
    private readonly products: ProductsService,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [FinanceProductType], {
    description: 'To a supplier what is offered now; to a lender its own editions, newest first.',
  })
  async financeProducts(): Promise<FinanceProductType[]> {
    const rows = currentContext().role === 'SO' ? this.products.published() : this.products.mine();
    return (await rows).map(viewOf);
  }

  @Mutation(() => FinanceProductPayload, { description: 'Defines the next edition of a product of the acting lender.' })
  async defineFinanceProduct(@Args('input') input: DefineFinanceProductInput): Promise<FinanceProductPayload> {
    const { clientMutationId, code, rules, ...terms } = input;
    const outcome = await this.commands.run(
      { operation: 'defineFinanceProduct', input },
      async () => {
        const raw = rules.map((rule, index) =>
          Object.assign({ id: rule.code }, rule, { expr: parsed(rule.expr, `rules.${index}.expr`) }),
        );
        return { touched: { id: await this.products.define(code, { ...terms, rules: raw }) } };
      },
      ({ id }) => this.read(id),
    );
    return payloadOf('product', outcome, clientMutationId);
  }

  @Mutation(() => FinanceProductPayload, { description: 'Offers an edition, in place of the one before.' })
  publishFinanceProduct(@Args('input') input: PublishFinanceProductInput): Promise<FinanceProductPayload> {
    return this.moved('publishFinanceProduct', input, () =>
      this.products.publish(input.productId, input.expectedVersion),
    );
  }

  @Mutation(() => FinanceProductPayload, { description: 'Takes an edition back.' })
  retireFinanceProduct(@Args('input') input: RetireFinanceProductInput): Promise<FinanceProductPayload> {
    return this.moved('retireFinanceProduct', input, () =>
      this.products.retire(input.productId, input.expectedVersion),
    );
  }

  private async moved(
    operation: string,
    input: FinanceProductInput,
    act: () => Promise<void>,
  ): Promise<FinanceProductPayload> {
    const outcome = await this.commands.run(
      { operation, input },
      async () => {
        await act();
        return { touched: { id: input.productId } };
      },
      ({ id }) => this.read(id),
    );
    return payloadOf('product', outcome, input.clientMutationId);
  }

  private async read(id: string): Promise<FinanceProductType> {
    return viewOf(await this.products.own(id));
  }
}

function parsed(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('EXPRESSION_INVALID', { field });
  }
}

/** An edition as it is shown. */
export function viewOf({ ownerOrgId, terms, ...row }: Edition): FinanceProductType {
  const { id, lenderName, code, edition, state, version } = row;
  const rules = terms.rules.map(({ id: name, expr, maxAgeMonths, minEvidence, ...rule }) => ({
    ...{ ...rule, code: name, expr: JSON.stringify(expr) },
    ...{ maxAgeMonths: maxAgeMonths ?? null, minEvidence: minEvidence ?? null },
  }));
  return { ...{ id, lenderId: ownerOrgId, lenderName, code, edition, state, version }, ...terms, rules };
}
