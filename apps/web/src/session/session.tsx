import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Provider } from 'urql';
import type { Client } from 'urql';
import { SignOut, Viewer } from '../generated/session.js';
import type { ViewerQuery } from '../generated/session.js';
import { newClient } from '../graphql/client.js';
import { failureOf } from '../graphql/failure.js';
import type { Failure } from '../graphql/failure.js';
import { dataKept, forgetData, keepData } from '../offline/kept-data.js';
import { forgetPages } from '../offline/worker.js';
import { isSupplier } from './roles.js';

export type Someone = ViewerQuery['viewer'];

interface State {
  /** `ended`: somebody was here, and the api no longer knows them; the page stays as it is. */
  readonly status: 'loading' | 'out' | 'in' | 'ended' | 'unreachable';
  readonly viewer: Someone | null;
  readonly failure: Failure | null;
  /** Who this device says was signed in, while the api cannot be asked. */
  readonly isKept: boolean;
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

const OUT: State = { status: 'out', viewer: null, failure: null, isKept: false };

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
    await keepOnly(next);
    setClient(fresh);
    setState(next);
    return next.viewer;
  }, [ended]);
  const leave = useCallback(async () => {
    await client.mutation(SignOut, {}).toPromise();
    await Promise.all([forgetData(), forgetPages()]);
    setClient(newClient(ended));
    setState(OUT);
  }, [client, ended]);
  useEffect(() => void enter(), [enter]);
  useEffect(() => {
    if (!state.isKept) return undefined;
    const again = (): void => void enter();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [state.isKept, enter]);
  const session = useMemo(() => ({ ...state, enter, leave, lost: ended }), [state, enter, leave, ended]);
  return (
    <SessionContext value={session}>
      <Provider value={client}>{children}</Provider>
    </SessionContext>
  );
}

async function whoIs(client: Client): Promise<State> {
  const { data, error } = await client.query<ViewerQuery>(Viewer, {}).toPromise();
  if (error === undefined && data !== undefined) return { ...OUT, status: 'in', viewer: data.viewer };
  const failure = failureOf(error ?? { graphQLErrors: [] });
  // A session that is good for setting up the authenticator only may not even say who it is.
  if (failure.kind === 'session' || failure.code === 'FORBIDDEN') return OUT;
  const known = failure.kind === 'network' ? await dataKept(Viewer, {}) : null;
  if (known !== null) return { ...OUT, status: 'in', viewer: known.viewer, isKept: true };
  return { ...OUT, status: 'unreachable', failure };
}

/** A supplier's phone knows its owner without network; of anybody else, and of who was here before, it keeps nothing. */
async function keepOnly({ status, viewer, isKept }: State): Promise<void> {
  if (status === 'unreachable' || isKept) return;
  const before = await dataKept(Viewer, {});
  const isMine = viewer !== null && isSupplier(viewer.membership.role);
  if (!isMine || before?.viewer.membership.id !== viewer.membership.id) await forgetData();
  if (isMine) await keepData(Viewer, {}, { viewer });
}
