import { NETWORK } from '../graphql/failure.js';
import type { Failure } from '../graphql/failure.js';
import { currentLanguage } from '../i18n/texts.js';

/** What became of a file: what the api says of it, what is to be corrected, or why it did not arrive. */
export type Sent<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

interface Refusal {
  readonly code?: string;
  readonly message?: string;
  readonly requestId?: string;
}

interface Watch {
  /** Told the share that left this device, 0 to 1. */
  readonly onShare?: (share: number) => void;
  /** Gives the sending up. */
  readonly signal?: AbortSignal;
}

/** Sends a file as it is to a route of the api (POST, the file is the body); what is in it is read there. */
export function sendFile<Answer>(path: string, file: Blob, { onShare, signal }: Watch = {}): Promise<Sent<Answer>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    const headers = { 'Content-Type': 'application/octet-stream', 'X-Enverde': '1' };
    for (const [name, value] of Object.entries({ ...headers, 'Accept-Language': currentLanguage() }))
      request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onShare?.(total === 0 ? 1 : loaded / total);
    request.onload = () => resolve(read(request.status, request.response));
    request.onerror = request.onabort = () => resolve({ kind: 'failed', failure: NETWORK });
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function read<Answer>(status: number, body: unknown): Sent<Answer> {
  if (status === 201) return { kind: 'done', answer: body as Answer };
  const { code = 'INTERNAL', message, requestId } = (body ?? {}) as Refusal;
  if (status >= 400 && status < 500 && status !== 401 && message !== undefined) return { kind: 'refused', message };
  const kind = status === 401 ? 'session' : 'server';
  return { kind: 'failed', failure: { kind, code, requestId: requestId ?? null, retryable: status >= 500 } };
}
