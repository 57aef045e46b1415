const warmUps = 20;
const runs = 200;

/**
 * Times works that take turns, so that noise meets all of them alike: the lower quartile of each in
 * milliseconds, since what else the machine does only ever adds.
 */
export async function timeInTurns<Works extends readonly (() => Promise<unknown>)[]>(
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
  return times.map(lowerQuartile) as { [K in keyof Works]: number };
}

const lowerQuartile = (times: number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? NaN;
