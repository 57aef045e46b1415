import { Logger as QueueLogger } from "graphile-worker";
import type { Logger } from "@/server/log";

const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/** The queue's own remarks, in our log. Its metadata stays out: it holds whole jobs. */
export const queueLogger = (log: Logger): QueueLogger =>
  new QueueLogger(() => (level, message, { failure }) => {
    if (failure === true) return; // a failed job has a line of ours already
    log[levels[level]]({ from: "queue" }, message);
  });
