import { aggregate } from '../aggregate/means.js';
import type { Indicator, ScoringModel } from '../model/model.js';
import { weightIn } from '../model/path.js';
import { rescale } from '../model/theme-weights.js';
import type { Answers } from './check-answers.js';
import { worthOf } from './evidence.js';
import type { Worth } from './evidence.js';
import type { Reading, ScoreInput } from './reading.js';

/** Where an indicator stands in the whole. */
interface Slot {
  readonly id: string;
  readonly theme: string;
  /** Weight inside its theme, the model's scale. */
  readonly weight: number;
  /** Share of the whole, 0-1: theme's share × share inside the theme. */
  readonly overall: number;
}

/** An applicable indicator with what it earns. */
export interface AssessedIndicator extends Slot, Worth {
  /** Raw points 0-100; null when missing, which an answer past its months of grace is too. */
  readonly points: number | null;
  /** points·k·d, 0-100. */
  readonly credit: number;
  /** overall·credit, points of the score. */
  readonly contribution: number;
}

export interface AssessedTheme {
  readonly id: string;
  /** Share of the whole, 0-1. */
  readonly share: number;
  /** 0-100. */
  readonly score: number;
}

/** A score and its parts, in the model's order. */
export interface Assessment {
  readonly themes: readonly AssessedTheme[];
  readonly indicators: readonly AssessedIndicator[];
  /** 0-100. */
  readonly score: number;
  /** What the credits would give without the adjustment for balance: the sum of contributions. */
  readonly arithmetic: number;
}

/** A theme that applies, with its indicators. */
interface Outline {
  readonly id: string;
  readonly share: number;
  readonly indicators: readonly Indicator[];
}

const NOTHING: Worth = { grade: 'E0', k: 0, d: 0, q: 0 };

/** The parts of a score under a reading (method guide 2.4, 4, 5); null when nothing applies. */
export function assess(input: ScoreInput, answers: Answers, reading: Reading): Assessment | null {
  const themes = outline(input.model, reading);
  if (themes.length === 0) return null;
  const indicators = themes.flatMap((theme) =>
    slots(theme, input.supplier.sectorGroup).map(([indicator, slot]) =>
      earned(slot, indicator, { input, answers, reading }),
    ),
  );
  return join(input.model, themes, indicators);
}

/** The same assessment with other credits, such as those of a day on which everything is verified. */
export const recredit = (
  model: ScoringModel,
  { themes, indicators }: Assessment,
  credit: (indicator: AssessedIndicator) => number,
): Assessment =>
  join(
    model,
    themes,
    indicators.map((entry) => ({ ...entry, credit: credit(entry), contribution: entry.overall * credit(entry) })),
  );

/** Themes without an applicable indicator drop out and the rest rescale. */
function outline(model: ScoringModel, { applies, themeWeight }: Reading): Outline[] {
  const themes = model.themes
    .map(({ id }) => ({ id, indicators: model.indicators.filter((entry) => entry.theme === id && applies(entry)) }))
    .filter(({ indicators }) => indicators.length > 0);
  const parts = rescale(themes.map(({ id }) => themeWeight(id)));
  return themes.map((theme, index) => ({ ...theme, share: parts[index] ?? 0 }));
}

function slots({ id, share, indicators }: Outline, sectorGroup: string): [Indicator, Slot][] {
  const weights = indicators.map((indicator) => weightIn(indicator, sectorGroup));
  const inside = rescale(weights);
  return indicators.map((indicator, index) => [
    indicator,
    { id: indicator.id, theme: id, weight: weights[index] ?? 0, overall: share * (inside[index] ?? 0) },
  ]);
}

function earned(
  slot: Slot,
  indicator: Indicator,
  { input, answers, reading }: { input: ScoreInput; answers: Answers; reading: Reading },
): AssessedIndicator {
  const read = answers.get(indicator.id);
  if (read === undefined || read.points === null) return part(slot, null, NOTHING);
  const worth = worthOf(input.model, indicator, read.answer, { asOf: input.asOf, table: reading.table });
  return worth.d === 0 ? part(slot, null, NOTHING) : part(slot, read.points, worth);
}

// Members one by one: this is the innermost step of every score, and copying objects costs several times as much.
function part(
  { id, theme, weight, overall }: Slot,
  points: number | null,
  { grade, k, d, q }: Worth,
): AssessedIndicator {
  const credit = (points ?? 0) * k * d;
  return { id, theme, weight, overall, points, grade, k, d, q, credit, contribution: overall * credit };
}

function join(
  model: ScoringModel,
  themes: readonly { readonly id: string; readonly share: number }[],
  indicators: readonly AssessedIndicator[],
): Assessment {
  const { indicatorsToTheme, themesToOverall } = model.aggregation;
  const scored = themes.map(({ id, share }) => {
    const own = indicators.filter(({ theme }) => theme === id);
    const credits = own.map(({ credit }) => credit);
    const weights = own.map(({ weight }) => weight);
    return { id, share, score: aggregate(indicatorsToTheme, credits, weights) };
  });
  const scores = scored.map(({ score }) => score);
  return {
    themes: scored,
    indicators,
    score: aggregate(
      themesToOverall,
      scores,
      scored.map(({ share }) => share),
    ),
    arithmetic: indicators.reduce((sum, { contribution }) => sum + contribution, 0),
  };
}
