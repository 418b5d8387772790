import { invalid } from '#kernel';
import type { LevelId } from '../model/model.js';
import { assess, recredit } from './assess.js';
import type { Assessment } from './assess.js';
import type { Answers } from './check-answers.js';
import { confidenceOf, publicationStatus } from './confidence.js';
import type { Confidence, PublicationStatus } from './confidence.js';
import { levelOf } from './level.js';
import type { NextLevel } from './level.js';
import { checkInput, coreReading, fullReading } from './reading.js';
import type { ScoreInput } from './reading.js';
import { shown } from './rounding.js';

/** A supplier's score with all that explains it; numbers unrounded, members in the contract's order. */
export interface SupplierScore {
  /** 0-100. */
  readonly score: number;
  /** One decimal; what ranks and levels use. */
  readonly shown: number;
  readonly arithmetic: number;
  /** score - arithmetic, 0 or less: the adjustment for balance. */
  readonly balance: number;
  readonly themes: readonly { readonly id: string; readonly weightPct: number; readonly score: number }[];
  readonly indicators: readonly IndicatorScore[];
  readonly confidence: Confidence;
  /** Score of the core questions alone (method guide 2.7), for lists that mix sizes; null when none applies. */
  readonly core: number | null;
  /** Score if all that is answered were verified today, ages kept. */
  readonly ifVerified: number;
  readonly level: LevelId;
  readonly next: NextLevel | null;
  readonly status: PublicationStatus;
}

/** One applicable indicator; a missing one has null points and earns nothing. */
export interface IndicatorScore {
  readonly id: string;
  readonly weightPct: number;
  readonly points: number | null;
  readonly k: number;
  readonly d: number;
  readonly credit: number;
  readonly contribution: number;
}

/**
 * The score of a supplier on a day (method guide 2-6), a pure function of its input.
 * @throws DomainError as `assessSupplier`
 */
export function scoreSupplier(input: ScoreInput): SupplierScore {
  const { model, supplier } = input;
  const answers = checkInput(input);
  const full = assessFull(input, answers);
  const confidence = confidenceOf(full.indicators);
  const { reviewedShare } = confidence;
  return {
    score: full.score,
    shown: shown(full.score),
    arithmetic: full.arithmetic,
    balance: full.score - full.arithmetic,
    themes: full.themes.map(({ id, share, score }) => ({ id, weightPct: 100 * share, score })),
    indicators: full.indicators.map(indicatorScore),
    confidence,
    core: assess(input, answers, coreReading(input, answers))?.score ?? null,
    ifVerified: recredit(model, full, ({ points, d }) => (points ?? 0) * d).score,
    ...levelOf(model, supplier.size, { score: full.score, themes: full.themes, reviewedShare }),
    status: publicationStatus(model, supplier.size, confidence),
  };
}

/**
 * The parts of the full score, with grades and weights, as breakdowns and ranks need them.
 * @throws DomainError what `checkInput` throws; NOTHING_APPLIES when every indicator was declared not applicable
 */
export const assessSupplier = (input: ScoreInput): Assessment => assessFull(input, checkInput(input));

function assessFull(input: ScoreInput, answers: Answers): Assessment {
  const full = assess(input, answers, fullReading(input, answers));
  if (full === null) throw invalid('NOTHING_APPLIES', { field: 'answers' });
  return full;
}

const indicatorScore = ({
  id,
  overall,
  points,
  k,
  d,
  credit,
  contribution,
}: Assessment['indicators'][number]): IndicatorScore => ({
  id,
  weightPct: 100 * overall,
  points,
  k,
  d,
  credit,
  contribution,
});
