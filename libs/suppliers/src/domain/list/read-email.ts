import { normaliseEmail } from '#kernel';
import { notUnderstood, nothingSaid, problem, understood } from './row-problem.js';
import type { Understood } from './row-problem.js';

/** An e-mail address in the form in which addresses are compared. Of a cell with more than one, the first is proposed. */
export function readEmail(text: string): Understood<string> {
  if (text === '') return nothingSaid;
  const email = normaliseEmail(text);
  return email === null ? notUnderstood(problem('EMAIL_INVALID', 'EMAIL', {}, firstAddress(text))) : understood(email);
}

function firstAddress(text: string): string | null {
  const parts = text
    .slice(0, 300)
    .replace(/^mailto:/i, '')
    .split(/[\s,;/|<>()[\]]+/)
    .map((part) => normaliseEmail(part.replace(/^[.:]+|[.:]+$/g, '')));
  return parts.find((part) => part !== null) ?? null;
}
