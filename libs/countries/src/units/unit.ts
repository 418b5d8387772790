import type { Names } from '../country.js';

/** A unit of the shipped table. */
export interface Unit {
  /** Only units of one dimension convert into each other. */
  readonly dimension: string;
  /** How many base units of its dimension one of it is; null for local measures without a fixed size. */
  readonly factor: string | null;
  /** False when the constant is a convention or rounded. */
  readonly exact: boolean;
  readonly names: Names;
}
