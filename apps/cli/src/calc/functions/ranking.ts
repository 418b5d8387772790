import { CURRENT_MODEL, rankMonteCarlo, shapleyDelta, uncertaintyOf } from '#scoring/domain';
import { defaulted, optional, record, required } from '../fields.js';
import { calcFunction } from '../function.js';
import { MAX_DRAWS, choice, int, list, nullable, num, text } from '../types.js';
import { rankExample, shapleyExample } from './rank-examples.js';
import { scoreArguments, scoreInput } from './score-arguments.js';

const points = num({ min: 0, max: 100 });

const indicator = record({
  id: required(text, 'unique within the supplier; draws run in code-unit order of it'),
  theme: required(text, 'id of its theme'),
  weight: defaulted(num({ min: 0 }), 1, 'weight inside its theme'),
  credit: required(nullable(points), 'null is missing', 'points'),
  grade: optional(choice('E1', 'E2', 'E3', 'E4'), 'evidence grade: half width 20, 12, 6, 3'),
  halfWidth: optional(num({ min: 0 }), 'half width itself, instead of a grade', 'points'),
});

const supplier = record({
  id: required(text, 'seeds the stream of this supplier'),
  confidence: defaulted(points, 0, 'orders suppliers that share a shown score'),
  indicators: required(list(indicator), 'what the score rests on'),
});

const theme = record({
  id: required(text, 'id of the theme'),
  weight: required(num({ min: 0 }), 'weight of any scale'),
});

/** Contract 5: why a score changed, and how sure a rank is. */
export const ranking = [
  calcFunction({
    name: 'shapleyDelta',
    summary: 'The change of a score attributed to answers, evidence, time, model and reference set.',
    args: {
      before: required(record(scoreArguments), 'arguments of scoreSupplier'),
      after: required(record(scoreArguments), 'arguments of scoreSupplier, of the same supplier'),
    },
    returns: '{before, after, delta, parts:{answers, evidence, time, model, reference}}',
    codes: ['not-covered'],
    example: shapleyExample,
    run: ({ before, after }) => shapleyDelta(scoreInput(before), scoreInput(after)),
  }),
  calcFunction({
    name: 'rankMonteCarlo',
    summary: 'Ranks with simulation intervals and statistical ties.',
    args: {
      seed: required(int({ min: 0, max: 2 ** 32 - 1 }), '32 bits, unsigned'),
      draws: defaulted(int({ min: 1, max: MAX_DRAWS }), 2000, 'number of draws'),
      exponent: defaulted(num(), 0.5, 'of the nominal score, not 0'),
      themes: required(list(theme), 'in the order in which their weights are drawn'),
      suppliers: required(list(supplier), 'who is ranked'),
    },
    returns:
      '{suppliers:{id:text, score, shown, rank:int, rankP5:int, rankMedian:int, rankP95:int, scoreP5, scoreP95}[], ' +
      'beats:(num|null)[][], groups:text[][]}',
    example: rankExample,
    run: (args) => rankMonteCarlo({ ...args, uncertainty: uncertaintyOf(CURRENT_MODEL) }),
  }),
];
