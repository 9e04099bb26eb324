// Owns the chance of the corpus: numbers that look random and are the same for the same seed.
// Promises no clock and no Math.random: a failing layout is made again from its seed alone.

export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  is(probability: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
  /** Some of a list, in its order. */
  some<Item>(list: readonly Item[], probability: number): Item[];
  shuffled<Item>(list: readonly Item[]): Item[];
}

/** Mulberry32, a published generator of 32 bits. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    is: (probability) => next() < probability,
    pick: (list) => list[whole(0, list.length - 1)],
    some: (list, probability) => list.filter(() => next() < probability),
    shuffled: (list) => {
      const copy = [...list];
      for (let index = copy.length - 1; index > 0; index--) {
        const other = whole(0, index);
        [copy[index], copy[other]] = [copy[other], copy[index]];
      }
      return copy;
    },
  };
}
