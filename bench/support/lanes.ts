/**
 * Does something again and again, several at a time, until there is no more of it or the time is
 * over; what was begun is ended.
 */
export async function inLanes<Item, Result>(
  items: Iterator<Item>,
  { lanes, seconds }: { lanes: number; seconds: number },
  work: (item: Item) => Promise<Result>,
): Promise<{ results: Result[]; perSecond: number }> {
  const startedAt = performance.now();
  const results: Result[] = [];
  const lane = async () => {
    while (performance.now() - startedAt < seconds * 1000) {
      const next = items.next();
      if (next.done) return;
      results.push(await work(next.value));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { results, perSecond: (results.length * 1000) / (performance.now() - startedAt) };
}
