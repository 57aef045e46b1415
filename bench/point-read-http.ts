import { env } from "@/server/env";
import { newWorld } from "@/server/testing/world";
import { startBareServer } from "./support/bare-server";
import type { Bench } from "./support/bench";
import { best, load, type Load } from "./support/load";
import { runningSystem } from "./support/shared";

const rounds = 3;

/** One row of one tenant through the front server: limits, headers, log line and all. */
export const bench: Bench = {
  name: "point-read-http",
  target: "≥ 0.5 of a bare server's requests/s; p99 within 3 times",
  run: async () => {
    const { publisherId } = await newWorld();
    const system = await runningSystem();
    const bare = await startBareServer(env().DATABASE_URL, env().DATABASE_POOL);

    // Turn by turn, so that a busy moment of the machine meets both.
    const [ours, yardstick]: [Load[], Load[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      yardstick.push(await load(`${bare.url}/${publisherId}`, { seconds: 5 }));
      ours.push(await load(`${system.url}/api/publishers/${publisherId}/profile`, { seconds: 5 }));
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
  },
};
