export type Lines = {
  /** How many have been dealt so far. */
  dealt(): number;
  isAtEnd(): Promise<boolean>;
  /** The next lines, at most so many, in pieces as they come; `mostBytes` ends a portion earlier. */
  take(most: number, mostBytes?: number): AsyncGenerator<Buffer>;
};

const newline = 0x0a;

/** Deals out a stream of lines in portions and counts them, holding no more than a piece of it. */
export function dealLines(source: AsyncIterable<Buffer>): Lines {
  const pieces: AsyncIterator<Buffer, unknown> = source[Symbol.asyncIterator]();
  let ahead: Buffer | null = null;
  let count = 0;

  async function next(): Promise<Buffer | null> {
    if (ahead === null) {
      const { done, value } = await pieces.next();
      return done ? null : value;
    }
    const piece = ahead;
    ahead = null;
    return piece;
  }

  return {
    dealt: () => count,
    async isAtEnd() {
      ahead = await next();
      return ahead === null;
    },
    async *take(most, mostBytes = Infinity) {
      let left = most;
      let bytes = 0;
      for (;;) {
        const piece = await next();
        if (piece === null) return;
        const { lines, end } = countLines(piece, bytes < mostBytes ? left : 1);
        count += lines;
        left = bytes < mostBytes ? left - lines : 1 - lines;
        bytes += end;
        if (end < piece.length) ahead = piece.subarray(end);
        yield end < piece.length ? piece.subarray(0, end) : piece;
        if (left === 0) return;
      }
    },
  };
}

/** How many lines end within a piece, up to so many, and where the last of those ends. */
function countLines(piece: Buffer, most: number): { lines: number; end: number } {
  let lines = 0;
  for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) {
    lines += 1;
    if (lines === most) return { lines, end: at + 1 };
  }
  return { lines, end: piece.length };
}
