import { decimal, plain, sumOf } from '#kernel';
import { must } from './fault.js';

/** Parts that add up to a whole, exactly: plain decimals, nothing is rounded. @returns the sum @throws StoryFault */
export function mustAddUp(what: string, parts: readonly string[], whole: string): string {
  const sum = sumOf(parts.map(decimal));
  must(
    sum.equals(decimal(whole)),
    what,
    `the parts add up to ${whole} exactly`,
    `${parts.join(' + ')} = ${plain(sum)}`,
  );
  return plain(sum);
}
