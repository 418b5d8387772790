import { invalid, notCovered } from '#kernel';
import { over, ratioOf, textOf, times } from './ratio.js';
import type { Unit } from './unit.js';
import { unitOf } from './units.js';

/** A quantity in another unit. */
export interface Converted {
  readonly value: string;
  readonly unit: string;
  /** False when the result does not end and was rounded, or when a constant is not exact itself. */
  readonly exact: boolean;
}

/**
 * Converts a quantity inside one dimension (calc contract 10; units of domain guide 8.2). Results that end are exact,
 * others have 20 significant digits.
 * @param value decimal text
 * @throws DomainError NOT_COVERED for an unknown unit and for a local measure without a fixed size;
 *   UNIT_DIMENSION for units of different dimensions; DECIMAL_INVALID
 */
export function convertQuantity(value: string, from: string, to: string): Converted {
  const [source, target] = [unitOf(from, 'from'), unitOf(to, 'to')];
  const [factor, divisor] = [factorOf(source, from, 'from'), factorOf(target, to, 'to')];
  if (source.dimension !== target.dimension)
    throw invalid('UNIT_DIMENSION', { field: 'to', from: source.dimension, to: target.dimension });
  const { text, ends } = textOf(over(times(ratioOf(value, 'value'), ratioOf(factor, 'from')), ratioOf(divisor, 'to')));
  return { value: text, unit: to, exact: ends && source.exact && target.exact };
}

/** The constant of a unit. Its absence comes before the question of dimension: nobody knows what a "carga" measures. */
function factorOf({ factor }: Unit, unit: string, field: string): string {
  if (factor === null) throw notCovered({ field, unit, reason: 'no fixed size: ask for a measured value' });
  return factor;
}
