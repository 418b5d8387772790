import type { Assessment } from '../score/assess.js';
import type { ScoringModel } from '../model/model.js';
import { rankSuppliers } from '../rank/rank-monte-carlo.js';
import { uncertaintyOf } from '../rank/entrant.js';

/** Two-sided 90 % of the normal distribution (method guide 7.4). */
const Z = 1.645;

/** Seed of the draws of a single score; the supplier's own stream makes them its own. */
const SEED = 1;

/**
 * Standard error of a score: the deviation of its draws (method guide 7.2), in points. A pure function: the same
 * assessment gives the same draws.
 * @param id names the supplier's stream
 */
export function standardError(model: ScoringModel, { themes, indicators }: Assessment, id: string): number {
  const { scores } = rankSuppliers({
    seed: SEED,
    draws: model.monteCarlo.draws,
    exponent: 1, // of the nominal score, which nobody reads here
    themes: themes.map((theme) => ({ id: theme.id, weight: theme.share })),
    suppliers: [{ id, indicators: indicators.map(entrantOf) }],
    uncertainty: uncertaintyOf(model),
  });
  return deviation(scores[0] ?? new Float64Array());
}

/** An answer whose evidence was reset (E0) is known, and no surer than one declared. */
const entrantOf = ({ id, theme, weight, points, credit, grade }: Assessment['indicators'][number]) => ({
  id,
  theme,
  weight,
  ...(points === null ? { credit: null } : { credit, grade: grade === 'E0' ? ('E1' as const) : grade }),
});

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** A score as a trend compares it. */
export interface TrendPoint {
  readonly shownTenths: number;
  readonly standardError: number;
  readonly modelRef: string;
}

export interface Change {
  /** Shown points, tenths. */
  readonly tenths: number;
  /** False reads "sin cambio claro". */
  readonly clear: boolean;
}

/**
 * The change since the score before (method guide 7.4); null when there is none, or when it was computed with another
 * model and nobody computed it anew with this one.
 */
export function changeSince(before: TrendPoint | null, now: TrendPoint): Change | null {
  if (before?.modelRef !== now.modelRef) return null;
  const tenths = now.shownTenths - before.shownTenths;
  const margin = Z * Math.sqrt(before.standardError ** 2 + now.standardError ** 2);
  return { tenths, clear: Math.abs(tenths / 10) > margin };
}
