import type { Level, LevelId, ScoringModel, Size } from '../model/model.js';
import type { AssessedTheme } from './assess.js';
import { shown, sixDecimals } from './rounding.js';

/** What keeps a supplier from a level. */
export type LevelGap =
  { readonly cause: 'score' } | { readonly cause: 'theme'; readonly theme: string } | { readonly cause: 'reviewed' };

/** The next level and all that is missing for it, score first, then themes in the model's order, then review. */
export interface NextLevel {
  readonly level: LevelId;
  readonly missing: readonly LevelGap[];
}

/** What levels are decided on. */
export interface LevelFacts {
  readonly score: number;
  readonly themes: readonly AssessedTheme[];
  readonly reviewedShare: number;
}

/**
 * The level by today's rules, without the 30 days of grace (method guide 6), and the next one; `next` null at the top.
 * Score and themes count as shown, so that what people see is what decides; shares at six decimals.
 */
export function levelOf(
  { levels }: Pick<ScoringModel, 'levels'>,
  size: Size,
  facts: LevelFacts,
): { level: LevelId; next: NextLevel | null } {
  const gaps = levels.map((level) => ({ level: level.id, missing: gapsTo(level, size, facts) }));
  const first = gaps.findIndex(({ missing }) => missing.length > 0);
  const reached = gaps[first === -1 ? gaps.length - 1 : Math.max(first - 1, 0)];
  return { level: reached?.level ?? 'L1', next: gaps[first] ?? null };
}

function gapsTo(level: Level, size: Size, { score, themes, reviewedShare }: LevelFacts): LevelGap[] {
  const low = themes.filter((theme) => shown(theme.score) < (level.themeFloor ?? 0));
  return [
    ...(shown(score) < level.min ? [{ cause: 'score' as const }] : []),
    ...low.map(({ id }) => ({ cause: 'theme' as const, theme: id })),
    ...(sixDecimals(reviewedShare) < (level.reviewedShare?.[size] ?? 0) ? [{ cause: 'reviewed' as const }] : []),
  ];
}
