import type { IncomingMessage, ServerResponse } from 'node:http';

/** What resolvers get from the edge: cookies are set on `res`, everything else comes from the ambient context. */
export interface EdgeContext {
  readonly req: IncomingMessage & { readonly ip?: string | undefined };
  readonly res: ServerResponse;
}
