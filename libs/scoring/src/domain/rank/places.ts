import { countUpTo } from '../normalise/sorted.js';

/** Ranks 1, 2, 2, 4: 1 + those strictly above. */
export function competitionRanks(scores: Float64Array): Int32Array {
  const sorted = Float64Array.from(scores).sort();
  return Int32Array.from(scores, (score) => 1 + scores.length - countUpTo(sorted, score));
}

/** Rank of each supplier in each draw. */
export function ranksPerDraw(scores: readonly Float64Array[], draws: number): Int32Array[] {
  const ranks = scores.map(() => new Int32Array(draws));
  const column = new Float64Array(scores.length);
  for (let draw = 0; draw < draws; draw += 1) {
    scores.forEach((own, index) => (column[index] = own[draw] ?? 0));
    const places = competitionRanks(column);
    ranks.forEach((own, index) => (own[draw] = places[index] ?? 0));
  }
  return ranks;
}

/** Ranks of a supplier's draws at 5, 50 and 95 %, extended to hold the nominal rank. */
export function rankInterval(
  ranks: Int32Array,
  nominal: number,
): { rankP5: number; rankMedian: number; rankP95: number } {
  const sorted = Int32Array.from(ranks).sort();
  return {
    rankP5: Math.min(nearestRank(sorted, 5), nominal),
    rankMedian: nearestRank(sorted, 50),
    rankP95: Math.max(nearestRank(sorted, 95), nominal),
  };
}

/** Scores of a supplier's draws at 5 and 95 %. */
export function scoreInterval(scores: Float64Array): { scoreP5: number; scoreP95: number } {
  const sorted = Float64Array.from(scores).sort();
  return { scoreP5: nearestRank(sorted, 5), scoreP95: nearestRank(sorted, 95) };
}

/** The value at position ceil(pct·n/100), in whole numbers so that no binary noise moves it. */
const nearestRank = (sorted: Int32Array | Float64Array, pct: number): number =>
  sorted[Math.ceil((pct * sorted.length) / 100) - 1] ?? NaN;
