import { env } from "@/server/env";
import { startBareServer } from "./bare-server";
import type { Figure } from "./bench";
import { best, load, type Load, type LoadOptions } from "./load";
import { runningSystem } from "./shared";

const rounds = 3;

type Asked = {
  publisherId: bigint;
  /** Of the running system: what is asked. */
  path?: string;
  requests?: LoadOptions["requests"];
};

/** Requests a second through the front server, against a bare server that selects one row of the publisher. */
export async function httpFigure({ publisherId, path = "", requests }: Asked): Promise<Figure> {
  const system = await runningSystem();
  const bare = await startBareServer(env().DATABASE_URL, env().DATABASE_POOL);

  // Turn by turn, so that a busy moment of the machine meets both.
  const [ours, yardstick]: [Load[], Load[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    yardstick.push(await load(`${bare.url}/${publisherId}`, { seconds: 5 }));
    ours.push(await load(`${system.url}${path}`, { seconds: 5, ...(requests && { requests }) }));
  }
  bare.stop();

  const [own, other] = [best(ours), best(yardstick)];
  return {
    value: own.requestsPerSecond,
    unit: "requests/s",
    ratio: own.requestsPerSecond / other.requestsPerSecond,
    notes: [
      `bare server: ${Math.round(other.requestsPerSecond)} requests/s, p99 ${other.p99Ms} ms`,
      `p99 ${own.p99Ms} ms, ${(own.p99Ms / other.p99Ms).toFixed(1)} times the bare server's`,
    ],
  };
}
