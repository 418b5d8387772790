import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { now } from '../clock.js';
import { failureOf } from './failure.js';
import type { Failure } from './failure.js';
import type { Operation } from './operation.js';

/** What is known of an answer. The last data stays while newer is fetched, and when that fails. */
export interface Asked<Data> {
  readonly data: Data | null;
  /** When the data came. */
  readonly at: Date | null;
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

interface State<Data> {
  readonly data: Data | null;
  readonly at: Date | null;
  readonly loading: boolean;
  readonly failure: Failure | null;
}

const NOTHING = { data: null, at: null, loading: true, failure: null } as const;

/** Asks the api, again whenever the variables or the signed-in person change. */
export function useAsk<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  options: { readonly pause?: boolean } = {},
): Asked<Data> {
  const client = useClient();
  const [state, setState] = useState<State<Data>>(NOTHING);
  const [round, setRound] = useState(0);
  const asked = JSON.stringify(variables);
  const paused = options.pause === true;
  useEffect(() => {
    if (paused) return undefined;
    setState((known) => ({ ...known, loading: true }));
    const policy = round === 0 ? 'cache-and-network' : 'network-only';
    const query = client.query<Data>(operation, JSON.parse(asked) as object, { requestPolicy: policy });
    const subscription = query.subscribe(({ data, error, stale }) => {
      setState((known) =>
        error === undefined && data !== undefined
          ? { data, at: now(), loading: stale, failure: null }
          : { ...known, loading: false, failure: error === undefined ? null : failureOf(error) },
      );
    });
    return () => subscription.unsubscribe();
  }, [client, operation, asked, paused, round]);
  return { ...state, reload: () => setRound((count) => count + 1) };
}
