import { isDeclineCode, type DeclineCode } from "@/server/domain/decline-codes";
import type { ScriptOutcome } from "@/server/domain/payment-script";
import type { TestCardOutcome } from "@/server/domain/test-cards";

/** What becomes of asking a card: everything a test card can show, and every other refusal. */
export type CardOutcome = TestCardOutcome | ScriptOutcome;

export type Decision =
  | { kind: "capture" }
  /** Taken, and the line is cut before the merchant hears of it. */
  | { kind: "capture-unheard" }
  /** The line is cut before the request arrives; the next one under the same key is taken. */
  | { kind: "lose" }
  | { kind: "refuse"; code: DeclineCode }
  | { kind: "challenge" };

/** @param isAttended whether the holder of the card is there to be asked */
export function decide(outcome: CardOutcome, { isAttended }: { isAttended: boolean }): Decision {
  if (isDeclineCode(outcome)) return { kind: "refuse", code: outcome };
  switch (outcome) {
    case "succeeds":
      return { kind: "capture" };
    case "timeout-captured":
      return { kind: "capture-unheard" };
    case "timeout-not-captured":
      return { kind: "lose" };
    case "challenge":
    case "challenge-declined":
      return isAttended
        ? { kind: "challenge" }
        : { kind: "refuse", code: "authentication-required" };
  }
}

/** Why the bank refuses although its question was answered well; mostly it does not. */
export const refusalAfterPass = (outcome: CardOutcome): DeclineCode | null =>
  outcome === "challenge-declined" ? "do-not-honour" : null;

/** A bank that has asked its customer once lets the merchant charge unattended from then on. */
export const outcomeOnceSaved = (outcome: CardOutcome): CardOutcome =>
  outcome === "challenge" ? "succeeds" : outcome;
