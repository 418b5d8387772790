import type { Flow } from './present-value.js';

/** Rates that are looked for lie above the one and below the other (calc contract 8). */
const LOWEST_RATE = -0.999;
const HIGHEST_RATE = 1e6;

// The search runs over u = ln(1 + rate), where present value is a sum of exponentials.
const LOW = Math.log1p(LOWEST_RATE);
const HIGH = Math.log1p(HIGHEST_RATE);

/** Rounding of a sum is at most this share of the sum of its absolute terms; less than that is 0. */
const NOISE = 4 * Number.EPSILON;

/** Sign changes times flows beyond which roots are parted by a grid instead of exactly: some tenths of a second. */
const EXACT_WORK = 100_000;
const GRID_POINTS = 1_000;

/** Flows in order of time, one a moment, without zeros. */
export function orderedFlows(flows: readonly Flow[]): Flow[] {
  const sums = new Map<number, number>();
  for (const { at, amount } of flows) sums.set(at, (sums.get(at) ?? 0) + amount);
  return [...sums]
    .map(([at, amount]) => ({ at, amount }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => a.at - b.at);
}

/** How often the sign changes along ordered flows: no more rates than that bring their worth to 0 (Descartes). */
export const signChanges = (flows: readonly Flow[]): number =>
  flows.filter(({ amount }, index) => index > 0 && amount > 0 !== (flows[index - 1]?.amount ?? 0) > 0).length;

/** Every rate at which ordered flows are worth 0, ascending; at most one for each change of sign. */
export const rootRates = (flows: readonly Flow[]): number[] => rootsOf(flows).map((u) => Math.expm1(u));

function rootsOf(flows: readonly Flow[]): number[] {
  const changes = signChanges(flows);
  if (changes === 0) return [];
  const parting = [0, ...(changes === 1 ? [] : separators(flows, changes))].sort((a, b) => a - b);
  const points = [LOW, ...parting.filter((u, index) => u !== parting[index - 1]), HIGH];
  const signs = points.map((u) => signAt(flows, u));
  return points.flatMap((u, index) => {
    const next = points[index + 1];
    if (next === undefined) return [];
    const here = index > 0 && signs[index] === 0 ? [u] : [];
    return (signs[index] ?? 0) * (signs[index + 1] ?? 0) < 0 ? [...here, bisect(flows, u, next)] : here;
  });
}

/**
 * Places between which at most one root lies. Worth, shifted so that the flow before the first change of sign stands
 * still, has a derivative with one change less; between two roots of the one lies a root of the other (Rolle).
 */
function separators(flows: readonly Flow[], changes: number): number[] {
  if (changes * flows.length > EXACT_WORK)
    return Array.from({ length: GRID_POINTS }, (_, index) => LOW + ((HIGH - LOW) * (index + 1)) / (GRID_POINTS + 1));
  const first = flows.findIndex(({ amount }) => amount > 0 !== (flows[0]?.amount ?? 0) > 0);
  const still = flows[first - 1]?.at ?? 0;
  const slope = flows
    .map(({ at, amount }) => ({ at, amount: amount * (still - at) }))
    .filter(({ amount }) => amount !== 0);
  const scale = slope.reduce((most, { amount }) => Math.max(most, Math.abs(amount)), 0);
  return rootsOf(slope.map(({ at, amount }) => ({ at, amount: amount / scale })));
}

/** Sign of the worth at u; 0 where it cannot be told from rounding. */
function signAt(flows: readonly Flow[], u: number): number {
  const { sum, size } = movedWorth(flows, u);
  return Math.abs(sum) <= NOISE * size ? 0 : Math.sign(sum);
}

/** The worth at u, moved in time so that no term overflows, which changes no sign; and the sum of absolute terms. */
function movedWorth(flows: readonly Flow[], u: number): { sum: number; size: number } {
  const anchor = (u > 0 ? flows[0] : flows.at(-1))?.at ?? 0;
  let sum = 0;
  let size = 0;
  for (const { at, amount } of flows) {
    const term = amount * Math.exp((anchor - at) * u);
    sum += term;
    size += Math.abs(term);
  }
  return { sum, size };
}

/** Halves the interval, at whose ends the signs differ, until a double cannot part it. */
function bisect(flows: readonly Flow[], low: number, high: number): number {
  const rising = signAt(flows, high);
  let [from, to] = [low, high];
  for (;;) {
    const middle = from + (to - from) / 2;
    if (middle <= from || middle >= to) return middle;
    const { sum } = movedWorth(flows, middle);
    if (sum === 0) return middle;
    if (Math.sign(sum) === rising) to = middle;
    else from = middle;
  }
}
