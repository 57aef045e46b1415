import pino, { type DestinationStream, type Logger, type LoggerOptions } from "pino";
import { env } from "@/server/env";
import { serializeError } from "@/server/log-error";
import { singleton } from "@/server/singleton";

export type { Logger } from "pino";

/**
 * Keys whose values never reach a log, at the top of a line or one level in. A net under the rule,
 * not the rule: lines are written with ids, counts and durations in the first place.
 */
const privateKeys = [
  ...["password", "secret", "token", "authorization", "cookie", "apiKey"],
  ...["email", "emailKey", "toEmail", "name", "ip", "address", "phone", "userAgent"],
  ...["headers", "body", "parameters", "html", "text", "url"],
];

/** ISO time, written out once for all lines of the same millisecond. */
function stampTime() {
  let [last, stamp] = [0, ""];
  return () => {
    const now = Date.now();
    if (now !== last) [last, stamp] = [now, `,"time":"${new Date(now).toISOString()}"`];
    return stamp;
  };
}

const plain = (level: string): LoggerOptions => ({
  level,
  base: null,
  timestamp: stampTime(),
  formatters: { level: (label) => ({ level: label }) },
});

/** A logger of JSON lines; tests give it a stream of their own. */
export function createLog(level: string, destination: DestinationStream): Logger {
  return pino(
    {
      ...plain(level),
      redact: { paths: privateKeys.flatMap((key) => [key, `*.${key}`]), censor: "[private]" },
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

const holdsError = (told: unknown): boolean =>
  told instanceof Error || (typeof told === "object" && told !== null && "err" in told);

/** Standard output, in pieces: a write for each line would cost a busy door a tenth of its time. */
const output = () =>
  singleton("log-output", () =>
    pino.destination({ fd: 1, sync: false, minLength: 4096, periodicFlush: 100 }),
  );

/** The process's log, on standard output. Work for a request or a job logs through `ctx.log`. */
export const log = (): Logger => singleton("log", () => createLog(env().LOG_LEVEL, output()));

/** The same log without the net, for the one line of each request, which is made of safe words alone. */
export const accessLog = (): Logger =>
  singleton("access-log", () => pino(plain(env().LOG_LEVEL), output()));

/** Writes out what waits, before the process ends. */
export const flushLog = (): void => output().flushSync();
