import { accept, refuse, type Decision } from "./decision";
import { letGo, voided } from "./ending";
import type { SubscriptionFacts } from "./subscription-facts";
import { runningOn } from "./states";
import { madeSwitch } from "./switched";
import { quoteNewSwitch, traitsOf, type SwitchRequest } from "./switches";

/**
 * Changes plans, as quoted: at once where no money is asked for, at the end of the period where it
 * is deferred, and otherwise once the charge has succeeded.
 */
export function startSwitch(facts: SubscriptionFacts, request: SwitchRequest, at: Date): Decision {
  const decision = quoteNewSwitch(facts, request, at);
  if (!decision.isAvailable) return refuse(decision.reason);
  const { state } = facts;
  if (state.kind !== "active") return refuse("VALIDATION_ERROR");
  const { quote } = decision;
  const switchId = request.id;
  if (traitsOf(facts, request).isDeferred) {
    return accept(quote.after, { kind: "switch-scheduled", switchId });
  }
  if (quote.charge) {
    const { isInTrial, graceEndsAt } = state;
    const planned = { kind: "switching", request, at } as const;
    return accept(
      { ...facts, state: { kind: "active", isInTrial, graceEndsAt, planned } },
      { kind: "switch-started", switchId },
    );
  }
  const done = madeSwitch(facts, request, quote, at);
  return accept(done.facts, ...done.effects);
}

/** Takes a switch back that has not happened yet; the old plan is renewed instead. */
export function cancelSwitch(facts: SubscriptionFacts, at: Date): Decision {
  const { state, renewal } = facts;
  if (state.kind === "ended") return refuse("ended");
  if (state.kind !== "active") return refuse("no-switch-planned");
  if (state.planned?.kind === "switching") return refuse("switch-under-way");
  if (state.planned?.kind !== "switch") return refuse("no-switch-planned");
  if (renewal.standing.kind === "unknown") return refuse("charge-under-way");
  const switchId = state.planned.request.id;
  return accept(
    { ...facts, state: runningOn(state), renewal: letGo(renewal, at) },
    { kind: "switch-cancelled", switchId },
    ...voided(renewal),
  );
}
