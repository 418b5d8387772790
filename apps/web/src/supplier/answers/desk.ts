import { useSyncExternalStore } from 'react';
import type { Client } from 'urql';
import { now } from '../../clock.js';
import { SaveAnswers } from '../../generated/questionnaire.js';
import { send } from '../../graphql/use-command.js';
import type { Outcome } from '../../graphql/use-command.js';
import type { SaveAnswersMutation } from '../../generated/questionnaire.js';
import { NETWORK } from '../../graphql/failure.js';
import { changeKept, forget, forgetIf } from '../../storage/device-store.js';
import { EMPTY, refuseBatch, settle, takeBatch, unsentCount } from './answer-book.js';
import type { Batch, Book } from './answer-book.js';

/** What the screen knows of the answers on this device. */
export interface Desk {
  /** Whose answers: a diagnostic, or an invitation before the account; null while none is open. */
  readonly scope: string | null;
  readonly book: Book;
  /** Whether the book is what this device keeps: not yet while it is read. */
  readonly isOpen: boolean;
  /** False when the device refused to keep the last answer. */
  readonly isKept: boolean;
  readonly sending: boolean;
  /** When the server had everything last, in this visit. */
  readonly sentAt: Date | null;
}

const CLOSED: Desk = { scope: null, book: EMPTY, isOpen: false, isKept: true, sending: false, sentAt: null };
/** A call that hangs is given up; the batch is sent again, and the server knows it by its key. */
const GIVE_UP_MS = 20_000;
const RETRY_MS = [2000, 5000, 15_000, 30_000, 60_000];

const listeners = new Set<() => void>();
let desk = CLOSED;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function set(changes: Partial<Desk>): void {
  desk = { ...desk, ...changes };
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useDesk = (): Desk => useSyncExternalStore(subscribe, () => desk);
export const deskNow = (): Desk => desk;

/** Lays the answers of a scope on the desk, as this device keeps them. */
export async function openBook(scope: string): Promise<void> {
  if (desk.scope === scope) return;
  set({ ...CLOSED, scope });
  await changeBook((book) => book);
  if (desk.scope === scope) set({ isOpen: true });
}

/** Takes the answers off the desk; what waits stays on the device. */
export function closeBook(): void {
  clearTimeout(timer);
  set(CLOSED);
}

/** Removes all answers from this device that the server has, of every programme; what waits stays. */
export async function forgetSentBooks(): Promise<void> {
  closeBook();
  await forgetIf('diagnostic:', (book) => unsentCount(book as Book) === 0);
  await forgetIf('draft:', (book) => Object.keys((book as Book).answers).length === 0);
}

/** Removes the answers of the scope from this device. */
export async function forgetBook(): Promise<void> {
  const { scope } = desk;
  closeBook();
  if (scope !== null) await forget(scope);
}

/** Changes the answers on the device first, then on the screen. A device that keeps nothing still shows them. */
export async function changeBook(change: (book: Book) => Book): Promise<void> {
  const { scope } = desk;
  if (scope === null) return;
  try {
    const book = await changeKept<Book>(scope, (kept) => change(kept ?? EMPTY));
    if (desk.scope === scope) set({ book, isKept: true });
  } catch {
    if (desk.scope === scope) set({ book: change(desk.book), isKept: false });
  }
}

/** Sends what waits, one batch after the other, and only one tab at a time. */
export async function sendWaiting(client: Client): Promise<void> {
  const { scope } = desk;
  if (scope?.startsWith('diagnostic:') !== true || desk.sending) return;
  clearTimeout(timer);
  await navigator.locks.request('enverde-answers', { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    set({ sending: true });
    await sendAll(client, scope).finally(() => set({ sending: false }));
  });
}

async function sendAll(client: Client, scope: string): Promise<void> {
  for (;;) {
    await changeBook((book) => takeBatch(book, crypto.randomUUID()));
    const batch = desk.scope === scope ? desk.book.outgoing : null;
    if (batch === null) break;
    const outcome = await sendBatch(client, scope, batch);
    if (outcome.kind === 'failed' && (outcome.failure.retryable || outcome.failure.kind === 'session')) {
      if (outcome.failure.retryable) retryLater(client);
      return;
    }
    failures = 0;
    await changeBook((book) => noteOutcome(book, batch, outcome));
  }
  if (unsentCount(desk.book) === 0 && Object.keys(desk.book.answers).length > 0) set({ sentAt: now() });
}

/** The book may have moved on in another tab: an outcome counts for the batch it belongs to. */
function noteOutcome(book: Book, batch: Batch, outcome: Outcome<SaveAnswersMutation>): Book {
  if (book.outgoing?.key !== batch.key) return book;
  if (outcome.kind === 'done') return settle(book, outcome.payload.results);
  return refuseBatch(book, outcome.kind === 'refused' ? (outcome.faults[0]?.message ?? '') : outcome.failure.code);
}

function sendBatch(client: Client, scope: string, { key, commands }: Batch): Promise<Outcome<SaveAnswersMutation>> {
  const diagnosticId = scope.slice('diagnostic:'.length);
  const input = { clientMutationId: key, diagnosticId, commands };
  const tooLate = new Promise<Outcome<SaveAnswersMutation>>((resolve) => {
    setTimeout(() => resolve({ kind: 'failed', failure: NETWORK }), GIVE_UP_MS);
  });
  return Promise.race([send(client, SaveAnswers, input), tooLate]);
}

function retryLater(client: Client): void {
  const pause = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)];
  failures += 1;
  timer = setTimeout(() => void sendWaiting(client), pause);
}
