import { notCovered } from '#kernel';
import { UNITS } from '../generated/units.js';
import type { Unit } from './unit.js';

export const isUnit = (code: string): boolean => UNITS.has(code);

/** Every unit code, in the order of the table. */
export const unitCodes = (): string[] => [...UNITS.keys()];

/**
 * The unit of a code.
 * @param field name of the input, for the error
 * @throws DomainError NOT_COVERED for a code that the table does not hold
 */
export function unitOf(code: string, field: string): Unit {
  const unit = UNITS.get(code);
  if (unit === undefined) throw notCovered({ field, unit: code.slice(0, 40) });
  return unit;
}
