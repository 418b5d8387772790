import type { Type } from '@nestjs/common';
import { ApplicantsResolver } from './applicants.resolver.js';
import { FinanceFileResolver } from './finance-file.resolver.js';
import { FinanceProductsResolver } from './products.resolver.js';

/** Every resolver of this context, for the schema without a server. */
export const financeResolvers: Type[] = [FinanceProductsResolver, FinanceFileResolver, ApplicantsResolver];
