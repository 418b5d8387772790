import { invalid } from '#kernel';

/**
 * Weights of any scale as shares that add up to 1.
 * @param weights 0 or more each, as many as `count`; absent means equal
 * @throws DomainError WEIGHTS_INVALID (field `w`) for another length, a negative weight, or a sum that is 0 or infinite
 */
export function shares(weights: readonly number[] | undefined, count: number): number[] {
  const given = weights ?? Array.from({ length: count }, () => 1);
  if (given.length !== count)
    throw invalid('WEIGHTS_INVALID', { field: 'w', reason: 'length', expected: count, found: given.length });
  const negative = given.findIndex((weight) => !(weight >= 0));
  if (negative >= 0) throw invalid('WEIGHTS_INVALID', { field: `w[${negative}]`, reason: 'negative' });
  const sum = given.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0 && sum < Infinity)) throw invalid('WEIGHTS_INVALID', { field: 'w', reason: 'sum' });
  return given.map((weight) => weight / sum);
}
