import { MyScore } from '../../generated/supplier.js';
import { useAsk } from '../../graphql/use-ask.js';
import type { Question } from './form.js';

/**
 * How many points of 100 unanswered questions can bring at most: the sum of their weights, rounded up to a whole point
 * (method guide 5.1); null where no live score is known.
 */
export function useToGain(hasAccount: boolean): (questions: readonly Question[]) => number | null {
  const { data } = useAsk(MyScore, {}, { pause: !hasAccount });
  return (questions) => {
    const wanted = questions.map(({ indicator }) => indicator);
    const parts = data?.myScore.indicators ?? [];
    const weights = parts.filter(({ indicator, points }) => points === null && wanted.includes(indicator));
    return weights.length === 0 ? null : Math.ceil(weights.reduce((sum, { weightPct }) => sum + weightPct, 0));
  };
}
