import { readText } from './read-text.js';
import { notUnderstood, problem } from './row-problem.js';
import type { Understood } from './row-problem.js';

/** How the name in the example row of the template begins. */
export const EXAMPLE_MARK: Readonly<Record<'es' | 'en', string>> = { es: 'EJEMPLO:', en: 'EXAMPLE:' };

/** The name is the one thing that every row must say. */
export function readName(text: string): Understood<string> {
  if (!/[\p{L}\p{N}]/u.test(text)) return notUnderstood(problem('NAME_MISSING', 'NAME'));
  if (Object.values(EXAMPLE_MARK).some((mark) => text.toUpperCase().startsWith(mark)))
    return notUnderstood(problem('ROW_IS_EXAMPLE', 'NAME'));
  return readText('NAME', text);
}
