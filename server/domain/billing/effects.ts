import type { DeclineCode } from "../decline-codes";
import type { EndReason } from "../events";
import type { TaxedLine } from "../tax";
import type { HeldPeriod, Portion, SubscriptionFacts } from "./subscription-facts";

/** What came of a command or an action, for those who mail, book and record it. */
export type Effect =
  | { kind: "charged"; charge: string; line: TaxedLine; purpose: "renewal" | "switch" }
  | { kind: "declined"; code: DeclineCode; isHard: boolean; attempt: number }
  | { kind: "authorisation-voided" }
  /** A charge that succeeded after all, for something that nobody wanted any more. */
  | { kind: "charge-returned"; charge: string; line: TaxedLine }
  | { kind: "refund-due"; portions: readonly Portion[] }
  | { kind: "period-began"; period: HeldPeriod }
  /** A period that ends sooner than it was given for; where it had not begun, it never does. */
  | { kind: "period-cut"; index: number; endsAt: Date }
  | { kind: "period-moved"; index: number; endsAt: Date }
  | { kind: "trial-converted" }
  | { kind: "grace-entered"; until: Date }
  | { kind: "recovered" }
  | { kind: "stopped"; reason: string | null }
  | { kind: "resumed" }
  | { kind: "pause-scheduled"; cycles: number }
  | { kind: "pause-cancelled" }
  | { kind: "paused"; resumesAt: Date }
  | { kind: "pause-ended" }
  | { kind: "switch-scheduled"; switchId: string }
  | { kind: "switch-started"; switchId: string }
  | { kind: "switch-cancelled"; switchId: string }
  | { kind: "switch-failed"; switchId: string }
  | { kind: "switched"; switchId: string; fromOfferId: string; toOfferId: string }
  | { kind: "method-changed" }
  | { kind: "retry-asked" }
  | { kind: "discounted" }
  | { kind: "price-announced" }
  | { kind: "price-changed" }
  /** Another subscription takes this one's place: revived after its end, or another customer's. */
  | { kind: "succeeded"; as: "revived" }
  | { kind: "succeeded"; as: "transferred"; customerId: string }
  | { kind: "ended"; reason: EndReason };

/** What something that was done came to. */
export type Done = { facts: SubscriptionFacts; effects: readonly Effect[] };
