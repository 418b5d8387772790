import type { Draft } from './draft.js';
import type { Question } from './form.js';

/** What every kind of answer gets: the question, the answer so far, and what is wrong with it. */
export interface AnswerInputProps {
  readonly id: string;
  readonly question: Question;
  readonly draft: Draft;
  readonly fault: string | null;
  readonly onChange: (draft: Draft) => void;
}
