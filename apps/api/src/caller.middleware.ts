import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { NestMiddleware } from '@nestjs/common';
import { Sessions, cookiePolicyOf, secretOf } from '#identity';
import { ENV, formatError, isAway, localeOf, runAs } from '#platform';
import type { Env, RequestContext } from '#platform';

/** Finds out who calls, once a request, and runs everything behind it as that caller. */
@Injectable()
export class CallerMiddleware implements NestMiddleware {
  constructor(
    private readonly sessions: Sessions,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async use(req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void): Promise<void> {
    const base = { requestId: randomUUID(), locale: localeOf(req.headers['accept-language']) };
    res.setHeader('X-Request-Id', base.requestId);
    try {
      const caller = await this.callerOf(req, base);
      await runAs(caller, () => {
        next();
        return Promise.resolve();
      });
    } catch (error) {
      if (isAway(error))
        refuse(
          res,
          formatError({ message: '' }, error, base.requestId, () => undefined),
        );
      else next(error);
    }
  }

  private async callerOf(
    req: IncomingMessage,
    base: Pick<RequestContext, 'requestId' | 'locale'>,
  ): Promise<RequestContext> {
    const secret = secretOf(req, cookiePolicyOf(this.env.publicUrl ?? ''));
    const known = secret === undefined ? undefined : await this.sessions.contextOf(secret, base);
    return known ?? base;
  }
}

/** Nobody can be recognised while the database is away: the answer has the form of every other refusal. */
function refuse(res: ServerResponse, error: object): void {
  res.writeHead(503, { 'Content-Type': 'application/json; charset=utf-8', 'Retry-After': '1' });
  res.end(JSON.stringify({ errors: [error] }));
}
