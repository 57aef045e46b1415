import type { Effect } from "./effects";
import type { SubscriptionFacts } from "./subscription-facts";
import type { SwitchRefusal } from "./switches";

/** Why a subscription does not take a command now. */
export type Refusal =
  | "ended"
  | "not-ended"
  | "stopped"
  | "not-stopped"
  | "paused"
  | "not-paused"
  /** What was paid for is over, and the time to change one's mind as well. */
  | "period-over"
  /** Its money was taken back: it runs out, whatever is wished. */
  | "given-back"
  | "in-trial"
  | "in-grace"
  | "pause-planned"
  | "switch-planned"
  | "switch-under-way"
  | "no-switch-planned"
  /** A charge is being made, or has been and the period is about to follow. */
  | "charge-under-way"
  | "not-pausable"
  | "too-many-cycles"
  | "not-later"
  | "after-the-end"
  | "follows-seasons"
  /** No payment is outstanding that could be tried again. */
  | "nothing-due"
  | "no-method"
  /** The bank refused the method for good. */
  | "method-refused"
  /** As many declines as card schemes take. */
  | "too-many-declines"
  | "discounted"
  | "not-a-discount"
  | "other-currency"
  | "externally-managed"
  | "not-externally-managed"
  | SwitchRefusal;

export type Decision =
  | { isAccepted: true; facts: SubscriptionFacts; effects: readonly Effect[] }
  | { isAccepted: false; reason: Refusal };

export const accept = (facts: SubscriptionFacts, ...effects: readonly Effect[]): Decision => {
  return { isAccepted: true, facts, effects };
};

export const refuse = (reason: Refusal): Decision => ({ isAccepted: false, reason });
