/** Turns random words into choices, so that a life is shrunk by shrinking its words. */
export type Reader = {
  next: (below: number) => number;
  isOver: () => boolean;
  place: () => number;
};

export function reader(words: readonly number[]): Reader {
  let place = 0;
  return {
    next: (below) => (words[place++] ?? 0) % below,
    isOver: () => place >= words.length,
    place: () => place,
  };
}

export const pick = <T>(read: Reader, from: readonly [T, ...T[]]): T =>
  from[read.next(from.length)] ?? from[0];
