import { useEffect, useMemo, useState } from 'react';
import { DiagnosticForm, PublicQuestionnaire } from '../../generated/questionnaire.js';
import type { Failure } from '../../graphql/failure.js';
import { useAsk } from '../../graphql/use-ask.js';
import { openWithoutNetwork } from '../../offline/worker.js';
import { useSession } from '../../session/session.js';
import { mergeServer } from '../answers/answer-book.js';
import type { Book } from '../answers/answer-book.js';
import { openBook, useDesk } from '../answers/desk.js';
import { keptToken } from '../invitation/token.js';
import type { Question } from './form.js';
import { useMyDiagnostic } from './use-my-diagnostic.js';
import type { Diagnostic } from './use-my-diagnostic.js';

/** The questions, and the answers on this device. */
export interface Form {
  readonly questions: readonly Question[];
  readonly book: Book;
  /** null before the account. */
  readonly diagnostic: Diagnostic | null;
}

export interface AskedForm {
  readonly form: Form | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
  /** Neither somebody who is signed in nor an invitation: there are no questions to show. */
  readonly nobody: boolean;
}

interface Questions {
  readonly questions: readonly Question[] | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

/** The form of the signed-in supplier's diagnostic, or, with an invitation and before the account, the short path. */
export function useForm(): AskedForm {
  const { viewer } = useSession();
  const [token] = useState(keptToken);
  const draftToken = viewer === null ? token : null;
  const open = useShortPath(draftToken !== null);
  const { diagnostic, enrolmentId, failure } = useMyDiagnostic();
  const own = useOwnQuestions(enrolmentId);
  const asked = draftToken === null ? own : open;
  const book = useBook(draftToken, diagnostic);
  useEffect(openWithoutNetwork, []);
  const isReady = asked.questions !== null && book !== null;
  return {
    form: isReady ? { questions: asked.questions, book, diagnostic } : null,
    failure: asked.failure ?? failure,
    reload: asked.reload,
    nobody: viewer === null && token === null,
  };
}

/** What a firm of which nothing is known yet is asked. */
export function useShortPath(isWanted: boolean): Questions {
  const { data, failure, reload } = useAsk(PublicQuestionnaire, {}, { pause: !isWanted, cacheFirst: true, keep: true });
  return { questions: data?.questionnaire ?? null, failure, reload };
}

/** Texts are asked for apart from answers: saving an answer does not fetch them again. */
function useOwnQuestions(enrolmentId: string | null): Questions {
  const options = { pause: enrolmentId === null, cacheFirst: true, keep: true };
  const { data, failure, reload } = useAsk(DiagnosticForm, { enrolmentId: enrolmentId ?? '' }, options);
  return { questions: data?.diagnosticOf.questions ?? null, failure, reload };
}

/** The answers on this device, with those that the server has; null until they are laid out. */
function useBook(draftToken: string | null, diagnostic: Diagnostic | null): Book | null {
  const draft = useDraftScope(draftToken);
  const desk = useDesk();
  const scope = draftToken === null ? diagnostic && `diagnostic:${diagnostic.id}` : draft;
  const isHere = scope !== null && desk.scope === scope && desk.isOpen;
  return useMemo(() => {
    if (!isHere) return null;
    return diagnostic === null ? desk.book : mergeServer(desk.book, diagnostic.answers);
  }, [isHere, desk.book, diagnostic]);
}

/** Opens the drafts of an invitation; answers their scope. */
function useDraftScope(token: string | null): string | null {
  const [scope, setScope] = useState<string | null>(null);
  useEffect(() => {
    if (token === null) return undefined;
    let isCurrent = true;
    void draftScope(token).then((next) => {
      if (!isCurrent) return;
      setScope(next);
      void openBook(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [token]);
  return scope;
}

/** The device knows the drafts of an invitation by a hash: the token itself is not kept beyond the tab. */
export async function draftScope(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return `draft:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
