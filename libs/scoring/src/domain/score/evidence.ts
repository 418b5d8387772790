import { wholeMonths } from '#kernel';
import type { CalendarDate } from '#kernel';
import type { Grade, Indicator, ScoringModel } from '../model/model.js';
import type { Answer } from './answer.js';

/** Which column of the credit table counts (method guide 2.2): micro firms have their own; the core score uses it for all. */
export type CreditTable = keyof ScoringModel['evidence']['creditFactor'];

/** What the evidence of an answer is worth on a day. */
export interface Worth {
  /** The grade that counts, after expiry. */
  readonly grade: Grade;
  /** Credit factor 0-1. */
  readonly k: number;
  /** Staleness factor 0-1; 0 counts as missing. */
  readonly d: number;
  /** Quality 0-1, for the confidence. */
  readonly q: number;
}

/** Credit factor, staleness and quality of an answer's evidence (method guide 2.2, 2.3). */
export function worthOf(
  model: ScoringModel,
  indicator: Pick<Indicator, 'validityMonths'>,
  answer: Answer,
  { asOf, table }: { asOf: CalendarDate; table: CreditTable },
): Worth {
  const grade = gradeOn(asOf, answer);
  const { creditFactor, dataQuality, grades } = model.evidence;
  const byData = dataQuality.find(({ id }) => id === answer.dataQuality)?.factor ?? 1;
  return {
    grade,
    k: Math.min(creditFactor[table][grade], byData),
    d: staleness(model.staleness, indicator.validityMonths, ageInMonths(answer.date, asOf)),
    q: grades.find(({ id }) => id === grade)?.quality ?? 0,
  };
}

/** A certificate past its last day falls to E1 at once; what was less stays less. */
function gradeOn(asOf: CalendarDate, { grade = 'E0', validUntil }: Answer): Grade {
  const expired = validUntil !== undefined && asOf > validUntil;
  return expired && grade !== 'E0' ? 'E1' : grade;
}

const ageInMonths = (date: CalendarDate | undefined, asOf: CalendarDate): number =>
  date === undefined ? 0 : wholeMonths(date, asOf);

/**
 * 1 up to `validity` months, then falling to `minFactorAtEndOfGrace` over the months of grace, then 0 (method guide 2.3).
 * @param validity, age whole months
 */
export function staleness(
  { graceMonths, minFactorAtEndOfGrace }: ScoringModel['staleness'],
  validity: number,
  age: number,
): number {
  if (age <= validity) return 1;
  if (age >= validity + graceMonths) return 0;
  return 1 - ((1 - minFactorAtEndOfGrace) * (age - validity)) / graceMonths;
}
