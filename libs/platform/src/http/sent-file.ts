import type { IncomingMessage } from 'node:http';
import { invalid, isCalendarDate } from '#kernel';
import type { CalendarDate } from '#kernel';

/** The query string of a request. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A header that no page of another site can send along. @throws DomainError BAD_USER_INPUT without it */
export function checkOwnPage(req: IncomingMessage): void {
  if (req.headers['x-enverde'] !== '1') throw invalid('BAD_USER_INPUT', { header: 'X-Enverde' });
}

/** @throws DomainError BAD_USER_INPUT when it is missing, empty or stands twice */
export function textParameter(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (typeof value !== 'string' || value === '') throw invalid('BAD_USER_INPUT', { parameter: name });
  return value;
}

/** @throws DomainError BAD_USER_INPUT when it is no day of the calendar */
export function dateParameter(parameters: Parameters, name: string): CalendarDate {
  const text = textParameter(parameters, name);
  if (!isCalendarDate(text)) throw invalid('BAD_USER_INPUT', { parameter: name });
  return text;
}

/** A day that may be left out. @throws DomainError BAD_USER_INPUT */
export const optionalDate = (parameters: Parameters, name: string): CalendarDate | null =>
  parameters[name] === undefined ? null : dateParameter(parameters, name);

/**
 * The whole file that a request carries as its body. The stream outlives a refusal: its rest is drained, so that the
 * caller reads the answer. @throws DomainError FILE_TOO_BIG
 */
export async function sentFile(req: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > maxBytes) throw invalid('FILE_TOO_BIG', { max: maxBytes / 1024 / 1024 });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
