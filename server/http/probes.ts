import type { Answer } from "./door";

/** One thing that must be so before requests make sense here: what is wrong with it, or `null`. */
export type Check = () => Promise<string | null>;

const json = (status: number, value: unknown): Answer => ({
  status,
  body: JSON.stringify(value),
  headers: { "cache-control": "no-store" },
});

/** Says that the process is up and its event loop turns; restarting would not help what else is wrong. */
export const health = (): Promise<Answer> => Promise.resolve(json(200, { status: "ok" }));

/** Says whether this node should be sent requests, and if not, each reason why. */
export function readiness(checks: Readonly<Record<string, Check>>) {
  return async (): Promise<Answer> => {
    const found = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await reasonOf(check)] as const),
    );
    const wrong = found.filter(([, reason]) => reason !== null);
    if (wrong.length === 0) return json(200, { status: "ready" });
    return json(503, { status: "not-ready", reasons: Object.fromEntries(wrong) });
  };
}

/** A check that breaks has found something wrong; what exactly is for the log, not for strangers. */
async function reasonOf(check: Check): Promise<string | null> {
  try {
    return await check();
  } catch {
    return "could not be checked";
  }
}
