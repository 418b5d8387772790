import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { record } from '../answers/answer-book.js';
import type { Book, Said, Typed } from '../answers/answer-book.js';
import { changeBook, deskNow, sendWaiting } from '../answers/desk.js';

/** Answers that follow each other quickly travel together. */
const PAUSE_MS = 1200;

/** Changes the answers on the device at once and sends what waits after a moment. */
export function useChange(): (change: (book: Book) => Book) => Promise<void> {
  const client = useClient();
  const latest = useRef(client);
  useEffect(() => {
    latest.current = client;
  }, [client]);
  return async (change) => {
    await changeBook(change);
    setTimeout(() => void sendWaiting(latest.current), PAUSE_MS);
  };
}

/** Keeps an answer; before the account it stays on the device. */
export function useSave(): (said: Said, typed?: Typed | null) => Promise<void> {
  const change = useChange();
  return (said, typed = null) => {
    const isDraft = deskNow().scope?.startsWith('draft:') === true;
    return change((book) => record(book, said, isDraft ? null : crypto.randomUUID(), typed));
  };
}
