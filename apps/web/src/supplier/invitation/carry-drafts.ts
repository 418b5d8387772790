import type { Client } from 'urql';
import { DiagnosticAnswers } from '../../generated/questionnaire.js';
import type { DiagnosticAnswersQuery } from '../../generated/questionnaire.js';
import { mergeServer, record } from '../answers/answer-book.js';
import type { Book, Said } from '../answers/answer-book.js';
import { changeBook, openBook } from '../answers/desk.js';

/** An answer as it was given before the account. */
export type Draft = Said;

/** Puts drafts into the queue of a diagnostic; what the company answered before stands. */
export async function carryDrafts(client: Client, enrolmentId: string, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return;
  const { data } = await client.query<DiagnosticAnswersQuery>(DiagnosticAnswers, { enrolmentId }).toPromise();
  if (data === undefined) return;
  const { id, answers } = data.diagnosticOf;
  await openBook(`diagnostic:${id}`);
  await changeBook((book) => withDrafts(mergeServer(book, answers), drafts));
}

const withDrafts = (book: Book, drafts: readonly Draft[]): Book =>
  drafts.reduce<Book>(
    (next, draft) => (draft.indicator in next.answers ? next : record(next, draft, crypto.randomUUID())),
    book,
  );
