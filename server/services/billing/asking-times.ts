import { env } from "@/server/env";

/**
 * How long asking a gateway may take, on the wall clock, since a question was written down. Each
 * comes after the one before it, with time between them for clocks that differ and for what is on
 * its way when a question ends.
 */
export type AskingTimes = {
  /** A question that is not answered by then is given up by whoever asked. */
  questionMs: number;
  /** From then on another may ask for the same: until then only what became of it. */
  patienceMs: number;
  /** Whose answer is waited for is left alone until then. */
  leaseMs: number;
  /** Who was claimed is left alone until then: it may be asked for at any time before. */
  claimMs: number;
};

/** Everything follows from when the dead are taken over. */
export function askingTimes(takeoverSeconds = env().TAKEOVER_SECONDS): AskingTimes {
  const leaseMs = takeoverSeconds * 1_000;
  return {
    questionMs: leaseMs / 2,
    patienceMs: (leaseMs * 3) / 4,
    leaseMs,
    claimMs: leaseMs * 2,
  };
}
