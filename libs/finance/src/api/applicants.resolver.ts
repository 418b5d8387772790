import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ApplicantsQueries } from '../applicants.queries.js';
import type { ShownApplicant } from '../applicants.queries.js';
import { ApplicantConnectionType, ApplicantId, ApplicantType, ApplicantsArgs } from './applicant.types.js';

/** What a lender reads; each reading is noted for the supplier. */
@Resolver(() => ApplicantConnectionType)
export class ApplicantsResolver {
  constructor(private readonly queries: ApplicantsQueries) {}

  @Query(() => ApplicantConnectionType)
  async applicants(@Args() args: ApplicantsArgs): Promise<ApplicantConnectionType> {
    const filter = args.filter ?? {};
    const { edges, pageInfo } = await this.queries.applicants(filter, args);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: viewOf(node) })), pageInfo, filter };
  }

  @Query(() => ApplicantType)
  async applicant(@Args('id', { type: () => ApplicantId }) id: string): Promise<ApplicantType> {
    return viewOf(await this.queries.applicant(id));
  }

  @ResolveField(() => Int, { description: 'Applicants that the filter leaves.' })
  totalCount(@Parent() { filter }: ApplicantConnectionType): Promise<number> {
    return this.queries.count(filter);
  }
}

function viewOf({ detail, ...row }: ShownApplicant): ApplicantType {
  const products = detail.products?.map(({ id, reasons }) => ({ productId: id, reasons })) ?? null;
  return { ...row, town: detail.town, products, plan: detail.plan };
}
