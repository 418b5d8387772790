import { invalid } from '#kernel';
import type { Indicator, ScoringModel } from '../model/model.js';
import { sectorsAsked } from '../model/path.js';
import { placed } from '../placed.js';
import type { Answer } from './answer.js';
import { rawPoints } from './answer-value.js';

/** An answer that was checked, with its raw points 0-100; null when the indicator was declared not applicable. */
export interface ReadAnswer {
  readonly answer: Answer;
  readonly points: number | null;
}

/** Answers by indicator id. */
export type Answers = ReadonlyMap<string, ReadAnswer>;

/**
 * Checks answers against their model, also those of questions that the supplier is not asked.
 * @throws DomainError with `field` naming the place, such as `answers[3].grade`: INDICATOR_UNKNOWN, ANSWER_REPEATED,
 *   NA_NOT_ALLOWED (by the model's naRule), NA_WITHOUT_REASON, ANSWER_MISSING, GRADE_MISSING, POINTS_RANGE,
 *   DATA_QUALITY_UNKNOWN, or an AnswerFault
 */
export function readAnswers(model: ScoringModel, answers: readonly Answer[]): Answers {
  const indicators = new Map(model.indicators.map((indicator) => [indicator.id, indicator]));
  const read = new Map<string, ReadAnswer>();
  answers.forEach((answer, index) => {
    const at = `answers[${index}]`;
    const indicator = indicators.get(answer.indicator);
    if (indicator === undefined) throw invalid('INDICATOR_UNKNOWN', { field: `${at}.indicator` });
    if (read.has(answer.indicator)) throw invalid('ANSWER_REPEATED', { field: `${at}.indicator` });
    read.set(
      answer.indicator,
      placed(
        (field) => `${at}.${field}`,
        () => readAnswer(model, indicator, answer),
      ),
    );
  });
  return read;
}

function readAnswer(model: ScoringModel, indicator: Indicator, answer: Answer): ReadAnswer {
  if (answer.na !== undefined) return { answer: notApplicable(indicator, answer, answer.na), points: null };
  if (answer.grade === undefined) throw invalid('GRADE_MISSING', { field: 'grade' });
  checkDataQuality(model, answer.dataQuality);
  return { answer, points: pointsOf(indicator, answer) };
}

function notApplicable(indicator: Indicator, answer: Answer, reason: string): Answer {
  if (indicator.naRule === 'never' || sectorsAsked(indicator) !== null)
    throw invalid('NA_NOT_ALLOWED', { field: 'na', rule: indicator.naRule });
  if (reason.trim() === '') throw invalid('NA_WITHOUT_REASON', { field: 'na' });
  return answer;
}

function checkDataQuality(model: ScoringModel, quality: number | undefined): void {
  if (quality !== undefined && !model.evidence.dataQuality.some(({ id }) => id === quality))
    throw invalid('DATA_QUALITY_UNKNOWN', { field: 'dataQuality' });
}

function pointsOf(indicator: Indicator, { points, value }: Answer): number {
  if (points !== undefined) {
    if (!(points >= 0 && points <= 100)) throw invalid('POINTS_RANGE', { field: 'points' });
    return points;
  }
  if (value === undefined || value === null) throw invalid('ANSWER_MISSING', { field: 'value' });
  return rawPoints(indicator, value);
}
