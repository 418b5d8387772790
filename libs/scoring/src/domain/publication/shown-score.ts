import type { Breakdown, Loss } from '../score/breakdown.js';
import type { ScoringModel } from '../model/model.js';
import { shown } from '../score/rounding.js';
import type { SupplierScore } from '../score/score-supplier.js';

/** What a theme adds, as it is shown: decimals as text. */
export interface ShownTheme {
  readonly theme: string;
  readonly weightPct: string;
  readonly score: string;
  readonly contribution: string;
}

export interface ShownConfidence {
  readonly value: string;
  readonly letter: string;
  readonly answeredShare: string;
  readonly evidenceShare: string;
  readonly reviewedShare: string;
}

/** The parts of a score as people read them; themes and balance add up to the shown score, losses and score to 100. */
export interface ShownParts {
  readonly themes: readonly ShownTheme[];
  readonly balance: string;
  readonly lost: Readonly<Record<Loss, string>>;
  readonly confidence: ShownConfidence;
}

const tenths = (value: number): string => shown(value).toFixed(1);

/** Theme by theme and never deeper: this is what a programme is told of a score (domain guide 5.12). */
export function shownParts(model: ScoringModel, score: SupplierScore, breakdown: Breakdown): ShownParts {
  return {
    themes: themesOf(model, score, breakdown),
    balance: breakdown.balance.shown.toFixed(1),
    lost: lostOf(breakdown),
    confidence: confidenceOf(score),
  };
}

/** A theme's shown contribution is the sum of its indicators' shown ones, so that both levels add up. */
function themesOf(model: ScoringModel, score: SupplierScore, breakdown: Breakdown): ShownTheme[] {
  const themeOf = new Map(model.indicators.map(({ id, theme }) => [id, theme]));
  return score.themes.map((part) => {
    const units = breakdown.gained
      .filter(({ id }) => themeOf.get(id) === part.id)
      .reduce((sum, line) => sum + Math.round(line.shown * 10), 0);
    return {
      theme: part.id,
      weightPct: tenths(part.weightPct),
      score: tenths(part.score),
      contribution: (units / 10).toFixed(1),
    };
  });
}

function lostOf({ lost }: Breakdown): ShownParts['lost'] {
  const part = (loss: Loss): string => lost[loss].shown.toFixed(1);
  return {
    gap: part('gap'),
    missing: part('missing'),
    evidence: part('evidence'),
    stale: part('stale'),
    balance: part('balance'),
  };
}

function confidenceOf({ confidence }: SupplierScore): ShownConfidence {
  const share = (value: number): string => value.toFixed(3);
  const { value, letter, answeredShare, evidenceShare, reviewedShare } = confidence;
  return {
    value: tenths(value),
    letter,
    answeredShare: share(answeredShare),
    evidenceShare: share(evidenceShare),
    reviewedShare: share(reviewedShare),
  };
}
