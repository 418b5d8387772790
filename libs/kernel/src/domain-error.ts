/** What a caller can do about an error; the edge maps each kind to one place in the answer (docs/adr/0007). */
export type ErrorKind =
  'invalid' | 'forbidden' | 'not_found' | 'conflict' | 'unavailable' | 'unauthenticated' | 'rate_limited';

/** Facts that a message may name. Never a secret, never another organisation's data. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * A refusal that belongs to the business: it has a stable code, and its sentence in each language stands in the
 * catalogue under that code. Anything else that is thrown is a defect and shows as INTERNAL.
 *
 * `details.field` names the path of the input that the person can correct, `details.row` a row of a file.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Input that a person can correct. */
export const invalid = (code: string, details?: ErrorDetails): DomainError => new DomainError('invalid', code, details);

/** Absent, or not visible to the one who asks: the answer is the same for both. */
export const notFound = (details?: ErrorDetails): DomainError => new DomainError('not_found', 'NOT_FOUND', details);

/** Well-formed, but not possible in the present state of the record. */
export const conflict = (code: string, details?: ErrorDetails): DomainError =>
  new DomainError('conflict', code, details);

/** The record is visible, the act is not allowed to this role. */
export const forbidden = (details?: ErrorDetails): DomainError => new DomainError('forbidden', 'FORBIDDEN', details);
