import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { currentContext } from '../context/request-context.js';
import type { Budget } from './budget.js';
import { DEAREST_OPERATION, costOf } from './cost.js';
import type { AskedOperation } from './cost.js';
import type { EdgeContext } from './edge-context.js';
import { TOO_COMPLEX } from './errors.js';

/** An operation that is about to run, and who asked for it. */
export type AskedRequest = AskedOperation & { readonly schema: GraphQLSchema; readonly req: EdgeContext['req'] };

/**
 * Refuses an operation that is too dear, and every operation of a caller who spent what a minute allows. People count by
 * themselves wherever they are; who did not sign in counts by network address.
 * @throws GraphQLError QUERY_TOO_COMPLEX, RATE_LIMITED
 */
export async function charge(budget: Budget, asked: AskedRequest): Promise<void> {
  const points = pointsOf(asked.schema, asked);
  if (points > DEAREST_OPERATION) throw tooDear();
  const { isSpent, seconds } = await budget.charge(callerOf(asked.req), points);
  if (isSpent) throw spent(seconds);
}

/** Variables that do not fit are refused, in the words of the server, before anything is done: that costs a point. */
function pointsOf(schema: GraphQLSchema, asked: AskedOperation): number {
  try {
    return costOf(schema, asked);
  } catch (error) {
    if (error instanceof GraphQLError) return 1;
    throw error;
  }
}

const callerOf = (req: EdgeContext['req']): string => currentContext().actorId ?? `address ${req.ip ?? ''}`;

const tooDear = (): GraphQLError => new GraphQLError(TOO_COMPLEX, { extensions: { http: { status: 400 } } });

const spent = (seconds: number): GraphQLError =>
  new GraphQLError('RATE_LIMITED', {
    extensions: {
      code: 'RATE_LIMITED',
      http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) },
    },
  });
