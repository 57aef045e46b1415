import { dim, print } from "./steps.mjs";

/** Undoes one thing that was started. */
type Stop = () => Promise<unknown>;

const stops: Stop[] = [];
let stopping: Promise<void> | null = null;
let served = false;
let askedAt = 0;

/** One press of Ctrl-C arrives several times: from the terminal, from npm, from the launcher. */
const onePressMs = 500;

/** A stop that hangs must not keep the terminal for ever. */
const patienceMs = 30_000;

/** Has something stopped before the process ends: the last that was started comes first. */
export function onStop(stop: Stop): void {
  stops.push(stop);
}

/** From here on a signal is the ordinary way to end, with exit code 0. */
export function markServing(): void {
  served = true;
}

export const isStopping = (): boolean => stopping !== null;

/** Stops everything in order and ends the process. */
export function stopAll(exitCode: number): Promise<void> {
  stopping ??= (async () => {
    setTimeout(() => process.exit(exitCode || 1), patienceMs).unref();
    for (const stop of stops.reverse()) await stop().catch(() => undefined);
    process.exit(exitCode);
  })();
  return stopping;
}

/** Stops in order at the first signal, and at once at the second. */
export function stopOnSignals({ announce }: { announce: boolean }): void {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      const now = performance.now();
      if (stopping && now - askedAt > onePressMs) process.exit(code);
      if (stopping) return;
      askedAt = now;
      if (announce) print(`\n  ${dim("Stopping; press Ctrl-C again to stop at once.")}`);
      void stopAll(served ? 0 : code);
    });
  }
  // The process that launched this one was killed, or the terminal behind it closed.
  process.on("disconnect", () => void stopAll(1));
  process.channel?.unref();
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
}
