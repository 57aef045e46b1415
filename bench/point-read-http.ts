import { newWorld } from "@/server/testing/world";
import type { Bench } from "./support/bench";
import { httpFigure } from "./support/http-figure";

/** One row of one tenant through the front server: limits, headers, log line and all. */
export const bench: Bench = {
  name: "point-read-http",
  target: "≥ 0.5 of a bare server's requests/s; p99 within 3 times",
  run: async () => {
    const { publisherId } = await newWorld();
    return httpFigure({ publisherId, path: `/api/publishers/${publisherId}/profile` });
  },
};
