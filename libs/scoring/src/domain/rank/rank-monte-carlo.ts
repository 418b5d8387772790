import { invalid } from '#kernel';
import { powerMean } from '../aggregate/means.js';
import { shown } from '../score/rounding.js';
import { scoreDraws, weightDraws } from './draws.js';
import { entrantsOf } from './entrant.js';
import type { Entrant, RankSupplier, RankTheme, Uncertainty } from './entrant.js';
import { competitionRanks, rankInterval, ranksPerDraw, scoreInterval } from './places.js';
import { beatShare, tiedGroups } from './ties.js';

/** What a ranking with its uncertainty depends on. */
export interface RankInput {
  /** 32 bits unsigned. */
  readonly seed: number;
  /** 1 or more. */
  readonly draws: number;
  /** Exponent of the nominal score; not 0. */
  readonly exponent: number;
  readonly themes: readonly RankTheme[];
  readonly suppliers: readonly RankSupplier[];
  readonly uncertainty: Uncertainty;
}

/** A supplier's place and how sure it is: simulation intervals for each supplier, not simultaneous ones. */
export interface RankedSupplier {
  readonly id: string;
  readonly score: number;
  readonly shown: number;
  /** Nominal rank by `shown`; equal ones share it. */
  readonly rank: number;
  readonly rankP5: number;
  readonly rankMedian: number;
  readonly rankP95: number;
  readonly scoreP5: number;
  readonly scoreP95: number;
}

/** A ranking: who stands where, with what uncertainty, and who cannot be told apart. */
export interface Ranking {
  /** In the order of the input. */
  readonly suppliers: readonly RankedSupplier[];
  /** Ids by statistical ties, best group first, in official order inside each. */
  readonly groups: readonly (readonly string[])[];
  /** Score of each supplier in each draw, for `beatShare`. */
  readonly scores: readonly Float64Array[];
}

/**
 * Ranks suppliers and tells how sure each rank is (method guide 7.2).
 * A missing credit counts as 0 in the nominal score and is drawn between 0 and `missingUpper`. Quantiles are
 * nearest-rank; rank intervals are extended to hold the nominal rank.
 * @throws DomainError what `entrantsOf` throws; EXPONENT_INVALID
 */
export function rankSuppliers({ seed, draws, exponent, themes, suppliers, uncertainty }: RankInput): Ranking {
  if (exponent === 0) throw invalid('EXPONENT_INVALID', { field: 'exponent' });
  const entrants = entrantsOf(themes, suppliers, uncertainty);
  const drawn = weightDraws(themes, uncertainty, { seed, draws });
  const contenders = entrants.map((entrant) => {
    const score = nominalScore(entrant, themes, exponent);
    const { id, confidence } = entrant;
    return { id, confidence, score, shown: shown(score), scores: scoreDraws(entrant, drawn, seed, uncertainty) };
  });
  const scores = contenders.map((contender) => contender.scores);
  const ranks = ranksPerDraw(scores, draws);
  const nominal = competitionRanks(Float64Array.from(contenders, (contender) => contender.shown));
  const ranked = contenders.map((contender, index) => {
    const rank = nominal[index] ?? 0;
    return {
      id: contender.id,
      score: contender.score,
      shown: contender.shown,
      rank,
      ...rankInterval(ranks[index] ?? new Int32Array(), rank),
      ...scoreInterval(contender.scores),
    };
  });
  return { suppliers: ranked, groups: tiedGroups(contenders, uncertainty.tieProbability), scores };
}

/** The ranking with the full matrix Pr(i beats j), null on the diagonal: n² comparisons of all draws. */
export function rankMonteCarlo(
  input: RankInput,
): Pick<Ranking, 'suppliers' | 'groups'> & { beats: (number | null)[][] } {
  const { suppliers, groups, scores } = rankSuppliers(input);
  const beats = scores.map((own, i) => scores.map((other, j) => (i === j ? null : beatShare(own, other))));
  return { suppliers, beats, groups };
}

function nominalScore(
  { credits, themes, shares, present }: Entrant,
  weighted: readonly RankTheme[],
  exponent: number,
): number {
  const scores = weighted.map(() => 0);
  credits.forEach((credit, place) => {
    const theme = themes[place] ?? 0;
    scores[theme] = (scores[theme] ?? 0) + (shares[place] ?? 0) * (Number.isNaN(credit) ? 0 : credit);
  });
  const weights = present.map((theme) => weighted[theme]?.weight ?? 0);
  return powerMean(
    present.map((theme) => scores[theme] ?? 0),
    weights,
    exponent,
  );
}
