/** Draws that come out the same each time they are made for the same subject. */
export type Draws = {
  /** From 0 up to, and never, 1. */
  share(): number;
  /** Whether something happens that does so with this probability. */
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  oneOf<T>(all: readonly T[]): T;
  /** One of several, each as often as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
};

/** Mulberry32: small, and even enough for a demo. It decides nothing that must be hard to guess. */
export function drawsFor(subject: string): Draws {
  let state = hashOf(subject);
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    share,
    chance: (probability) => share() < probability,
    whole: (least, most) => least + Math.floor(share() * (most - least + 1)),
    oneOf: (all) => must(all[Math.floor(share() * all.length)]),
    weighted<T extends string>(weights: Readonly<Record<T, number>>) {
      const entries = Object.entries<number>(weights);
      let left = share() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const chosen = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
      return must(chosen)[0] as T; // a key of the weights
    },
  };
}

/** FNV-1a. */
export const hashOf = (text: string): number =>
  [...text].reduce(
    (hash, one) => Math.imul(hash ^ (one.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError("there is nothing to draw from");
  return value;
}
