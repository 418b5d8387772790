import { geometricMean, hierarchicalIndex, powerMean } from '#scoring/domain';
import { defaulted, optional, required } from '../fields.js';
import { calcFunction } from '../function.js';
import { choice, list, num } from '../types.js';
import { indexNode, indexUnit } from './index-arguments.js';

const weights = optional(list(num({ min: 0 })), 'weights of any scale, divided by their sum; absent: equal');

/** Contract 4. */
export const aggregating = [
  calcFunction({
    name: 'powerMean',
    summary: 'Weighted power mean; p = 0.5 joins the themes of the score.',
    args: {
      x: required(list(num({ min: 0 }), { min: 1 }), 'values, 0 or more'),
      w: weights,
      p: required(num(), 'exponent, not 0; 1 is the arithmetic mean; below 0 a value of 0 makes the mean 0'),
    },
    returns: 'num',
    example: { args: { x: [16, 64], w: [3, 1], p: 0.5 }, value: 25 },
    run: ({ x, w, p }) => powerMean(x, w, p),
  }),
  calcFunction({
    name: 'geometricMean',
    summary: 'Weighted geometric mean.',
    args: {
      x: required(list(num(), { min: 1 }), 'values; above 0 unless there is a floor'),
      w: weights,
      floor: optional(num({ min: 0, open: true }), 'values below it count as the floor; above 0'),
    },
    returns: 'num',
    example: { args: { x: [4, 0], floor: 1 }, value: 2 },
    run: ({ x, w, floor }) => geometricMean(x, w, floor),
  }),
  calcFunction({
    name: 'hierarchicalIndex',
    summary: 'Scores and ranks of units under a tree of normalised leaves and means.',
    args: {
      nodes: required(list(indexNode, { min: 1 }), 'the tree as a flat list with exactly one root'),
      units: required(list(indexUnit), 'what is compared'),
      missing: defaulted(choice('error', 'skip'), 'error', '"error", or "skip": the weight goes to the brothers'),
    },
    returns: '{units:{id:text, score:num|null, rank:int|null, values:{nodeId:num|null}}[]}',
    codes: ['no-solution'],
    example: {
      args: {
        nodes: [
          { id: 'I', parent: null },
          { id: 'a', parent: 'I', weight: 3, normalise: { kind: 'goalposts', worst: 0, best: 50 } },
          { id: 'b', parent: 'I' },
        ],
        units: [
          { id: 'u', values: { a: 20, b: 80 } },
          { id: 'v', values: { a: 50, b: null } },
        ],
        missing: 'skip',
      },
      value: {
        units: [
          { id: 'u', score: 50, rank: 2, values: { I: 50, a: 40, b: 80 } },
          { id: 'v', score: 100, rank: 1, values: { I: 100, a: 100, b: null } },
        ],
      },
    },
    run: ({ nodes, units, missing }) => ({ units: hierarchicalIndex(nodes, units, missing) }),
  }),
];
