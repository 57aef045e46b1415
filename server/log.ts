import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "@/server/env";
import { serializeError } from "@/server/log-error";
import { coverPrivate } from "@/server/log-private";
import { singleton } from "@/server/singleton";

export type { Logger } from "pino";

/** A logger of JSON lines; tests give it a stream of their own. */
export function createLog(level: string, destination: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stampTime(),
      formatters: {
        level: (label) => ({ level: label }),
        // Not pino's own redaction: it makes a child logger cost more than a request's whole line.
        // What a child is bound to is not looked at; those are the ids in `server/compose.ts`.
        log: coverPrivate,
      },
      serializers: { err: serializeError },
      hooks: {
        logMethod(args, write) {
          // Alone, an error's unguarded message would become the line's.
          if (args.length === 1 && holdsError(args[0])) write.call(this, args[0], "error");
          else write.apply(this, args);
        },
      },
    },
    destination,
  );
}

/** ISO time, written out once for all lines of the same millisecond. */
function stampTime() {
  let [last, stamp] = [0, ""];
  return () => {
    const now = Date.now();
    if (now !== last) [last, stamp] = [now, `,"time":"${new Date(now).toISOString()}"`];
    return stamp;
  };
}

const holdsError = (told: unknown): boolean =>
  told instanceof Error || (typeof told === "object" && told !== null && "err" in told);

/** Standard output, in pieces: a write for each line would cost a busy door a tenth of its time. */
const output = () =>
  singleton("log-output", () => {
    const pieces = pino.destination({ fd: 1, sync: false, minLength: 16_000, periodicFlush: 100 });
    // Whoever read the log may be gone before us; lines are then lost, and nothing else.
    pieces.on("error", () => undefined);
    return pieces;
  });

/** The process's log, on standard output. Work for a request or a job logs through `ctx.log`. */
export const log = (): Logger => singleton("log", () => createLog(env().LOG_LEVEL, output()));

/** Writes out what waits, before the process ends; a reader that is gone keeps nobody waiting. */
export const flushLog = (): Promise<void> =>
  new Promise((resolve) => {
    output().once("error", () => resolve());
    output().flush(() => resolve());
  });
