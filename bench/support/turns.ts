type Works = readonly (() => Promise<unknown>)[];

/** One of each work's own, in their order. */
type Each<Of extends Works, Value> = { [K in keyof Of]: Value };

/**
 * Times works that take turns, so that noise meets all of them alike: the lower quartile of each in
 * milliseconds, since what else the machine does only ever adds.
 */
export async function timeInTurns<Of extends Works>(works: readonly [...Of]) {
  const times = await timesInTurns(works, { warmUps: 20, runs: 200 });
  // Safe: one number for each work, in their order.
  return times.map((own) => quantile(own, 0.25)) as Each<Of, number>;
}

/** All times of works that take turns, in milliseconds. */
export async function timesInTurns<Of extends Works>(
  works: readonly [...Of],
  { warmUps, runs }: { warmUps: number; runs: number },
): Promise<Each<Of, number[]>> {
  const times = works.map((): number[] => []);
  for (let run = -warmUps; run < runs; run += 1) {
    for (const [at, work] of works.entries()) {
      const startedAt = performance.now();
      await work();
      if (run >= 0) times[at]?.push(performance.now() - startedAt);
    }
  }
  // Safe: one list for each work, in their order.
  return times as Each<Of, number[]>;
}

/** The time that a share of all times stays under: 0.95 of them for the 95th percentile. */
export const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? NaN;
