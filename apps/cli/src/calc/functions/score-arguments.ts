import { shippedModel } from '#scoring/domain';
import type { AnswerValue, ScoreInput } from '#scoring/domain';
import { defaulted, optional, record, required } from '../fields.js';
import type { Read } from '../fields.js';
import { choice, country, date, int, list, num, refuse, text } from '../types.js';
import type { CalcType } from '../types.js';

/** An answer's value; null is allowed where `points` or `na` stands in its place. */
const answerValue: CalcType<AnswerValue | null> = {
  name: 'text|text[]|num|null',
  read(value, path) {
    if (value === null || typeof value === 'string') return value;
    if (typeof value === 'number') return num().read(value, path);
    if (Array.isArray(value)) return list(text).read(value, path);
    throw refuse('an option code, a list of codes, a number or "dont_know" is expected', path);
  },
};

const answer = record({
  indicator: required(text, 'id of the indicator'),
  value: optional(answerValue, 'option code, list of ticked codes, number in the unit, or "dont_know"'),
  grade: optional(choice('E0', 'E1', 'E2', 'E3', 'E4'), 'evidence grade; needed unless na is given'),
  date: optional(date, 'day of the proof, for E1 of the answer; absent is fresh'),
  validUntil: optional(date, 'last day of a certificate; the day after, the grade is E1'),
  dataQuality: optional(int({ min: 1, max: 5 }), 'of an amount: 1 metered and reviewed to 5 sector average'),
  points: optional(num({ min: 0, max: 100 }), 'raw points that replace the reading of value', 'points'),
  na: optional(text, 'why the indicator does not apply; it is removed'),
});

/** The arguments of a score, as the contract names them. */
export const scoreArguments = {
  model: defaulted(text, 'current', 'id@version of a shipped model'),
  supplier: required(
    record({
      size: required(choice('micro', 'small', 'medium'), 'tier by workers: to 10, to 50, more'),
      sectorGroup: required(text, 'sector group of the model'),
      country: required(country, 'country of the supplier'),
    }),
    'what decides questions and weights',
  ),
  asOf: required(date, 'day of the score'),
  answers: required(list(answer), 'in any order; an indicator not listed is missing'),
};

/** @throws DomainError NOT_COVERED for a model that is not shipped */
export const scoreInput = ({ model, ...input }: Read<typeof scoreArguments>): ScoreInput => ({
  ...input,
  model: shippedModel(model),
});
