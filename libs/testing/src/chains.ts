import { verifyChains } from '#audit';
import type { Verification } from '#audit';
import { dataSourceFor } from '#platform';
import type { TestProduct } from './product.js';

/** Recomputes every audit chain of the product. */
export async function chainsOf({ superUrl }: TestProduct): Promise<Verification> {
  const source = await dataSourceFor({
    ...{ url: superUrl, poolSize: 1, statementTimeoutMs: 20_000, entities: [], applicationName: 'test' },
  }).initialize();
  try {
    return await verifyChains(source);
  } finally {
    await source.destroy();
  }
}
