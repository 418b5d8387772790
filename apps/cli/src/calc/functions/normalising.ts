import {
  distanceToTarget,
  goalposts,
  midRank,
  minMax,
  peerScore,
  winsoriseByMoments,
  winsoriseByQuantiles,
  zScore,
} from '#scoring/domain';
import { defaulted, record, required } from '../fields.js';
import { calcFunction } from '../function.js';
import { bool, choice, direction, int, list, nullable, num, text } from '../types.js';

const series = list(nullable(num()));
const x = required(series, 'values; null is missing and stays null');
const way = defaulted(direction, 1, '1 more is better, -1 less is better');
const low = defaulted(num(), 0, 'what the worst becomes', 'points');
const high = defaulted(num(), 100, 'what the best becomes', 'points');
const share = num({ min: 0, max: 1 });

const group = record({
  level: required(text, 'name of the peer group'),
  values: required(series, 'values of the peers; null is missing'),
});

/** Contract 3. */
export const normalising = [
  calcFunction({
    name: 'goalposts',
    summary: 'Where each value lies between two fixed posts, clamped to them.',
    args: {
      x,
      worst: required(num(), 'the value that gives low'),
      best: required(num(), 'the value that gives high; below worst where less is better, never equal to it'),
      log: defaulted(bool, false, 'compare logarithms; values and posts must be above 0'),
      low,
      high,
    },
    returns: '(num|null)[]',
    example: { args: { x: [6, 31, null], worst: 5, best: 25 }, value: [5, 100, null] },
    run: ({ x: values, ...posts }) => goalposts(values, posts),
  }),
  calcFunction({
    name: 'minMax',
    summary: 'Where each value lies between the worst and the best of the known ones.',
    args: { x, direction: way, low, high },
    returns: '(num|null)[]',
    codes: ['no-solution'],
    example: { args: { x: [4, 10, 6], direction: -1 }, value: [100, 0, 66.66666666666666] },
    run: ({ x: values, ...options }) => minMax(values, options),
  }),
  calcFunction({
    name: 'zScore',
    summary: 'Distance from the mean in sample deviations (n - 1).',
    args: {
      x,
      direction: way,
      mean: defaulted(num(), 0, 'mean of the result'),
      sd: defaulted(num({ min: 0, open: true }), 1, 'deviation of the result, above 0'),
    },
    returns: '(num|null)[]',
    codes: ['no-solution'],
    example: { args: { x: [2, 4, 6] }, value: [-1, 0, 1] },
    run: ({ x: values, ...options }) => zScore(values, options),
  }),
  calcFunction({
    name: 'distanceToTarget',
    summary: 'How far each value has come from the worst known one to a target.',
    args: {
      x,
      target: required(num(), 'the value that gives high; better than the worst known one'),
      direction: way,
      cap: defaulted(bool, true, 'a value beyond the target counts as the target'),
      low,
      high,
    },
    returns: '(num|null)[]',
    example: { args: { x: [2, 5, 12], target: 8, high: 1 }, value: [0, 0.5, 1] },
    run: ({ x: values, ...options }) => distanceToTarget(values, options),
  }),
  calcFunction({
    name: 'midRank',
    summary: 'Percentile of each value in a reference: 100·(worse + 0.5·equal)/n.',
    args: { x, reference: required(series, 'values compared with; null is missing'), direction: way },
    returns: '(num|null)[]',
    codes: ['no-solution'],
    example: { args: { x: [7], reference: [5, 7, 9, 11], direction: -1 }, value: [62.5] },
    run: ({ x: values, reference, direction: better }) => midRank(values, reference, better),
  }),
  calcFunction({
    name: 'peerScore',
    summary: 'Percentile among peers, drawn to the anchor where peers are few.',
    args: {
      value: required(num(), 'the value that is compared'),
      direction: way,
      groups: required(list(group), 'peer groups, widest first'),
      kappa: defaulted(num({ min: 0 }), 20, 'weight of what was believed before', 'peers'),
      anchor: defaulted(num(), 50, 'score without any peer', 'points'),
    },
    returns: '{score:num, steps:{level:text, n:int, percentile:num|null, score:num}[]}',
    example: {
      args: {
        value: 3,
        direction: -1,
        groups: [
          { level: 'sector', values: [2, 4, 5, 6] },
          { level: 'sector+country', values: [] },
        ],
      },
      value: {
        score: 54.166666666666664,
        steps: [
          { level: 'sector', n: 4, percentile: 75, score: 54.166666666666664 },
          { level: 'sector+country', n: 0, percentile: null, score: 54.166666666666664 },
        ],
      },
    },
    run: ({ value, groups, ...options }) => peerScore(value, groups, options),
  }),
  calcFunction({
    name: 'winsorise',
    summary: 'Pulls outliers in, by moments or to two quantiles.',
    args: {
      x,
      method: defaulted(choice('moments', 'quantiles'), 'moments', '"moments" or "quantiles"'),
      winmax: defaulted(int({ min: 0 }), 5, 'moments: no further step once so many points are changed', 'points'),
      skewMax: defaulted(num(), 2, 'the series passes below this absolute skewness'),
      kurtosisMax: defaulted(num(), 3.5, 'or below this excess kurtosis'),
      lower: defaulted(share, 0.025, 'quantiles: the lower one', 'fraction'),
      upper: defaulted(share, 0.975, 'quantiles: the upper one, above lower', 'fraction'),
    },
    returns: '{x:(num|null)[], changed:int[], passed:bool}',
    example: {
      args: { x: [3, 4, 5, 4, 3, 5, 4, 40] },
      value: { x: [3, 4, 5, 4, 3, 5, 4, 5], changed: [7], passed: true },
    },
    run: ({ x: values, method, winmax, lower, upper, ...limits }) =>
      method === 'moments'
        ? winsoriseByMoments(values, winmax, limits)
        : winsoriseByQuantiles(values, { lower, upper }, limits),
  }),
];
