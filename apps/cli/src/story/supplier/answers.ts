import { randomUUID } from 'node:crypto';
import { must } from '../fault.js';
import type { Stage } from '../stage.js';
import { saidTo } from './said.js';
import type { Question } from './said.js';
import type { Supplier } from './supplier.js';

interface Result {
  readonly replayed: boolean;
  readonly userErrors: readonly { readonly code: string }[];
}

export interface Diagnostic {
  readonly id: string;
  readonly version: number;
  readonly questions: readonly Question[];
  readonly answers: readonly { readonly indicator: string; readonly kind: string; readonly version: number }[];
  readonly missing: readonly string[];
}

const DIAGNOSTIC = `query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { id version missing
  questions { indicator type required unit options { code points } } answers { indicator kind version } } }`;
/** A phone sends its queue in pieces. */
const BATCH = 12;

export const diagnosticOf = async ({ browser }: Supplier, enrolmentId: string): Promise<Diagnostic> =>
  (await browser.ask<{ diagnosticOf: Diagnostic }>(DIAGNOSTIC, { id: enrolmentId })).diagnosticOf;

/** Answers what is asked and was not answered yet; the first piece is sent twice. @returns the diagnostic as it stands then */
export async function answerAll({ today }: Stage, supplier: Supplier): Promise<Diagnostic> {
  const { browser, firm, enrolmentId, drafts } = supplier;
  const open = await diagnosticOf(supplier, enrolmentId);
  const there = open.answers.map(({ indicator }) => indicator);
  must(
    drafts.every((draft) => there.includes(draft)),
    'diagnosticOf',
    'the drafts of the device are there',
    there,
  );
  const commands = open.questions
    .filter(({ required, indicator }) => required && !there.includes(indicator))
    .map((question) => ({ commandId: randomUUID(), expectedVersion: 0, ...saidTo(question, firm.maturity, today) }));
  const save = async (batch: readonly object[], replayed: boolean): Promise<void> => {
    const { results } = await browser.tell<{ results: Result[] }>(
      'saveAnswers',
      { diagnosticId: open.id, commands: batch },
      'results { replayed userErrors { code } }',
    );
    const isSaved = results.every((result) => result.userErrors.length === 0 && result.replayed === replayed);
    must(
      isSaved && results.length === batch.length,
      'saveAnswers',
      `each is saved, replayed: ${String(replayed)}`,
      results,
    );
  };
  for (let from = 0; from < commands.length; from += BATCH) {
    const batch = commands.slice(from, from + BATCH);
    await save(batch, false);
    if (from === 0) await save(batch, true);
  }
  const done = await diagnosticOf(supplier, enrolmentId);
  must(done.missing.length === 0, 'diagnosticOf', 'no question is left', done.missing);
  return done;
}
