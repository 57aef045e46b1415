import { stopAll } from "./stopping.ts";

/**
 * Runs a command from its start to the signal that stops it. Whatever goes wrong on the way comes
 * out as one sentence and a non-zero exit, after what was started has been stopped.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    complain(error);
    await stopAll(1);
  }
}

/** Prints a failure as one sentence; at LOG_LEVEL=debug also where it came from. */
export function complain(error: unknown): void {
  const isRefusal = error instanceof Error && error.name === "Refusal"; // bundles have their own class
  const reason = error instanceof Error ? error.message : String(error);
  const sentence = isRefusal ? reason : `This failed: ${reason.split("\n")[0]}`;
  process.stderr.write(`\n${sentence}\n`);
  const wantsMore = ["debug", "trace"].includes(process.env.LOG_LEVEL ?? "");
  if (wantsMore && error instanceof Error) process.stderr.write(`${traceOf(error)}\n`);
}

function traceOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${traceOf(error.cause)}` : "";
  return `${error.stack ?? error.message}${cause}`;
}
