/** What is left to chance, the same for the same seed. */
export type Random = {
  /** From 0 up to 1. */
  fraction: () => number;
  between: (from: number, to: number) => number;
  pick: <T>(list: readonly [T, ...T[]]) => T;
};

/** Mulberry32: small, and even enough to choose whom to hit. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    between: (from, to) => from + fraction() * (to - from),
    pick: (list) => list[Math.floor(fraction() * list.length)] ?? list[0],
  };
}
