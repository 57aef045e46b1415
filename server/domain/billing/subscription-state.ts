import type { EndReason } from "../events";
import type { Money } from "../money";
import {
  announcePrice,
  applyDiscount,
  changeMethod,
  extend,
  terminate,
  type BroughtMethod,
} from "./corrections";
import { refuse, type Decision } from "./decision";
import type { BillingRules } from "./dunning";
import { renewElsewhere, revive, transfer } from "./external";
import { chargedBack, refunded, type AccessAfterRefund, type GivenBack } from "./given-back";
import { endPause, pause } from "./pause";
import { retry } from "./retrying";
import { resume, stop } from "./stopping";
import type { Discount, SubscriptionFacts } from "./subscription-facts";
import { cancelSwitch, startSwitch } from "./switching";
import type { SwitchRequest } from "./switches";

/** What people and banks can do to a subscription. What time does to it is planned. */
export type Command =
  | { kind: "stop"; reason: string | null }
  | { kind: "resume" }
  | { kind: "pause"; cycles: number }
  | { kind: "end-pause" }
  | { kind: "switch"; request: SwitchRequest }
  | { kind: "cancel-switch" }
  | { kind: "extend"; until: Date }
  | { kind: "terminate"; reason: Extract<EndReason, "customer" | "payment" | "publisher"> }
  | { kind: "refund"; refund: GivenBack; access: AccessAfterRefund }
  | { kind: "chargeback"; back: GivenBack }
  | { kind: "change-method"; method: BroughtMethod | null }
  | { kind: "retry" }
  | { kind: "apply-discount"; discount: Discount }
  | { kind: "announce-price"; price: Money; from: Date }
  | { kind: "renew-elsewhere"; until: Date; convertsTrial: boolean }
  | { kind: "revive"; until: Date }
  | { kind: "transfer"; customerId: string };

/**
 * Decides whether a subscription takes a command, and what it is afterwards. Nothing is done but in
 * the decision: a refused command leaves no trace, and an accepted one is the new subscription with
 * a list of what has come of it. What was due before `at` has been done before.
 */
export function decide(
  facts: SubscriptionFacts,
  rules: BillingRules,
  command: Command,
  at: Date,
): Decision {
  // Between a charge and its period there is nothing to decide: the period comes first.
  if (facts.renewal.standing.kind === "captured") return refuse("charge-under-way");
  const decision = considered(facts, rules, command, at);
  return decision.isAccepted ? { ...decision, facts: { ...decision.facts, since: at } } : decision;
}

function considered(
  facts: SubscriptionFacts,
  rules: BillingRules,
  command: Command,
  at: Date,
): Decision {
  switch (command.kind) {
    case "stop":
      return stop(facts, rules, command.reason, at);
    case "resume":
      return resume(facts, at);
    case "pause":
      return pause(facts, command.cycles, at);
    case "end-pause":
      return endPause(facts, rules, at);
    case "switch":
      return startSwitch(facts, command.request, at);
    case "cancel-switch":
      return cancelSwitch(facts, at);
    case "extend":
      return extend(facts, rules, command.until, at);
    case "terminate":
      return terminate(facts, command.reason, at);
    case "refund":
      return refunded(facts, command.refund, command.access, at);
    case "chargeback":
      return chargedBack(facts, command.back, at);
    case "change-method":
      return changeMethod(facts, command.method, at);
    case "retry":
      return retry(facts, at);
    case "apply-discount":
      return applyDiscount(facts, command.discount, at);
    case "announce-price":
      return announcePrice(facts, { price: command.price, from: command.from }, at);
    case "renew-elsewhere":
      return renewElsewhere(facts, command, at);
    case "revive":
      return revive(facts, command.until, at);
    case "transfer":
      return transfer(facts, command.customerId);
  }
}
