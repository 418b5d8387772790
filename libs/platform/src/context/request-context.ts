import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '../messages/messages.js';

/** Who acts, for which organisation, in which language. Nothing else travels in the ambient context. */
export interface RequestContext {
  readonly requestId: string;
  readonly locale: Locale;
  /** The acting organisation; absent while somebody signs in or comes by a link. */
  readonly orgId?: string;
  /** The acting person; absent for jobs and link holders. */
  readonly actorId?: string;
  /** Role of the acting membership; SY for jobs, HOLDER for who came by a link. */
  readonly role?: string;
  /** SHA-256 (hex) of what the caller presented: a session secret, a link token, an e-mail address. */
  readonly doorHash?: string;
  readonly membershipId?: string;
  readonly sessionId?: string;
  /** The person proved a second factor or a fresh code within the last minutes, by database time. */
  readonly hasSteppedUp?: boolean;
}

const ambient = new AsyncLocalStorage<RequestContext>();

/** Runs the work as this caller. */
export const runAs = <T>(context: RequestContext, work: () => Promise<T>): Promise<T> => ambient.run(context, work);

/** Who acts now; undefined outside of any context. */
export const contextOrNone = (): RequestContext | undefined => ambient.getStore();

/** Who acts now. @throws Error outside of any context: code that touches data must know for whom. */
export function currentContext(): RequestContext {
  const context = ambient.getStore();
  if (!context) throw new Error('CONTEXT_MISSING: run this work through runAs()');
  return context;
}

/** The acting organisation. @throws Error when nobody acts for one. */
export function actingOrg(): string {
  const { orgId } = currentContext();
  if (!orgId) throw new Error('CONTEXT_WITHOUT_ORGANISATION');
  return orgId;
}

/** The acting person. @throws Error when a job or link holder acts. */
export function actingPerson(): string {
  const { actorId } = currentContext();
  if (!actorId) throw new Error('CONTEXT_WITHOUT_PERSON');
  return actorId;
}

/** The context in which a job does the work of one organisation. */
export const systemContext = (orgId: string, requestId: string): RequestContext => ({
  orgId,
  role: 'SY',
  requestId,
  locale: 'es',
});
