import type { Answer } from "./door";

/** How one thing stands that must be so before requests make sense here, in a word or two. */
export type Check = () =>
  Promise<{ isFine: boolean; state: string }> | { isFine: boolean; state: string };

export const fine = (state = "ok") => ({ isFine: true, state });
export const wrong = (state: string) => ({ isFine: false, state });

const json = (status: number, value: unknown): Answer => ({
  status,
  body: JSON.stringify(value),
  headers: { "cache-control": "no-store" },
});

/** Says that the process is up and its event loop turns; restarting would not help what else is wrong. */
export const health = (): Promise<Answer> => Promise.resolve(json(200, { status: "ok" }));

/** Says whether this node should be sent requests, and how each thing it needs stands. */
export function readiness(checks: Readonly<Record<string, Check>>) {
  return async (): Promise<Answer> => {
    const found = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => ({ name, ...(await look(check)) })),
    );
    const isReady = found.every(({ isFine }) => isFine);
    return json(isReady ? 200 : 503, {
      status: isReady ? "ready" : "not-ready",
      checks: Object.fromEntries(found.map(({ name, state }) => [name, state])),
    });
  };
}

/** A check that breaks has found something wrong; what exactly is for the log, not for strangers. */
async function look(check: Check) {
  try {
    return await check();
  } catch {
    return wrong("cannot be checked");
  }
}
