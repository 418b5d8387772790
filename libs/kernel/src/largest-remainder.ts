/**
 * Rounds parts so that they add up to a given whole: every part is rounded down to a unit of 10^-places, and the units
 * that are left go to the largest remainders, ties by `id` in code-unit order (method guide 5.1).
 *
 * @param parts exact values, each finite; they should add up to about `whole`
 * @param whole the shown total, a multiple of 10^-places
 * @returns the parts in the order given, in units of 10^-places, so that the sum is exact in integers
 */
export function largestRemainder(
  parts: readonly { id: string; exact: number }[],
  whole: number,
  places: number,
): number[] {
  const scale = 10 ** places;
  const units = parts.map(({ exact }) => Math.floor(tidy(exact * scale)));
  const spare = Math.round(whole * scale) - units.reduce((sum, unit) => sum + unit, 0);
  const order = parts
    .map(({ id, exact }, index) => ({ id, index, remainder: tidy(exact * scale) - (units[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || (a.id < b.id ? -1 : 1));
  return units.map(
    (unit, index) =>
      unit +
      share(
        spare,
        order.findIndex((entry) => entry.index === index),
        parts.length,
      ),
  );
}

/** Removes binary noise (0.30000000000000004) so that a remainder is that of the printed number. */
const tidy = (value: number): number => Number(value.toFixed(9));

/** How many of `spare` units the part at this place of the order gets; negative when the parts exceed the whole. */
function share(spare: number, place: number, count: number): number {
  const each = Math.floor(spare / count);
  return each + (place < spare - each * count ? 1 : 0);
}
