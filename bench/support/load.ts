import autocannon, { type AutocannonRequest } from "autocannon";

export type Load = { requestsPerSecond: number; p99Ms: number };

type LoadOptions = {
  connections?: number;
  seconds?: number;
  headers?: Record<string, string>;
  /** What each connection asks in turn, instead of the URL alone. */
  requests?: AutocannonRequest[];
};

const warmUpSeconds = 2;

/**
 * Asks a server as often as it will answer, after a warm-up that does not count.
 *
 * @throws when not every answer was a 2xx: a fast refusal is no figure
 */
export async function load(url: string, options: LoadOptions = {}): Promise<Load> {
  const { connections = 32, seconds = 8, headers = {}, requests } = options;
  const asked = { url, connections, headers, ...(requests && { requests }) };
  await autocannon({ ...asked, duration: warmUpSeconds });
  const result = await autocannon({ ...asked, duration: seconds });
  const bad = result.errors + result.non2xx;
  if (bad > 0) throw new Error(`${bad} requests to ${url} failed`);
  return { requestsPerSecond: result.requests.average, p99Ms: result.latency.p99 };
}

/** The round in which the machine was disturbed least. */
export const best = (rounds: Load[]): Load =>
  rounds.reduce((a, b) => (b.requestsPerSecond > a.requestsPerSecond ? b : a));
