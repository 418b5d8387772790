import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PackageQueries } from '../package.queries.js';
import { ClaimType, FindingType, PackageLineType, PackageProofType } from './packages.types.js';

/** What stands behind one action of a package. */
@Resolver(() => PackageLineType)
export class PackageLinesResolver {
  constructor(private readonly queries: PackageQueries) {}

  @ResolveField(() => ClaimType, { nullable: true, description: 'None to whom the supplier does not show it.' })
  claim(@Parent() { actionId }: PackageLineType): Promise<ClaimType | null> {
    return this.queries.claim(actionId);
  }

  @ResolveField(() => [PackageProofType])
  proofs(@Parent() line: PackageLineType): Promise<PackageProofType[]> {
    return this.queries.proofs(line);
  }

  @ResolveField(() => [FindingType])
  findings(@Parent() { id }: PackageLineType): Promise<FindingType[]> {
    return this.queries.findings(id);
  }
}
