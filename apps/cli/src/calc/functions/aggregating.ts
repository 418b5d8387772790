import { geometricMean, powerMean } from '#scoring/domain';
import { optional, required } from '../fields.js';
import { calcFunction } from '../function.js';
import { list, num } from '../types.js';

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
];
