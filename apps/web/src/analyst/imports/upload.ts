import { NETWORK } from '../../graphql/failure.js';
import type { Failure } from '../../graphql/failure.js';
import { currentLanguage } from '../../i18n/texts.js';

export type Uploaded =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

interface Answer {
  readonly id?: string;
  readonly code?: string;
  readonly message?: string;
  readonly requestId?: string;
}

/** Sends a file as it is; what is in it is read on the server. */
export async function upload(file: File): Promise<Uploaded> {
  try {
    const response = await fetch(`/uploads?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'X-Enverde': '1', 'Accept-Language': currentLanguage() },
      body: file,
    });
    return read(response.status, (await response.json()) as Answer);
  } catch {
    return { kind: 'failed', failure: NETWORK };
  }
}

function read(status: number, { id, code = 'INTERNAL', message, requestId }: Answer): Uploaded {
  if (status === 201 && id !== undefined) return { kind: 'done', id };
  if (status >= 400 && status < 500 && status !== 401 && message !== undefined) return { kind: 'refused', message };
  const kind = status === 401 ? 'session' : 'server';
  return { kind: 'failed', failure: { kind, code, requestId: requestId ?? null, retryable: status >= 500 } };
}
