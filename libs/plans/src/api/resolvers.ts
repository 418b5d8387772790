import type { Type } from '@nestjs/common';
import { ActionsResolver } from './actions.resolver.js';
import { PackageLinesResolver } from './package-lines.resolver.js';
import { PackagesResolver } from './packages.resolver.js';
import { PlansResolver } from './plans.resolver.js';

/** Every resolver of this context, for the schema without a server. */
export const plansResolvers: Type[] = [ActionsResolver, PlansResolver, PackagesResolver, PackageLinesResolver];
