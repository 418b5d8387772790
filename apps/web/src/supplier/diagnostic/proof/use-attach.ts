import { useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Failure } from '../../../graphql/failure.js';
import { sendFile } from '../../../http/send-file.js';
import { useSession } from '../../../session/session.js';
import { proven } from '../../answers/answer-book.js';
import { changeBook, deskNow, sendWaiting } from '../../answers/desk.js';
import { proofPath } from './proof-file.js';
import type { ProofFacts } from './proof-file.js';

interface Proven {
  readonly answers: readonly { readonly indicator: string; readonly version: number }[];
}

export interface Attach {
  /** Sends the file; true once the server has it. */
  readonly attach: (file: File, facts: ProofFacts) => Promise<boolean>;
  readonly stop: () => void;
  /** The share that left this device, 0 to 1; null while nothing is sent. */
  readonly share: number | null;
  /** What to correct, in the words of the api; `unsent` while the answer itself did not arrive. */
  readonly message: string | null;
  readonly unsent: boolean;
  readonly failure: Failure | null;
}

interface State {
  readonly share: number | null;
  readonly message: string | null;
  readonly unsent: boolean;
  readonly failure: Failure | null;
}

const IDLE: State = { share: null, message: null, unsent: false, failure: null };

/** Puts a file behind an answer: first the answer travels, then the file. */
export function useAttach(indicator: string): Attach {
  const client = useClient();
  const { lost } = useSession();
  const [state, setState] = useState(IDLE);
  const sending = useRef<AbortController | null>(null);
  const attach = async (file: File, facts: ProofFacts): Promise<boolean> => {
    setState({ ...IDLE, share: 0 });
    await sendWaiting(client);
    if (deskNow().book.answers[indicator]?.state !== 'sent') {
      setState({ ...IDLE, unsent: true });
      return false;
    }
    sending.current = new AbortController();
    const sent = await sendFile<Proven>(proofPath(indicator, file, facts), file, {
      onShare: (share) => setState({ ...IDLE, share }),
      signal: sending.current.signal,
    });
    if (sent.kind === 'failed' && sent.failure.kind === 'session') lost();
    if (sent.kind === 'done') {
      const proof = { fileName: file.name, bytes: file.size, issuedOn: facts.issuedOn };
      await changeBook((book) => proven(book, sent.answer.answers, proof));
    }
    setState({
      ...IDLE,
      message: sent.kind === 'refused' ? sent.message : null,
      failure: sent.kind === 'failed' && !sending.current.signal.aborted ? sent.failure : null,
    });
    return sent.kind === 'done';
  };
  return { ...state, attach, stop: () => sending.current?.abort() };
}
