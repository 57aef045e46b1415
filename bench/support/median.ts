const warmUps = 20;
const runs = 150;

/** Median time of each in milliseconds; they take turns, so that noise meets all of them alike. */
export async function medianMs<Works extends readonly (() => Promise<unknown>)[]>(
  works: readonly [...Works],
): Promise<{ [K in keyof Works]: number }> {
  const times = works.map((): number[] => []);
  for (let run = -warmUps; run < runs; run += 1) {
    for (const [at, work] of works.entries()) {
      const startedAt = performance.now();
      await work();
      if (run >= 0) times[at]?.push(performance.now() - startedAt);
    }
  }
  // Safe: one number for each work, in their order.
  return times.map(median) as { [K in keyof Works]: number };
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
