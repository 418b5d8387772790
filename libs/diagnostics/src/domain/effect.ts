import { invalid } from '#kernel';
import type { CalendarDate } from '#kernel';
import { scoreSupplier } from '#scoring/domain';
import type { Answer, Indicator, ScoreInput, ScoringModel } from '#scoring/domain';

/** What a measure, or an action made from it, changes in the answers once its implementation is verified (domain guide 5.7). */
export interface Effect {
  readonly indicator: string;
  /** The option that is true afterwards; of a list, the item that is ticked then. */
  readonly value: string;
}

/** @throws DomainError EFFECT_UNKNOWN where the model has no such question, option or item */
export function checkEffect(model: ScoringModel, { indicator, value }: Effect): void {
  const question = model.indicators.find(({ id }) => id === indicator);
  if (!question || !codesOf(question).includes(value)) throw invalid('EFFECT_UNKNOWN', { field: 'effects', indicator });
}

const codesOf = ({ options, checklist }: Indicator): string[] =>
  [...(options ?? []), ...(checklist ?? [])].map(({ code }) => code);

/**
 * The answers that verified effects make, in their order: each stands only where it is worth more than what is there
 * (domain guide 5.7), so that no effect ever lowers the score. What does not apply stays so.
 * @param found day of the finding, which is the day of the proof
 * @returns the new answers, one a question, in the order in which they came about
 */
export function answersAfter(input: ScoreInput, effects: readonly Effect[], found: CalendarDate): Answer[] {
  const after = new Map<string, Answer>();
  let now = input;
  for (const effect of effects) {
    const better = bestOf(now, candidates(now, effect, found));
    if (!better) continue;
    after.delete(better.indicator);
    after.set(better.indicator, better);
    now = withAnswer(now, better);
  }
  return [...after.values()];
}

/** The supplier's answers with another in the place of what was there. */
export const withAnswer = (input: ScoreInput, answer: Answer): ScoreInput => ({
  ...input,
  answers: [...input.answers.filter(({ indicator }) => indicator !== answer.indicator), answer],
});

function bestOf(input: ScoreInput, possible: readonly Answer[]): Answer | undefined {
  let best: Answer | undefined;
  let most = scoreSupplier(input).score;
  for (const answer of possible) {
    const { score } = scoreSupplier(withAnswer(input, answer));
    if (score > most) [best, most] = [answer, score];
  }
  return best;
}

/**
 * An item joins what is ticked without lending its proof to the others: either with them, at their grade, or without
 * those that nobody verified.
 */
function candidates({ model, answers }: ScoreInput, effect: Effect, found: CalendarDate): Answer[] {
  const question = model.indicators.find(({ id }) => id === effect.indicator);
  const present = answers.find(({ indicator }) => indicator === effect.indicator);
  if (!question || present?.na !== undefined) return [];
  const { indicator, value } = effect;
  if (!question.checklist) return [{ indicator, value, grade: 'E4', date: found }];
  const ticked = Array.isArray(present?.value) ? (present.value as readonly string[]) : [];
  const alone: Answer = { indicator, value: [value], grade: 'E4', date: found };
  if (ticked.length === 0) return [alone];
  const together: Answer = { ...present, indicator, value: [...ticked.filter((code) => code !== value), value] };
  return [together, alone];
}
