import autocannon from "autocannon";

export type Load = { requestsPerSecond: number; p99Ms: number };

const warmUpSeconds = 2;

/**
 * Asks one URL as often as it will answer, after a warm-up that does not count.
 *
 * @throws when not every answer was a 2xx: a fast refusal is no figure
 */
export async function load(
  url: string,
  options: { connections?: number; seconds?: number; headers?: Record<string, string> } = {},
): Promise<Load> {
  const { connections = 32, seconds = 8, headers = {} } = options;
  await autocannon({ url, connections, duration: warmUpSeconds, headers });
  const result = await autocannon({ url, connections, duration: seconds, headers });
  const bad = result.errors + result.non2xx;
  if (bad > 0) throw new Error(`${bad} requests to ${url} failed`);
  return { requestsPerSecond: result.requests.average, p99Ms: result.latency.p99 };
}
