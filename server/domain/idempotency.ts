/** How long a repeat is still answered with the first answer, in days of wall time. */
export const retentionDays = 7;

/** How long a request that spans a gateway call may stay without an answer before another may take it up. */
export const leaseSeconds = 120;

/** What is kept of the first request under a key. */
export type Earlier = {
  verb: string;
  requestHash: string;
  state: "started" | "finished";
  leasedUntil: Date;
  expiresAt: Date;
};

export type RepeatDecision =
  /** Nothing (any more) is known under this key: do it. */
  | "run"
  /** The first answer is known: give it again. */
  | "replay"
  /** The first request is still running elsewhere. */
  | "wait"
  /** The first request stopped half way: ask what became of it, then finish it. */
  | "resume"
  /** The key was used for something else. */
  | "mismatch";

/**
 * Decides what a request under a key means, given what is kept under that key.
 *
 * started ──finish──▶ finished ──expire──▶ (forgotten)
 *    └──lease over──▶ resumed by a repeat
 */
export function decideRepeat(
  earlier: Earlier | null,
  request: { verb: string; requestHash: string; now: Date },
): RepeatDecision {
  if (!earlier || earlier.expiresAt <= request.now) return "run";
  if (earlier.verb !== request.verb || earlier.requestHash !== request.requestHash) {
    return "mismatch";
  }
  if (earlier.state === "finished") return "replay";
  return earlier.leasedUntil > request.now ? "wait" : "resume";
}
