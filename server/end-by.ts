import type { Clock } from "./clock";

/** Does something that is given up at an instant of the wall clock, done or not. */
export async function endBy<T>(
  wall: Clock,
  instant: Date,
  work: (end: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const leftMs = instant.getTime() - wall.now().getTime();
  if (leftMs <= 0) return null;
  const end = new AbortController();
  const given = Promise.withResolvers<null>();
  const timer = setTimeout(() => {
    end.abort();
    given.resolve(null);
  }, leftMs);
  try {
    return await Promise.race([work(end.signal), given.promise]);
  } finally {
    clearTimeout(timer);
  }
}
