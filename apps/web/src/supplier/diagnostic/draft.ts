import type { LocalAnswer, Said, Typed } from '../answers/answer-book.js';
import type { Question } from './form.js';

/** An answer while it is given: nothing, one of the ways out, or a value. */
export interface Draft {
  readonly kind: 'NONE' | 'VALUE' | 'DONT_KNOW' | 'NOT_APPLICABLE';
  readonly codes: readonly string[];
  readonly typed: Typed | null;
  /** Decimal text, or twelve months joined by semicolons; null while what is typed cannot be read. */
  readonly value: string | null;
  readonly reason: string;
}

export const DONT_KNOW = '__dont_know';
export const NOT_APPLICABLE = '__not_applicable';
export const NONE_OF_THESE = '__none';

export const isChoice = ({ type }: Question): boolean => type === 'single' || type === 'checklist';
export const isMonths = ({ type }: Question): boolean => type === 'quantity';

/** The draft that an answer on the device stands for. */
export function draftOf(question: Question, answer: LocalAnswer | undefined): Draft {
  if (answer === undefined) return { kind: 'NONE', codes: [], typed: null, value: null, reason: '' };
  return {
    kind: answer.kind,
    codes: codesOf(question, answer),
    typed: answer.typed,
    value: answer.value,
    reason: answer.reason ?? '',
  };
}

function codesOf(question: Question, { kind, value }: LocalAnswer): readonly string[] {
  if (kind === 'DONT_KNOW') return [DONT_KNOW];
  if (kind === 'NOT_APPLICABLE') return [NOT_APPLICABLE];
  if (!isChoice(question)) return [];
  if (question.type === 'checklist' && value === '') return [NONE_OF_THESE];
  return (value ?? '').split(',').filter((code) => code !== '');
}

const WAYS_OUT = [DONT_KNOW, NOT_APPLICABLE, NONE_OF_THESE];

/** Ticking a way out unticks the rest, and ticking something unticks the way out. */
export function chosen(question: Question, before: Draft, codes: readonly string[]): Draft {
  const added = codes.find((code) => !before.codes.includes(code));
  const kept =
    added !== undefined && WAYS_OUT.includes(added) ? [added] : codes.filter((code) => !isStale(code, added));
  const [first] = kept;
  if (first === DONT_KNOW || first === NOT_APPLICABLE)
    return { ...before, kind: first === DONT_KNOW ? 'DONT_KNOW' : 'NOT_APPLICABLE', codes: kept };
  const value = kept.filter((code) => code !== NONE_OF_THESE).join(',');
  return {
    ...before,
    kind: first === undefined ? 'NONE' : 'VALUE',
    codes: kept,
    value: isChoice(question) ? value : before.value,
  };
}

const isStale = (code: string, added: string | undefined): boolean => added !== undefined && WAYS_OUT.includes(code);

/** What is missing before one can go on. */
export type DraftFault = 'nothing' | 'reason' | 'number';

export function draftFault(draft: Draft): DraftFault | null {
  if (draft.kind === 'NONE') return 'nothing';
  if (draft.kind === 'NOT_APPLICABLE') return draft.reason.trim() === '' ? 'reason' : null;
  return draft.kind === 'VALUE' && draft.value === null ? 'number' : null;
}

/** The answer that a complete draft says; null while something is missing. */
export function saidBy(question: Question, draft: Draft): Said | null {
  if (draft.kind === 'NONE' || draftFault(draft) !== null) return null;
  return {
    indicator: question.indicator,
    kind: draft.kind,
    value: draft.kind === 'VALUE' ? draft.value : null,
    reason: draft.kind === 'NOT_APPLICABLE' ? draft.reason.trim() : null,
  };
}
