import { useEffect } from 'react';
import { useMyDiagnostic } from '../diagnostic/use-my-diagnostic.js';
import { mergeServer } from './answer-book.js';
import { changeBook, openBook, useDesk } from './desk.js';

/** Lays out the signed-in supplier's answers, so that what waits is sent from whatever page is opened. */
export default function OwnAnswers(): null {
  const { diagnostic } = useMyDiagnostic();
  const { scope } = useDesk();
  const own = diagnostic === null ? null : `diagnostic:${diagnostic.id}`;
  useEffect(() => {
    if (own !== null) void openBook(own);
  }, [own]);
  useEffect(() => {
    if (diagnostic !== null && scope === own) void changeBook((book) => mergeServer(book, diagnostic.answers));
  }, [diagnostic, scope, own]);
  return null;
}
