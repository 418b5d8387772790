/** What decides a place in a list. */
export interface Placing {
  readonly id: string;
  readonly shown: number;
  readonly confidence: number;
}

/** A place with the supplier's score in every draw. */
export interface Contender extends Placing {
  readonly scores: Float64Array;
}

/** Shown score, confidence, supplier id, each the highest first (method guide 7.1; domain guide R18). */
export const officialOrder = (a: Placing, b: Placing): number =>
  b.shown - a.shown || b.confidence - a.confidence || (a.id < b.id ? 1 : -1);

/** Pr(a beats b) over the draws; an equal score counts half. */
export function beatShare(a: Float64Array, b: Float64Array): number {
  let halves = 0;
  for (let draw = 0; draw < a.length; draw += 1) {
    const difference = (a[draw] ?? 0) - (b[draw] ?? 0);
    if (difference > 0) halves += 2;
    else if (difference === 0) halves += 1;
  }
  return halves / (2 * a.length);
}

/**
 * Groups of statistical ties (method guide 7.2): the best that remains and all that it does not beat with
 * `probability`; then the same among the rest. Ids in official order, best group first.
 */
export function tiedGroups(contenders: readonly Contender[], probability: number): string[][] {
  const groups: string[][] = [];
  let rest = [...contenders].sort(officialOrder);
  for (let leader = rest[0]; leader !== undefined; leader = rest[0]) {
    const best = leader;
    const tied = new Set(rest.filter((entry) => entry === best || beatShare(best.scores, entry.scores) < probability));
    groups.push([...tied].map(({ id }) => id));
    rest = rest.filter((entry) => !tied.has(entry));
  }
  return groups;
}
