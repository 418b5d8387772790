import type { ListedSuppliersQuery } from '../../generated/programme.js';

/** A row of the buyer's own list. */
export type Listed = ListedSuppliersQuery['listedSuppliers']['edges'][number]['node'];
