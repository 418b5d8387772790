import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { ErrorKind } from '#kernel';
import { contextOrNone } from '../context/request-context.js';
import type { RequestContext } from '../context/request-context.js';
import { isAway } from '../database/away.js';
import { isTopLevel, topLevelError } from '../graphql/errors.js';
import { localeOf, messageOf } from '../messages/messages.js';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  not_found: 404,
  unauthenticated: 401,
  unavailable: 503,
  rate_limited: 429,
};

/** Refusals whose status says more than their kind. */
const OWN_STATUS: Readonly<Record<string, number>> = { FILE_TOO_BIG: 413, BAD_USER_INPUT: 400 };

const BY_STATUS: Readonly<Record<number, string>> = { 404: 'NOT_FOUND', 503: 'UNAVAILABLE' };

/** What the caller is told: a code of the published list, its sentence, and the id by which the log is found. */
interface Told {
  readonly status: number;
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

const GRAPHQL = /^\/graphql(\/|\?|$)/;

/**
 * The answer of a request that is refused or fails outside of GraphQL: `{code, message, requestId}`, and at the door of
 * GraphQL, where the body was no question, the form of its errors.
 */
@Catch()
export class HttpErrors implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [req, res] = [http.getRequest<IncomingMessage>(), http.getResponse<ServerResponse>()];
    const { status, code, details } = this.told(error);
    const { requestId, locale } = callerOf(req);
    // What is left of a body is read and thrown away: a caller that still sends would else never see the answer.
    req.resume();
    if (res.headersSent) {
      res.destroy();
      return;
    }
    res.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      ...(status === 503 ? { 'Retry-After': '1' } : {}),
    });
    const answer =
      GRAPHQL.test(req.url ?? '') && isTopLevel(code)
        ? { errors: [topLevelError(code, requestId)] }
        : { code, message: messageOf(code, locale, details), requestId };
    res.end(JSON.stringify(answer));
  }

  private told(error: unknown): Told {
    if (error instanceof DomainError)
      return { status: OWN_STATUS[error.code] ?? STATUS[error.kind], code: error.code, details: error.details };
    if (isAway(error)) return { status: 503, code: 'UNAVAILABLE' };
    if (error instanceof HttpException && error.getStatus() !== 500)
      return { status: error.getStatus(), code: BY_STATUS[error.getStatus()] ?? 'BAD_USER_INPUT' };
    this.log.error(error instanceof Error ? error.stack : String(error));
    return { status: 500, code: 'INTERNAL' };
  }
}

/** Who asks, also where the request was refused before anybody found out. */
function callerOf(req: IncomingMessage): Pick<RequestContext, 'requestId' | 'locale'> {
  return contextOrNone() ?? { requestId: randomUUID(), locale: localeOf(req.headers['accept-language']) };
}
