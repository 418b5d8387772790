import type { CalendarDate } from '#kernel';
import type { Grade } from '../model/model.js';

/** What a person, or the platform, answered: option code, codes ticked, a number in the indicator's unit, or that. */
export type AnswerValue = string | number | readonly string[];

/** The answer of someone who does not know: 0 points, but answered (method guide 2.1). */
export const DONT_KNOW = 'dont_know';

/** A supplier's answer to one indicator with the evidence behind it. */
export interface Answer {
  readonly indicator: string;
  /** Needed unless `points` or `na` stands in its place. */
  readonly value?: AnswerValue | null | undefined;
  /** Needed unless `na` is given. E0 is an answer whose evidence was reset (method guide 7.5): no credit. */
  readonly grade?: Grade | undefined;
  /** Day of the proof, for E1 of the answer; absent or later than the day of the score is fresh. */
  readonly date?: CalendarDate | undefined;
  /** Last day of a certificate; the day after, the grade is E1 at most. */
  readonly validUntil?: CalendarDate | undefined;
  /** Of an amount: 1 metered and reviewed to 5 sector average. */
  readonly dataQuality?: number | undefined;
  /** Raw points 0-100 where the platform computes them; they replace the reading of `value`. */
  readonly points?: number | undefined;
  /** Why the indicator does not apply; it is removed. */
  readonly na?: string | undefined;
}
