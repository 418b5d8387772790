import type { Entrant, RankTheme, Uncertainty } from './entrant.js';
import { fnv1a32, mulberry32 } from './random.js';

/** What one draw holds for all suppliers. */
export interface Draw {
  /** Weight of each theme, shares of 1. */
  readonly weights: Float64Array;
  /** Exponent of the mean over themes. */
  readonly exponent: number;
}

/**
 * The weights and exponent of every draw, from the weight stream (method guide 7.2): for each theme in order
 * `w·(1 + noise·(2u - 1))`, rescaled, then the exponent `exponents[floor(n·u)]`.
 */
export function weightDraws(
  themes: readonly RankTheme[],
  { weightNoise, exponents }: Uncertainty,
  { seed, draws }: { seed: number; draws: number },
): Draw[] {
  const next = mulberry32(seed);
  return Array.from({ length: draws }, () => {
    const noisy = Float64Array.from(themes, ({ weight }) => weight * (1 + weightNoise * (2 * next() - 1)));
    const sum = noisy.reduce((total, weight) => total + weight, 0);
    const exponent = exponents[Math.floor(exponents.length * next())] ?? 1;
    return { weights: noisy.map((weight) => weight / sum), exponent };
  });
}

/**
 * The score of one supplier in every draw. Each supplier has a stream of its own, `seed XOR fnv1a32(id)`, so that its
 * draws do not depend on who else is ranked, and suppliers can be drawn in chunks.
 */
export function scoreDraws(
  entrant: Entrant,
  draws: readonly Draw[],
  seed: number,
  { missingUpper }: Uncertainty,
): Float64Array {
  const next = mulberry32((seed ^ fnv1a32(entrant.id)) >>> 0);
  const themes = new Float64Array(draws[0]?.weights.length ?? 0);
  return Float64Array.from(draws, (draw) => {
    drawThemes(entrant, next, missingUpper, themes);
    return meanOver(themes, entrant.present, draw);
  });
}

/** Fills the theme scores of one draw, indicators in code-unit order of their ids. */
function drawThemes(
  { credits, halfWidths, themes, shares }: Entrant,
  next: () => number,
  missingUpper: number,
  scores: Float64Array,
): void {
  scores.fill(0);
  for (let place = 0; place < credits.length; place += 1) {
    const credit = credits[place] ?? NaN;
    const u = next();
    const drawn = Number.isNaN(credit)
      ? missingUpper * u
      : Math.min(Math.max(credit + (halfWidths[place] ?? 0) * (2 * u - 1), 0), 100);
    const theme = themes[place] ?? 0;
    scores[theme] = (scores[theme] ?? 0) + (shares[place] ?? 0) * drawn;
  }
}

/** Power mean over the themes present; the same as `powerMean`, without a list for each of millions of draws. */
function meanOver(scores: Float64Array, present: readonly number[], { weights, exponent }: Draw): number {
  let sum = 0;
  let weight = 0;
  for (const theme of present) {
    const share = weights[theme] ?? 0;
    weight += share;
    sum += share * raise(scores[theme] ?? 0, exponent);
  }
  return Math.min(lower(sum / weight, exponent), 100);
}

function raise(value: number, exponent: number): number {
  if (exponent === 1) return value;
  if (exponent === 0.5) return Math.sqrt(value);
  if (exponent === 0.25) return Math.sqrt(Math.sqrt(value));
  return value ** exponent;
}

function lower(value: number, exponent: number): number {
  if (exponent === 1) return value;
  if (exponent === 0.5) return value * value;
  if (exponent === 0.25) return value * value * (value * value);
  return value ** (1 / exponent);
}
