import { canonicalJson, invalid } from '#kernel';
import { placed } from '../placed.js';
import { FACTORS, mixedInput } from './mixed-input.js';
import type { Factor, Sides } from './mixed-input.js';
import type { ScoreInput } from './reading.js';
import { assessSupplier } from './score-supplier.js';

/** Why a score changed: the parts add up to the difference. */
export interface ShapleyDelta {
  readonly before: number;
  readonly after: number;
  readonly delta: number;
  /** Points of the score that each factor brought, on average over all orders in which the factors could change. */
  readonly parts: Readonly<Record<Factor, number>>;
}

/**
 * Exact Shapley values over five factors, 32 evaluations (method guide 5.3).
 * @throws DomainError SUPPLIER_DIFFERS when the sides speak of suppliers of another size, sector group or country; what
 *   `scoreSupplier` throws, fields below `before` or `after`
 */
export function shapleyDelta(before: ScoreInput, after: ScoreInput): ShapleyDelta {
  if (canonicalJson(before.supplier) !== canonicalJson(after.supplier))
    throw invalid('SUPPLIER_DIFFERS', { field: 'after.supplier' });
  const first = placed(below('before'), () => assessSupplier(before).score);
  const last = placed(below('after'), () => assessSupplier(after).score);
  const scores = SETS.map((set) => scoreOf(set, before, after));
  const part = (factor: Factor): number => shapleyValue(FACTORS.indexOf(factor), scores);
  return {
    before: first,
    after: last,
    delta: last - first,
    parts: {
      answers: part('answers'),
      evidence: part('evidence'),
      time: part('time'),
      model: part('model'),
      reference: part('reference'),
    },
  };
}

/** Every set of factors taken from `after`, a bit a factor. */
const SETS = Array.from({ length: 2 ** FACTORS.length }, (_, set) => set);

/** Share of the orders in which exactly `before` factors have changed when this one does: k!·(n-1-k)!/n!. */
const SHARE_OF_ORDERS = [1 / 5, 1 / 20, 1 / 30, 1 / 20, 1 / 5];

const below =
  (side: string) =>
  (field: string): string =>
    `${side}.${field}`;

function scoreOf(set: number, before: ScoreInput, after: ScoreInput): number {
  const side = (factor: Factor): ScoreInput => (set & (1 << FACTORS.indexOf(factor)) ? after : before);
  const sides: Sides = {
    answers: side('answers'),
    evidence: side('evidence'),
    time: side('time'),
    model: side('model'),
    reference: side('reference'),
  };
  return assessSupplier(mixedInput(sides)).score;
}

function shapleyValue(factor: number, scores: readonly number[]): number {
  const bit = 1 << factor;
  return SETS.filter((set) => (set & bit) === 0).reduce((sum, set) => {
    const share = SHARE_OF_ORDERS[sizeOf(set)] ?? 0;
    return sum + share * ((scores[set | bit] ?? NaN) - (scores[set] ?? NaN));
  }, 0);
}

const sizeOf = (set: number): number => FACTORS.filter((_, factor) => set & (1 << factor)).length;
