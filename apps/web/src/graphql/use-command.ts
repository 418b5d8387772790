import { useRef, useState } from 'react';
import type { Client } from 'urql';
import { useClient } from 'urql';
import { failureOf } from './failure.js';
import type { Failure } from './failure.js';
import type { Operation } from './operation.js';

/** What a person can correct, said by the api in their language. */
export interface UserFault {
  readonly code: string;
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly row?: number | null;
  readonly suggestion?: string | null;
}

interface Payload {
  readonly userErrors: readonly UserFault[];
}

type PayloadOf<Data> = Data[keyof Data];

/** The outcome of a command: done, refused with what to correct, or failed on the way. */
export type Outcome<Data> =
  | { readonly kind: 'done'; readonly payload: NonNullable<PayloadOf<Data>> }
  | { readonly kind: 'refused'; readonly faults: readonly UserFault[]; readonly payload: NonNullable<PayloadOf<Data>> }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Sends a mutation as it is. */
export async function send<Data extends object, Input>(
  client: Client,
  operation: Operation<Data, { readonly input: Input }>,
  input: Input,
): Promise<Outcome<Data>> {
  const { data, error } = await client.mutation<Data>(operation, { input }).toPromise();
  if (error !== undefined || data === undefined) return { kind: 'failed', failure: failureOf(error ?? NO_ERRORS) };
  const [payload] = Object.values(data as Record<string, NonNullable<PayloadOf<Data>> & Payload>);
  if (payload === undefined) return { kind: 'failed', failure: failureOf(NO_ERRORS) };
  const faults = payload.userErrors;
  return faults.length > 0 ? { kind: 'refused', faults, payload } : { kind: 'done', payload };
}

const NO_ERRORS = { graphQLErrors: [] };

type WithoutKey<Input> = Omit<Input, 'clientMutationId'>;

export interface Command<Data, Input> {
  readonly run: (input: Input) => Promise<Outcome<Data>>;
  readonly busy: boolean;
  readonly faults: readonly UserFault[];
  readonly failure: Failure | null;
  /** Forgets what the last try said. */
  readonly clear: () => void;
}

/** A mutation without idempotency key: sign-in, codes, and what a link token alone allows. */
export function useRequest<Data extends object, Input>(
  operation: Operation<Data, { readonly input: Input }>,
): Command<Data, Input> {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<Data> | null>(null);
  const run = async (input: Input): Promise<Outcome<Data>> => {
    setBusy(true);
    const answer = await send(client, operation, input);
    setOutcome(answer);
    setBusy(false);
    return answer;
  };
  return {
    run,
    busy,
    faults: outcome?.kind === 'refused' ? outcome.faults : [],
    failure: outcome?.kind === 'failed' ? outcome.failure : null,
    clear: () => setOutcome(null),
  };
}

/**
 * A mutation with an idempotency key: the same input sent again after a failure carries the same key, so that a call
 * whose answer was lost is not done twice.
 */
export function useCommand<Data extends object, Input extends { readonly clientMutationId: string }>(
  operation: Operation<Data, { readonly input: Input }>,
): Command<Data, WithoutKey<Input>> {
  const request = useRequest(operation);
  const last = useRef<{ readonly text: string; readonly key: string } | null>(null);
  const run = async (input: WithoutKey<Input>): Promise<Outcome<Data>> => {
    const text = JSON.stringify(input);
    const key = last.current?.text === text ? last.current.key : crypto.randomUUID();
    last.current = { text, key };
    const outcome = await request.run({ ...input, clientMutationId: key } as unknown as Input);
    if (outcome.kind !== 'failed') last.current = null;
    return outcome;
  };
  return { ...request, run };
}
