import { shown } from '../domain/index.js';
import { shippedModel } from '../domain/index.js';
import type { Breakdown, Loss, SupplierScore } from '../domain/index.js';
import type { LiveScore } from '../live-score.service.js';
import type {
  ConfidenceType,
  IndicatorPartType,
  LiveScoreType,
  LostPartsType,
  ThemePartType,
} from './scoring.types.js';

const tenths = (value: number): string => shown(value).toFixed(1);

/** A live score as the portal reads it: decimals as text, shown parts that add up. */
export function viewOf({ asOf, modelRef, score, breakdown }: LiveScore): LiveScoreType {
  return {
    ...{ asOf, modelRef, shown: score.shown.toFixed(1), level: score.level, status: score.status },
    ...{
      core: score.core === null ? null : tenths(score.core),
      ifVerified: tenths(score.ifVerified),
      balance: breakdown.balance.shown.toFixed(1),
    },
    confidence: confidenceOf(score),
    themes: themesOf(modelRef, score, breakdown),
    indicators: indicatorsOf(score, breakdown),
    lost: lostOf(breakdown),
    next: score.next && {
      level: score.next.level,
      missing: score.next.missing.map(({ cause, ...rest }) => ({
        cause,
        theme: 'theme' in rest ? rest.theme : null,
      })),
    },
  };
}

function confidenceOf({ confidence }: SupplierScore): ConfidenceType {
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

/** A theme's shown contribution is the sum of its indicators' shown ones, so that both levels add up. */
function themesOf(ref: string, score: SupplierScore, breakdown: Breakdown): ThemePartType[] {
  const model = shippedModel(ref);
  const themeOf = new Map(model.indicators.map(({ id, theme }) => [id, theme]));
  return score.themes.map((part) => {
    const { es, en } = model.themes.find(({ id }) => id === part.id) ?? { es: part.id, en: part.id };
    const units = breakdown.gained
      .filter(({ id }) => themeOf.get(id) === part.id)
      .reduce((sum, line) => sum + Math.round(line.shown * 10), 0);
    return {
      theme: part.id,
      es,
      en,
      weightPct: tenths(part.weightPct),
      score: tenths(part.score),
      contribution: (units / 10).toFixed(1),
    };
  });
}

function indicatorsOf(score: SupplierScore, breakdown: Breakdown): IndicatorPartType[] {
  const gained = new Map(breakdown.gained.map(({ id, shown: points }) => [id, points]));
  return score.indicators.map(({ id, weightPct, points, k, d }) => ({
    indicator: id,
    weightPct,
    points,
    k,
    d,
    contribution: (gained.get(id) ?? 0).toFixed(1),
  }));
}

function lostOf({ lost }: Breakdown): LostPartsType {
  const part = (loss: Loss): string => lost[loss].shown.toFixed(1);
  return {
    gap: part('gap'),
    missing: part('missing'),
    evidence: part('evidence'),
    stale: part('stale'),
    balance: part('balance'),
  };
}
