import { invalid } from '#kernel';
import type { CalendarDate } from '#kernel';
import { DONT_KNOW, answerFault } from '#scoring/domain';
import type { Answer, AnswerValue, Grade, Indicator, ScoringModel } from '#scoring/domain';
import { isQuantity, quantityText, readQuantity } from './quantity.js';
import type { Quantity } from './quantity.js';

export type AnswerKind = 'VALUE' | 'DONT_KNOW' | 'NOT_APPLICABLE';

/** What a person says to one question. */
export interface Said {
  readonly indicator: string;
  readonly kind: AnswerKind;
  /** Option code; ticked codes joined by commas; a plain decimal number; a quantity's text. Only with VALUE. */
  readonly value: string | null;
  /** Only with NOT_APPLICABLE, and then needed. */
  readonly reason: string | null;
}

/** What is kept of a value: as the score reads it, or the months of a quantity. */
export type KeptValue = AnswerValue | Quantity;

/** An answer as it is kept; the newest version counts. */
export interface KeptAnswer {
  readonly indicator: string;
  readonly kind: AnswerKind;
  readonly value: KeptValue | null;
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
 * @param today in the supplier's zone
 * @throws DomainError QUESTION_UNKNOWN, NA_NOT_ALLOWED, NA_WITHOUT_REASON, ANSWER_…, QUANTITY_…
 */
export function readAnswer(
  model: ScoringModel,
  said: Said,
  today: CalendarDate,
): { kind: AnswerKind; value: KeptValue | null; reason: string | null } {
  const indicator = model.indicators.find(({ id }) => id === said.indicator);
  if (!indicator || indicator.derived) throw invalid('QUESTION_UNKNOWN', { field: 'indicator' });
  if (said.kind === 'DONT_KNOW') return { kind: 'DONT_KNOW', value: null, reason: null };
  if (said.kind === 'NOT_APPLICABLE')
    return { kind: 'NOT_APPLICABLE', value: null, reason: reasonOf(indicator, said.reason) };
  return { kind: 'VALUE', value: valueOf(indicator, said.value ?? '', today), reason: null };
}

function valueOf(indicator: Indicator, text: string, today: CalendarDate): KeptValue {
  if (indicator.type === 'quantity') return readQuantity(text, indicator.unit ?? '', today);
  const value = readValue(indicator, text);
  const fault = value === DONT_KNOW ? 'ANSWER_OPTION_UNKNOWN' : answerFault(indicator, value);
  if (fault) throw invalid(fault, { field: 'value' });
  return value;
}

function reasonOf(indicator: Indicator, reason: string | null): string {
  if (!mayDeclareNotApplicable(indicator)) throw invalid('NA_NOT_ALLOWED', { field: 'kind' });
  if (!reason?.trim()) throw invalid('NA_WITHOUT_REASON', { field: 'reason' });
  return reason.trim();
}

/**
 * The kept answers as the score reads them. What needs a baseline, peers, a footprint or an agreement does not apply
 * while there is none (method guide 2.6), whatever was said; a quantity's months are kept for that day.
 * @param platform answers that the platform gives itself, from plans and agreements
 */
export function scoredAnswers(
  model: ScoringModel,
  kept: readonly KeptAnswer[],
  platform: readonly Answer[] = [],
): Answer[] {
  const filled = new Set(platform.map(({ indicator }) => indicator));
  const automatic = model.indicators.filter(({ id, naRule }) => naRule.startsWith('auto_') && !filled.has(id));
  const ids = new Set([...filled, ...automatic.map(({ id }) => id)]);
  return [
    ...platform,
    ...kept.filter(({ indicator }) => !ids.has(indicator)).map(scored),
    ...automatic.map(({ id, naRule }) => ({ indicator: id, na: naRule })),
  ];
}

/** An answer of one's own is as old as the day it was given. */
function scored(kept: KeptAnswer): Answer {
  if (kept.kind === 'NOT_APPLICABLE') return { indicator: kept.indicator, na: kept.reason ?? '' };
  const proof = {
    grade: kept.grade,
    date: kept.proofOn ?? kept.answeredOn,
    ...(kept.validUntil ? { validUntil: kept.validUntil } : {}),
    ...(kept.dataQuality === null ? {} : { dataQuality: kept.dataQuality }),
  };
  const value = kept.kind === 'DONT_KNOW' || isQuantity(kept.value) ? DONT_KNOW : kept.value;
  return { indicator: kept.indicator, value, ...proof };
}

/** The value as it was said. */
export function saidText(value: KeptValue | null): string | null {
  if (value === null) return null;
  if (isQuantity(value)) return quantityText(value);
  return Array.isArray(value) ? value.join(',') : String(value);
}

function readValue({ type }: Indicator, text: string): AnswerValue {
  if (type === 'single') return text;
  if (type === 'checklist') return text === '' ? [] : text.split(',');
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(text)) throw invalid('ANSWER_TYPE', { field: 'value' });
  return Number(text);
}
