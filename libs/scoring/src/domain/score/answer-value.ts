import { invalid } from '#kernel';
import type { DomainError } from '#kernel';
import type { Indicator, Normalise } from '../model/model.js';
import { goalposts } from '../normalise/goalposts.js';
import { DONT_KNOW } from './answer.js';
import type { AnswerValue } from './answer.js';

/** Why a value is no answer to its indicator. Stable: their sentences stand in the catalogue. */
export type AnswerFault =
  'ANSWER_TYPE' | 'ANSWER_OPTION_UNKNOWN' | 'ANSWER_OPTION_REPEATED' | 'ANSWER_OUT_OF_RANGE' | 'ANSWER_NEEDS_POINTS';

/** Bounds of typed numbers, in the indicator's unit; a saving against the base year cannot exceed all of it. */
const RANGE: Readonly<Record<'percent' | 'number' | 'quantity' | 'derived' | 'platform', readonly [number, number]>> = {
  percent: [0, 100],
  number: [0, Infinity],
  quantity: [-Infinity, 100],
  derived: [-Infinity, 100],
  platform: [0, 100],
};

/** What stands against a value as an answer to the indicator; null when nothing does. */
export function answerFault(indicator: Indicator, value: unknown): AnswerFault | null {
  if (value === DONT_KNOW) return null;
  if (indicator.type === 'single') return choiceFault(codes(indicator.options), value);
  if (indicator.type === 'checklist') return ticksFault(codes(indicator.checklist), value);
  if (indicator.normalise?.mode === 'peer') return 'ANSWER_NEEDS_POINTS';
  return numberFault(RANGE[indicator.type], value);
}

/**
 * Raw points 0-100 of a value (method guide 2.1): of the option chosen, 100·min(1, ticked/fullAt), or by goalposts;
 * "dont_know" is 0. A quantity's value is its saving against the base year in percent.
 * @throws DomainError with an AnswerFault as its code
 */
export function rawPoints(indicator: Indicator, value: AnswerValue): number {
  const found = answerFault(indicator, value);
  if (found !== null) throw refusal(found, indicator);
  if (value === DONT_KNOW) return 0;
  if (typeof value === 'number') return pointsOf(indicator.normalise, value);
  if (typeof value === 'string') return indicator.options?.find(({ code }) => code === value)?.points ?? 0;
  return indicator.normalise?.mode === 'checklist_share'
    ? 100 * Math.min(1, value.length / indicator.normalise.fullAt)
    : 0;
}

const refusal = (code: AnswerFault, { id }: Indicator): DomainError => invalid(code, { indicator: id, field: 'value' });

const codes = (choices: readonly { readonly code: string }[] = []): string[] => choices.map(({ code }) => code);

function choiceFault(known: readonly string[], value: unknown): AnswerFault | null {
  if (typeof value !== 'string') return 'ANSWER_TYPE';
  return known.includes(value) ? null : 'ANSWER_OPTION_UNKNOWN';
}

function ticksFault(known: readonly string[], value: unknown): AnswerFault | null {
  if (!Array.isArray(value)) return 'ANSWER_TYPE';
  const ticked = value as unknown[];
  const wrong = ticked.map((code) => choiceFault(known, code)).find((found) => found !== null);
  if (wrong !== undefined) return wrong;
  return new Set(ticked).size === ticked.length ? null : 'ANSWER_OPTION_REPEATED';
}

function numberFault([least, greatest]: readonly [number, number], value: unknown): AnswerFault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'ANSWER_TYPE';
  return value >= least && value <= greatest ? null : 'ANSWER_OUT_OF_RANGE';
}

function pointsOf(normalise: Normalise | undefined, value: number): number {
  return normalise !== undefined && 'worst' in normalise ? (goalposts([value], normalise)[0] ?? 0) : 0;
}
