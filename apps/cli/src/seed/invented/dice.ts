/** Throws that come out alike on every machine: the same seed invents the same firms. */
export interface Dice {
  /** 0 or more, below 1. */
  roll(): number;
  /** Whole, both ends included. */
  between(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
}

/** Dice on the generator `mulberry32` (public domain, Tommy Ettinger), which method guide 7.2 names too. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(roll() * (high - low + 1));
  return {
    roll,
    between,
    pick: (choices) => {
      const choice = choices[between(0, choices.length - 1)];
      if (choice === undefined) throw new Error('nothing to pick from');
      return choice;
    },
  };
}
