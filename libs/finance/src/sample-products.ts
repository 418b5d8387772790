import samples from '../data/sample-products.json' with { type: 'json' };
import type { RawTerms } from './domain/index.js';

/** Products of invented lenders with invented rates (domain guide 12), for the demonstration and for tests. */
export const SAMPLE_PRODUCTS: readonly (RawTerms & { readonly lender: string; readonly code: string })[] = samples.map(
  ({ lender, code, rules, ...terms }) => ({
    ...{ lender, code, ...terms },
    rules: rules.map((rule) => ({ ...rule, kind: rule.kind === 'must' ? 'must' : 'prefer' })),
  }),
);
