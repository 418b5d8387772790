import { breakdown, scoreSupplier } from '#scoring/domain';
import { calcFunction } from '../function.js';
import { scoreArguments, scoreInput } from './score-arguments.js';
import { breakdownExample, scoreExample } from './score-examples.js';
import { BREAKDOWN_RETURNS, SCORE_RETURNS } from './score-returns.js';

/** Contract 5: the score of one supplier. */
export const scoring = [
  calcFunction({
    name: 'scoreSupplier',
    summary: 'Score of a supplier on a day with its themes, indicators, confidence, core score and level.',
    args: scoreArguments,
    returns: SCORE_RETURNS,
    codes: ['not-covered'],
    example: scoreExample,
    run: (args) => scoreSupplier(scoreInput(args)),
  }),
  calcFunction({
    name: 'breakdown',
    summary: 'The score as what was gained and what was lost, in parts that add up as shown.',
    args: scoreArguments,
    returns: BREAKDOWN_RETURNS,
    codes: ['not-covered'],
    example: breakdownExample,
    run: (args) => breakdown(scoreInput(args)),
  }),
];
