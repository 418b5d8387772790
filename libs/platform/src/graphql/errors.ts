import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { DomainError } from '#kernel';
import type { ErrorKind } from '#kernel';
import { isAway } from '../database/away.js';

/** The only codes at the top level of an answer (D7); everything a person can correct is a userErrors entry. */
export type TopLevelCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

const BY_KIND: Record<ErrorKind, TopLevelCode> = {
  invalid: 'BAD_USER_INPUT',
  conflict: 'BAD_USER_INPUT',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  unauthenticated: 'UNAUTHENTICATED',
  unavailable: 'UNAVAILABLE',
  rate_limited: 'RATE_LIMITED',
};

/** What the limits on depth, aliases and cost say; it becomes the code QUERY_TOO_COMPLEX. */
export const TOO_COMPLEX = 'QUERY_TOO_COMPLEX';

const SAFE = new Set<string>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'UNAVAILABLE',
]);

const FROM_APOLLO: Readonly<Record<string, TopLevelCode>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

const MESSAGES: Readonly<Record<TopLevelCode, string>> = {
  UNAUTHENTICATED: 'Sign in first.',
  FORBIDDEN: 'This role may not do that.',
  NOT_FOUND: 'Not found.',
  BAD_USER_INPUT: 'A value cannot be read.',
  QUERY_TOO_COMPLEX: 'The query asks for too much at once.',
  RATE_LIMITED: 'Too many requests.',
  UNAVAILABLE: 'The service cannot answer now; try again.',
  INTERNAL: 'Something failed on our side.',
};

const RETRYABLE = new Set<TopLevelCode>(['RATE_LIMITED', 'UNAVAILABLE']);

/**
 * One place decides what a caller sees of an error: a code of the list, a safe sentence, the request id. Unknown
 * errors are handed to `report` with their stack and shown as INTERNAL.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const code = codeOf(original, formatted);
  if (code === 'INTERNAL') report(original);
  const details =
    original instanceof DomainError && code !== 'NOT_FOUND'
      ? { details: { rule: original.code, ...original.details } }
      : validationDetails(formatted);
  const { path } = formatted;
  return {
    message:
      code === 'BAD_USER_INPUT' || code === 'FORBIDDEN'
        ? safeText(original, formatted, MESSAGES[code])
        : MESSAGES[code],
    ...(path === undefined || code === 'NOT_FOUND' ? {} : { path }),
    extensions: { code, i18nKey: `errors.${code}`, requestId, retryable: RETRYABLE.has(code), ...details },
  };
}

/** An error of the top level before any question was read: a body that is no question, a database that is away. */
export const topLevelError = (code: TopLevelCode, requestId: string): GraphQLFormattedError => ({
  message: MESSAGES[code],
  extensions: { code, i18nKey: `errors.${code}`, requestId, retryable: RETRYABLE.has(code) },
});

/** True for a code that stands at the top level. */
export const isTopLevel = (code: string): code is TopLevelCode => code in MESSAGES;

function codeOf(error: unknown, formatted: GraphQLFormattedError): TopLevelCode {
  if (error instanceof DomainError) return BY_KIND[error.kind];
  if (isAway(error)) return 'UNAVAILABLE';
  if (formatted.message.includes(TOO_COMPLEX)) return TOO_COMPLEX;
  const given = codeGiven(formatted);
  if (FROM_APOLLO[given]) return FROM_APOLLO[given];
  return SAFE.has(given) ? (given as TopLevelCode) : 'INTERNAL';
}

const codeGiven = ({ extensions }: GraphQLFormattedError): string =>
  typeof extensions?.code === 'string' ? extensions.code : '';

const validationDetails = (formatted: GraphQLFormattedError): object =>
  Array.isArray(formatted.extensions?.details) ? { details: formatted.extensions.details } : {};

/** Parser and validator sentences speak of the document only; a DomainError's message is its code. */
function safeText(error: unknown, formatted: GraphQLFormattedError, fallback: string): string {
  if (error instanceof DomainError) return error.code;
  return error instanceof GraphQLError ? formatted.message.slice(0, 300) : fallback;
}
