import { competitionRanks } from '../rank/places.js';

/** What decides a supplier's places in the ranking of a programme. */
export interface Contestant {
  readonly sizeTier: string;
  /** Shown score, whole tenths. */
  readonly shownTenths: number;
  /** Shown core score, whole tenths; null when no core question applies. */
  readonly coreTenths: number | null;
  /** Confidence 0-100 at six decimals, in millionths. */
  readonly confidenceMicros: number;
}

/** Where a supplier stands, and by what lists are sorted. */
export interface Places {
  readonly keyScore: number;
  readonly keyCore: number | null;
  /** Among suppliers of its size tier, by the full score. */
  readonly rankScore: number;
  /** Among all, by the core score; null without one. */
  readonly rankCore: number | null;
}

/** One above the greatest confidence in millionths, so that no confidence outweighs a tenth of a point. */
const CONFIDENCES = 100_000_001;

/** One number that sorts as `officialOrder` does up to the id: shown score, then confidence (domain guide R18). */
export const rankKey = (tenths: number, confidenceMicros: number): number => tenths * CONFIDENCES + confidenceMicros;

/**
 * The official places (method guide 7.1): equal shown scores share a rank, "1, 2, 2, 4". Inside a size tier the full
 * score ranks, across tiers the core score.
 * @returns in the order of the input
 */
export function placesOf(contestants: readonly Contestant[]): Places[] {
  const byTier = ranksBy(
    contestants,
    ({ sizeTier }) => sizeTier,
    ({ shownTenths }) => shownTenths,
  );
  const byCore = ranksBy(
    contestants,
    () => '',
    ({ coreTenths }) => coreTenths ?? -1,
  );
  return contestants.map(({ shownTenths, coreTenths, confidenceMicros }, index) => ({
    keyScore: rankKey(shownTenths, confidenceMicros),
    keyCore: coreTenths === null ? null : rankKey(coreTenths, confidenceMicros),
    rankScore: byTier[index] ?? 0,
    rankCore: coreTenths === null ? null : (byCore[index] ?? 0),
  }));
}

function ranksBy(
  contestants: readonly Contestant[],
  groupOf: (contestant: Contestant) => string,
  scoreOf: (contestant: Contestant) => number,
): number[] {
  const ranks = contestants.map(() => 0);
  for (const group of new Set(contestants.map(groupOf))) {
    const members = contestants.flatMap((contestant, index) =>
      groupOf(contestant) === group ? [{ contestant, index }] : [],
    );
    const places = competitionRanks(Float64Array.from(members, ({ contestant }) => scoreOf(contestant)));
    members.forEach(({ index }, place) => (ranks[index] = places[place] ?? 0));
  }
  return ranks;
}
