import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import type { Client } from 'urql';
import { record } from '../answers/answer-book.js';
import type { Said, Typed } from '../answers/answer-book.js';
import { changeBook, deskNow, sendWaiting } from '../answers/desk.js';

/** Answers that follow each other quickly travel together. */
const PAUSE_MS = 1200;

/** Keeps an answer on the device at once and sends it after a moment. */
export function useSave(): (said: Said, typed?: Typed | null) => Promise<void> {
  const client = useClient();
  const latest = useRef<Client>(client);
  useEffect(() => {
    latest.current = client;
  }, [client]);
  return async (said, typed = null) => {
    const isDraft = deskNow().scope?.startsWith('draft:') === true;
    await changeBook((book) => record(book, said, isDraft ? null : crypto.randomUUID(), typed));
    setTimeout(() => void sendWaiting(latest.current), PAUSE_MS);
  };
}
