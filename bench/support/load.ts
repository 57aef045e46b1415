import autocannon, { type AutocannonRequest } from "autocannon";

export type Load = { requestsPerSecond: number; p99Ms: number };

export type LoadOptions = {
  connections?: number;
  seconds?: number;
  headers?: Record<string, string>;
  /** What the connections share out among them and ask in turn, instead of the URL alone. */
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
  const asked = { url, connections, headers };
  const setUp = () => (requests ? { setupClient: shareOut(requests, connections) } : {});
  await autocannon({ ...asked, ...setUp(), duration: warmUpSeconds });
  const result = await autocannon({ ...asked, ...setUp(), duration: seconds });
  const bad = result.errors + result.non2xx;
  if (bad > 0) throw new Error(`${bad} requests to ${url} failed`);
  return { requestsPerSecond: result.requests.average, p99Ms: result.latency.p99 };
}

/** Given all of them, each connection would write out all of them: for seconds of a run that has few. */
function shareOut(requests: readonly AutocannonRequest[], connections: number) {
  let place = 0;
  return (client: { setRequests(own: AutocannonRequest[]): void }) => {
    const own = place++;
    client.setRequests(requests.filter((_, at) => at % connections === own));
  };
}

/** The round in which the machine was disturbed least. */
export const best = (rounds: Load[]): Load =>
  rounds.reduce((a, b) => (b.requestsPerSecond > a.requestsPerSecond ? b : a));
