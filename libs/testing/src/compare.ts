import { expect } from '@jest/globals';

/** A way of the product beside the least code that gives the same answer. Both return what the answer says, to compare. */
export interface Compared {
  readonly name: string;
  readonly rounds: number;
  readonly ours: () => Promise<string>;
  readonly floor: () => Promise<string>;
}

/**
 * Runs both ways in turns and prints how many times the floor's time ours takes: median, least and most of the rounds.
 * A ratio counts only when both gave the same answer.
 */
export async function compare({ name, rounds, ours, floor }: Compared): Promise<void> {
  const ratios: number[] = [];
  const floors: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const [bare, said] = await timed(floor);
    const [full, same] = await timed(ours);
    expect(same).toBe(said);
    if (round < 0) continue;
    ratios.push(full / bare);
    floors.push(bare);
  }
  ratios.sort((a, b) => a - b);
  const [least, median, most] = [ratios[0], middle(ratios), ratios.at(-1)].map((ratio) => (ratio ?? 0).toFixed(2));
  console.log(
    `${name}: ${median} [${least}..${most}] times the floor of ${middle(floors.sort((a, b) => a - b)).toFixed(2)} ms`,
  );
}

async function timed(work: () => Promise<string>): Promise<[milliseconds: number, answer: string]> {
  const begun = performance.now();
  const answer = await work();
  return [performance.now() - begun, answer];
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;
