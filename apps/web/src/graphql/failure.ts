import type { CombinedError } from 'urql';

/** Why a call has no answer. What a person can correct is not a failure: it comes with the answer (userErrors). */
export interface Failure {
  readonly kind: 'network' | 'session' | 'server';
  /** Top-level code of the api, or NETWORK. */
  readonly code: string;
  readonly requestId: string | null;
  /** True when the same call may work later. */
  readonly retryable: boolean;
}

export const NETWORK: Failure = { kind: 'network', code: 'NETWORK', requestId: null, retryable: true };

const TRANSIENT = ['UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL'];

/** The failure in an answer of the client. */
export function failureOf({ graphQLErrors }: Pick<CombinedError, 'graphQLErrors'>): Failure {
  const extensions = graphQLErrors[0]?.extensions;
  if (extensions === undefined) return NETWORK;
  const code = typeof extensions.code === 'string' ? extensions.code : 'INTERNAL';
  return {
    kind: code === 'UNAUTHENTICATED' ? 'session' : 'server',
    code,
    requestId: typeof extensions.requestId === 'string' ? extensions.requestId : null,
    retryable: TRANSIENT.includes(code),
  };
}
