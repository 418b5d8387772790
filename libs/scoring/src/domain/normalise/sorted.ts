/** How many of ascending values lie below `value`. */
export const countBelow = (sorted: Float64Array, value: number): number => firstThat(sorted, (entry) => entry >= value);

/** How many of ascending values lie at or below `value`. */
export const countUpTo = (sorted: Float64Array, value: number): number => firstThat(sorted, (entry) => entry > value);

/** Position of the first entry that passes, which all later ones pass too. */
function firstThat(sorted: Float64Array, passes: (entry: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle] ?? NaN)) high = middle;
    else low = middle + 1;
  }
  return low;
}
