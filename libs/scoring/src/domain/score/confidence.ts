import type { ScoringModel, Size } from '../model/model.js';
import type { AssessedIndicator } from './assess.js';
import { sixDecimals } from './rounding.js';

/** How far a score rests on evidence (method guide 2.5). Shares are of the weight that applies, 0-1. */
export interface Confidence {
  /** 0-100. */
  readonly value: number;
  readonly letter: 'A' | 'B' | 'C' | 'D';
  readonly answeredShare: number;
  /** With a document at least (E2 and better). */
  readonly evidenceShare: number;
  /** Reviewed at least (E3 and better). */
  readonly reviewedShare: number;
}

/** Least confidence of each letter (method guide 2.5). */
const LETTERS = [
  ['A', 80],
  ['B', 60],
  ['C', 40],
] as const;

export function confidenceOf(indicators: readonly AssessedIndicator[]): Confidence {
  const answered = indicators.filter(({ points }) => points !== null);
  const value = 100 * answered.reduce((sum, { overall, q, d }) => sum + overall * q * d, 0);
  return {
    value,
    letter: LETTERS.find(([, least]) => sixDecimals(value) >= least)?.[0] ?? 'D',
    answeredShare: weight(answered),
    evidenceShare: weight(answered.filter(({ grade }) => grade >= 'E2')),
    reviewedShare: weight(answered.filter(({ grade }) => grade >= 'E3')),
  };
}

const weight = (indicators: readonly AssessedIndicator[]): number =>
  indicators.reduce((sum, { overall }) => sum + overall, 0);

/** Whether others see the score: not before enough is answered; provisional, and not ranked, with little evidence. */
export type PublicationStatus = 'published' | 'provisional' | 'not-published';

/** Method guide 2.6. Shares are compared as the result tree keeps them, at six decimals. */
export function publicationStatus(model: ScoringModel, size: Size, confidence: Confidence): PublicationStatus {
  const { minAnsweredShare, provisionalBelowEvidenceShare } = model.publication;
  if (sixDecimals(confidence.answeredShare) < minAnsweredShare[size]) return 'not-published';
  return sixDecimals(confidence.evidenceShare) < provisionalBelowEvidenceShare ? 'provisional' : 'published';
}
