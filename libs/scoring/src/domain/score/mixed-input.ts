import type { Answer } from './answer.js';
import { answerFault } from './answer-value.js';
import type { ScoreInput } from './reading.js';

/** What can change a score between two days (method guide 5.3). */
export const FACTORS = ['answers', 'evidence', 'time', 'model', 'reference'] as const;
export type Factor = (typeof FACTORS)[number];

/** From which of two inputs each factor is taken. */
export type Sides = Readonly<Record<Factor, ScoreInput>>;

/**
 * An input whose factors come from different sides. Answers are `value`, `na` and whether there is an answer at all;
 * evidence is grade, dates and data quality, an answer without evidence of that side counting as E1 of its own date;
 * reference is `points`, an answer that its side does not know keeping its own. Answers to indicators that the model
 * of its side does not have are left out.
 */
export function mixedInput({ answers, evidence, time, model, reference }: Sides): ScoreInput {
  const indicators = new Map(model.model.indicators.map((indicator) => [indicator.id, indicator]));
  const proofs = byIndicator(evidence);
  const references = byIndicator(reference);
  return {
    supplier: answers.supplier,
    model: model.model,
    asOf: time.asOf,
    answers: answers.answers.flatMap((own) => {
      const indicator = indicators.get(own.indicator);
      if (indicator === undefined) return [];
      const known = references.get(own.indicator) ?? own;
      const readable = answerFault(indicator, own.value) === null;
      const points = known.points ?? (readable ? undefined : own.points);
      return [{ ...answered(own), ...proofOf(own, proofs.get(own.indicator)), points }];
    }),
  };
}

const byIndicator = ({ answers }: ScoreInput): ReadonlyMap<string, Answer> =>
  new Map(answers.map((answer) => [answer.indicator, answer]));

const answered = ({ indicator, value, na }: Answer): Answer => ({ indicator, value, na });

function proofOf(
  own: Answer,
  proof: Answer | undefined,
): Pick<Answer, 'grade' | 'date' | 'validUntil' | 'dataQuality'> {
  if (proof?.grade === undefined) return { grade: 'E1', date: own.date };
  const { grade, date, validUntil, dataQuality } = proof;
  return { grade, date, validUntil, dataQuality };
}
