import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Provider } from 'urql';
import type { Client } from 'urql';
import { SignOut, Viewer } from '../generated/session.js';
import type { ViewerQuery } from '../generated/session.js';
import { newClient } from '../graphql/client.js';
import { failureOf } from '../graphql/failure.js';
import type { Failure } from '../graphql/failure.js';

export type Someone = ViewerQuery['viewer'];

interface State {
  /** `ended`: somebody was here, and the api no longer knows them; the page stays as it is. */
  readonly status: 'loading' | 'out' | 'in' | 'ended' | 'unreachable';
  readonly viewer: Someone | null;
  readonly failure: Failure | null;
}

export interface Session extends State {
  /** Finds out anew who is signed in; answers them. */
  readonly enter: () => Promise<Someone | null>;
  readonly leave: () => Promise<void>;
  /** A call outside of GraphQL was told that the session is over. */
  readonly lost: () => void;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession stands outside of SessionProvider');
  return session;
}

/** The signed-in person; pages that need one are shown to one only. */
export function useViewer(): Someone {
  const { viewer } = useSession();
  if (viewer === null) throw new Error('This page needs somebody who is signed in');
  return viewer;
}

const OUT: State = { status: 'out', viewer: null, failure: null };

/** Knows who is signed in. Each sign-in gets a client of its own, so that nothing one person read is shown to another. */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [state, setState] = useState<State>({ ...OUT, status: 'loading' });
  const ended = useCallback(() => {
    setState((known) => (known.status === 'in' ? { ...known, status: 'ended' } : known));
  }, []);
  const [client, setClient] = useState(() => newClient(ended));
  const enter = useCallback(async () => {
    const fresh = newClient(ended);
    const next = await whoIs(fresh);
    setClient(fresh);
    setState(next);
    return next.viewer;
  }, [ended]);
  const leave = useCallback(async () => {
    await client.mutation(SignOut, {}).toPromise();
    setClient(newClient(ended));
    setState(OUT);
  }, [client, ended]);
  useEffect(() => void enter(), [enter]);
  const session = useMemo(() => ({ ...state, enter, leave, lost: ended }), [state, enter, leave, ended]);
  return (
    <SessionContext value={session}>
      <Provider value={client}>{children}</Provider>
    </SessionContext>
  );
}

async function whoIs(client: Client): Promise<State> {
  const { data, error } = await client.query<ViewerQuery>(Viewer, {}).toPromise();
  if (error === undefined && data !== undefined) return { status: 'in', viewer: data.viewer, failure: null };
  const failure = failureOf(error ?? { graphQLErrors: [] });
  // A session that is good for setting up the authenticator only may not even say who it is.
  return failure.kind === 'session' || failure.code === 'FORBIDDEN'
    ? OUT
    : { status: 'unreachable', viewer: null, failure };
}
