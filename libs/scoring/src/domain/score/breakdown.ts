import { largestRemainder } from '#kernel';
import type { AssessedIndicator, Assessment } from './assess.js';
import type { ScoreInput } from './reading.js';
import { shown, shownTenths } from './rounding.js';
import { assessSupplier } from './score-supplier.js';

/** A number of points, exact and as it is shown beside the others so that all add up. */
export interface ShownPart {
  readonly exact: number;
  /** One decimal. */
  readonly shown: number;
}

/** Where the points that are missing to 100 went (method guide 5.1). */
export const LOSSES = ['gap', 'missing', 'evidence', 'stale', 'balance'] as const;
export type Loss = (typeof LOSSES)[number];

/** A score as a sum of what was gained, and 100 as the score and what was lost. */
export interface Breakdown {
  readonly score: number;
  readonly shown: number;
  /** One line an indicator; with the balance they add up to the score, as shown too. */
  readonly gained: readonly ({ readonly id: string } & ShownPart)[];
  /** The adjustment for balance, 0 or less. */
  readonly balance: ShownPart;
  /** With the score they add up to 100, as shown too. */
  readonly lost: Readonly<Record<Loss, ShownPart>>;
}

/**
 * The breakdown that adds up (method guide 5.1).
 * Gained: tenths by largest remainder on the shown arithmetic sum, ties by indicator id; the balance shows the
 * difference to the shown score. Lost: the five parts and the score by largest remainder on 100, where the score
 * enters as it is shown: it was rounded once and the parts give way to it.
 * @throws DomainError as `scoreSupplier`
 */
export function breakdown(input: ScoreInput): Breakdown {
  const assessment = assessSupplier(input);
  const { score, arithmetic, indicators } = assessment;
  return {
    score,
    shown: shown(score),
    gained: gainedLines(indicators, arithmetic),
    balance: { exact: score - arithmetic, shown: (shownTenths(score) - shownTenths(arithmetic)) / 10 },
    lost: lostParts(assessment),
  };
}

function gainedLines(indicators: readonly AssessedIndicator[], arithmetic: number): Breakdown['gained'] {
  const parts = indicators.map(({ id, contribution }) => ({ id, exact: contribution }));
  const tenths = largestRemainder(parts, shown(arithmetic), 1);
  return parts.map((part, index) => ({ ...part, shown: (tenths[index] ?? 0) / 10 }));
}

function lostParts({ score, arithmetic, indicators }: Assessment): Breakdown['lost'] {
  const exact = { ...losses(indicators), balance: Math.max(arithmetic - score, 0) };
  const parts = [...LOSSES.map((id) => ({ id, exact: exact[id] })), { id: 'score', exact: shown(score) }];
  const tenths = largestRemainder(parts, 100, 1);
  const part = (loss: Loss): ShownPart => ({ exact: exact[loss], shown: (tenths[LOSSES.indexOf(loss)] ?? 0) / 10 });
  return {
    gap: part('gap'),
    missing: part('missing'),
    evidence: part('evidence'),
    stale: part('stale'),
    balance: part('balance'),
  };
}

function losses(indicators: readonly AssessedIndicator[]): Readonly<Record<Exclude<Loss, 'balance'>, number>> {
  const sum = { gap: 0, missing: 0, evidence: 0, stale: 0 };
  for (const { overall, points, k, d } of indicators) {
    if (points === null) sum.missing += 100 * overall;
    else {
      sum.gap += overall * (100 - points);
      sum.evidence += overall * points * (1 - k);
      sum.stale += overall * points * k * (1 - d);
    }
  }
  return sum;
}
