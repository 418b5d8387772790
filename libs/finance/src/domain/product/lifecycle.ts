import { moves } from '#kernel';
import type { StateMachine } from '#kernel';

export type ProductState = 'DRAFT' | 'PUBLISHED' | 'RETIRED';
export type ProductEvent = 'define' | 'publish' | 'retire';

/** An edition of a lender's product: once it is published its terms never change; a newer edition retires it. */
export const financeProductMachine: StateMachine<ProductState, ProductEvent> = {
  name: 'finance-product',
  transitions: [
    ...moves<ProductState, ProductEvent>([''], 'define', 'DRAFT', 'owner'),
    ...moves<ProductState, ProductEvent>(['DRAFT'], 'publish', 'PUBLISHED', 'owner'),
    ...moves<ProductState, ProductEvent>(['DRAFT', 'PUBLISHED'], 'retire', 'RETIRED', 'owner'),
  ],
};
