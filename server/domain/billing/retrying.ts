import { accept, refuse, type Decision, type Refusal } from "./decision";
import { isTryAllowed } from "./dunning";
import { isBeingTried, type SubscriptionFacts } from "./subscription-facts";

/**
 * Tries a payment that is outstanding at once, apart from the timetable, whose other tries stay.
 * What the bank refused for good is not asked for again: another method is.
 */
export function retry(facts: SubscriptionFacts, at: Date): Decision {
  const reason = retryRefusal(facts, at);
  if (reason) return refuse(reason);
  const { renewal } = facts;
  return accept(
    { ...facts, renewal: { ...renewal, standing: { kind: "open", retryAt: at } } },
    { kind: "retry-asked" },
  );
}

function retryRefusal(
  { state, renewal, method, isExternallyManaged }: SubscriptionFacts,
  at: Date,
): Refusal | null {
  if (state.kind === "ended") return "ended";
  if (isExternallyManaged) return "externally-managed";
  if (state.kind === "stopped") return "stopped";
  if (state.kind === "paused") return "paused";
  const { standing } = renewal;
  if (state.planned?.kind === "switching") return "switch-under-way";
  if (standing.kind === "unknown") return "charge-under-way";
  const isOutstanding = isBeingTried(renewal) || state.graceEndsAt !== null;
  if (!isOutstanding || standing.kind === "authorised" || state.planned?.kind === "pause") {
    return "nothing-due";
  }
  if (!method) return "no-method";
  if (standing.kind === "halted") return "method-refused";
  return isTryAllowed(method.declines, at.getTime()) ? null : "too-many-declines";
}
