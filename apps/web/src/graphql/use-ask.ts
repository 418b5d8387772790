import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { now } from '../clock.js';
import { dataKept, keepData } from '../offline/kept-data.js';
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

export interface AskOptions {
  readonly pause?: boolean;
  /** What was answered before is enough, as for texts that do not change while one is here; saves the network. */
  readonly cacheFirst?: boolean;
  /** The person's own, which a page needs without network: kept on this device until they sign out. */
  readonly keep?: boolean;
}

/** What stands when the api did not answer: what was known, else what this device keeps, else the failure. */
function unanswered<Data>(known: State<Data>, failure: Failure | null, kept: Data | null): State<Data> {
  const data = known.data ?? kept;
  return { ...known, data, loading: false, failure: kept === null ? failure : null };
}

/** Asks the api, again whenever the variables or the signed-in person change. */
export function useAsk<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  options: AskOptions = {},
): Asked<Data> {
  const client = useClient();
  const [state, setState] = useState<State<Data>>(NOTHING);
  const [round, setRound] = useState(0);
  const asked = JSON.stringify(variables);
  const paused = options.pause === true;
  const keeps = options.keep === true;
  const first = options.cacheFirst === true ? 'cache-first' : 'cache-and-network';
  useEffect(() => {
    if (paused) return undefined;
    setState((known) => ({ ...known, loading: true }));
    const requestPolicy = round === 0 ? first : 'network-only';
    const given = JSON.parse(asked) as Variables;
    let isCurrent = true;
    const fail = async (failure: Failure | null): Promise<void> => {
      const found = keeps && failure?.kind === 'network' ? await dataKept(operation, given) : null;
      if (isCurrent) setState((known) => unanswered(known, failure, found));
    };
    const query = client.query<Data>(operation, given, { requestPolicy });
    const subscription = query.subscribe(({ data, error, stale }) => {
      if (error !== undefined || data === undefined) {
        void fail(error === undefined ? null : failureOf(error));
        return;
      }
      setState({ data, at: now(), loading: stale, failure: null });
      if (keeps) void keepData(operation, given, data);
    });
    return () => {
      isCurrent = false;
      subscription.unsubscribe();
    };
  }, [client, operation, asked, paused, keeps, first, round]);
  return { ...state, reload: () => setRound((count) => count + 1) };
}
