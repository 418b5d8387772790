import { byKind, defaulted, optional, record, required } from '../fields.js';
import { bool, dictionary, direction, nullable, num, text } from '../types.js';

const way = optional(direction, '1 more is better (default), -1 less is better');
const scale = {
  low: optional(num(), 'what the worst becomes; 0 by default', 'points'),
  high: optional(num(), 'what the best becomes; 100 by default', 'points'),
};

const normalise = byKind({
  none: {},
  goalposts: {
    worst: required(num(), 'the value that gives low'),
    best: required(num(), 'the value that gives high'),
    log: optional(bool, 'compare logarithms'),
    ...scale,
  },
  minMax: { direction: way, ...scale },
  zScore: {
    direction: way,
    mean: optional(num(), 'mean of the result; 0 by default'),
    sd: optional(num({ min: 0, open: true }), 'deviation of the result; 1 by default'),
  },
  percentile: { direction: way },
  distanceToTarget: {
    target: required(num(), 'the value that gives high'),
    direction: way,
    cap: optional(bool, 'a value beyond the target counts as the target; true by default'),
    ...scale,
  },
});

const aggregate = byKind({
  power: { p: required(num(), 'exponent, not 0') },
  geometric: { floor: optional(num({ min: 0, open: true }), 'values below it count as the floor') },
});

/** A node of an index as the contract names it. */
export const indexNode = record({
  id: required(text, 'name of the node'),
  parent: required(nullable(text), 'its parent; null for the root'),
  weight: defaulted(num({ min: 0 }), 1, 'weight among its brothers'),
  aggregate: optional(aggregate, 'of inner nodes; {"kind":"power","p":1} by default'),
  normalise: optional(normalise, 'of leaves; {"kind":"none"} by default'),
});

export const indexUnit = record({
  id: required(text, 'name of what is compared'),
  values: required(dictionary(nullable(num()), 'leafId'), 'value of each leaf; null or absent is missing'),
});
