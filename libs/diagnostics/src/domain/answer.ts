import { invalid } from '#kernel';
import { DONT_KNOW, answerFault } from '#scoring/domain';
import type { Answer, AnswerValue, Grade, Indicator, ScoringModel } from '#scoring/domain';

export type AnswerKind = 'VALUE' | 'DONT_KNOW' | 'NOT_APPLICABLE';

/** What a person says to one question. */
export interface Said {
  readonly indicator: string;
  readonly kind: AnswerKind;
  /** Option code; ticked codes joined by commas; a plain decimal number. Only with VALUE. */
  readonly value: string | null;
  /** Only with NOT_APPLICABLE, and then needed. */
  readonly reason: string | null;
}

/** An answer as it is kept; the newest version counts. */
export interface KeptAnswer {
  readonly indicator: string;
  readonly kind: AnswerKind;
  readonly value: AnswerValue | null;
  readonly reason: string | null;
  readonly grade: Grade;
  readonly proofOn: string | null;
  readonly validUntil: string | null;
  readonly dataQuality: number | null;
  readonly answeredOn: string;
}

/** Rules under which a person may say that a question does not apply; the others are the platform's to decide. */
const DECLARABLE = ['declared_with_reason', 'no_employees', 'fewer_than_3_managers', 'fewer_than_10_workers'];

export const mayDeclareNotApplicable = ({ naRule }: Pick<Indicator, 'naRule'>): boolean => DECLARABLE.includes(naRule);

/**
 * Reads what was said against the model's question.
 * @throws DomainError QUESTION_UNKNOWN, NA_NOT_ALLOWED, NA_WITHOUT_REASON, ANSWER_…
 */
export function readAnswer(
  model: ScoringModel,
  said: Said,
): { kind: AnswerKind; value: AnswerValue | null; reason: string | null } {
  const indicator = model.indicators.find(({ id }) => id === said.indicator);
  if (!indicator || indicator.derived) throw invalid('QUESTION_UNKNOWN', { field: 'indicator' });
  if (said.kind === 'DONT_KNOW') return { kind: 'DONT_KNOW', value: null, reason: null };
  if (said.kind === 'NOT_APPLICABLE')
    return { kind: 'NOT_APPLICABLE', value: null, reason: reasonOf(indicator, said.reason) };
  const value = valueOf(indicator, said.value ?? '');
  const fault = value === DONT_KNOW ? 'ANSWER_OPTION_UNKNOWN' : answerFault(indicator, value);
  if (fault) throw invalid(fault, { field: 'value' });
  return { kind: 'VALUE', value, reason: null };
}

function reasonOf(indicator: Indicator, reason: string | null): string {
  if (!mayDeclareNotApplicable(indicator)) throw invalid('NA_NOT_ALLOWED', { field: 'kind' });
  if (!reason?.trim()) throw invalid('NA_WITHOUT_REASON', { field: 'reason' });
  return reason.trim();
}

/** The kept answer as the score reads it; an answer of one's own is as old as the day it was given. */
export function scored(kept: KeptAnswer): Answer {
  const date = kept.proofOn ?? kept.answeredOn;
  const proof = {
    grade: kept.grade,
    date,
    ...(kept.validUntil ? { validUntil: kept.validUntil } : {}),
    ...(kept.dataQuality === null ? {} : { dataQuality: kept.dataQuality }),
  };
  if (kept.kind === 'NOT_APPLICABLE') return { indicator: kept.indicator, na: kept.reason ?? '' };
  return { indicator: kept.indicator, value: kept.kind === 'DONT_KNOW' ? DONT_KNOW : kept.value, ...proof };
}

function valueOf({ type }: Indicator, text: string): AnswerValue {
  if (type === 'single') return text;
  if (type === 'checklist') return text === '' ? [] : text.split(',');
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(text)) throw invalid('ANSWER_TYPE', { field: 'value' });
  return Number(text);
}
