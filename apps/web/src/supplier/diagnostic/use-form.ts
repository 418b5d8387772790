import { useEffect, useState } from 'react';
import { DiagnosticAnswers, DiagnosticForm, PublicQuestionnaire } from '../../generated/questionnaire.js';
import type { DiagnosticAnswersQuery } from '../../generated/questionnaire.js';
import type { Failure } from '../../graphql/failure.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useSession } from '../../session/session.js';
import { mergeServer } from '../answers/answer-book.js';
import type { Book } from '../answers/answer-book.js';
import { changeBook, openBook, useDesk } from '../answers/desk.js';
import { useMyEnrolment } from '../enrolment.js';
import { keptToken } from '../invitation/token.js';
import type { Questionnaire } from './form.js';

/** The questions, and the answers on this device. */
export interface Form {
  readonly questionnaire: Questionnaire;
  readonly book: Book;
  /** null before the account. */
  readonly diagnostic: DiagnosticAnswersQuery['diagnostic'] | null;
}

export interface AskedForm {
  readonly form: Form | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
  /** Neither somebody who is signed in nor an invitation: there are no questions to show. */
  readonly nobody: boolean;
}

/** The form of the signed-in supplier's diagnostic, or, with an invitation and before the account, the short path. */
export function useForm(): AskedForm {
  const { viewer } = useSession();
  const [token] = useState(keptToken);
  const draftToken = viewer === null ? token : null;
  const open = useShortPath(draftToken !== null);
  const mine = useMyDiagnostic();
  const asked = draftToken === null ? mine : open;
  const book = useBook(draftToken, mine.diagnostic);
  const { questionnaire } = asked;
  const isReady = questionnaire !== null && book !== null;
  return {
    form: isReady ? { questionnaire, book, diagnostic: mine.diagnostic } : null,
    failure: asked.failure,
    reload: asked.reload,
    nobody: viewer === null && token === null,
  };
}

interface Questions {
  readonly questionnaire: Questionnaire | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

function useShortPath(isWanted: boolean): Questions {
  const { data, failure, reload } = useAsk(
    PublicQuestionnaire,
    { tier: 'MICRO' },
    { pause: !isWanted, cacheFirst: true },
  );
  return { questionnaire: data?.questionnaire ?? null, failure, reload };
}

/** Questions and answers are asked for apart: saving an answer does not fetch the texts again. */
function useMyDiagnostic(): Questions & Pick<Form, 'diagnostic'> {
  const { enrolment, failure: before } = useMyEnrolment({ cacheFirst: true });
  const id = enrolment?.diagnostic?.id ?? null;
  const texts = useAsk(DiagnosticForm, { id: id ?? '' }, { pause: id === null, cacheFirst: true });
  const answers = useAsk(DiagnosticAnswers, { id: id ?? '' }, { pause: id === null, cacheFirst: true });
  const reload = (): void => {
    texts.reload();
    answers.reload();
  };
  return {
    diagnostic: answers.data?.diagnostic ?? null,
    questionnaire: answers.data === null ? null : (texts.data?.diagnostic.questionnaire ?? null),
    failure: before ?? texts.failure ?? answers.failure,
    reload,
  };
}

/** The answers on this device, with those of the server; null until they are laid out. */
function useBook(draftToken: string | null, diagnostic: Form['diagnostic']): Book | null {
  const scope = useScope(draftToken, diagnostic?.id ?? null);
  const desk = useDesk();
  const isOpen = scope !== null && desk.scope === scope;
  useEffect(() => {
    if (isOpen && diagnostic !== null) void changeBook((book) => mergeServer(book, diagnostic.answers));
  }, [diagnostic, isOpen]);
  return isOpen ? desk.book : null;
}

/** Opens the book of an invitation or a diagnostic; answers its scope once it is on the desk. */
function useScope(token: string | null, diagnosticId: string | null): string | null {
  const [scope, setScope] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void scopeOf(token, diagnosticId).then(async (next) => {
      if (next !== null) await openBook(next);
      if (current) setScope(next);
    });
    return () => {
      current = false;
    };
  }, [token, diagnosticId]);
  return scope;
}

async function scopeOf(token: string | null, diagnosticId: string | null): Promise<string | null> {
  if (diagnosticId !== null) return `diagnostic:${diagnosticId}`;
  return token === null ? null : draftScope(token);
}

/** The device knows the drafts of an invitation by a hash: the token itself is not kept beyond the tab. */
export async function draftScope(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return `draft:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
