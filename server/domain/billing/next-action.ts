import type { Action } from "./actions";
import { firstDue, type Due } from "./due";
import { graceEnd, type BillingRules } from "./dunning";
import { later } from "./later";
import { nextPeriodLine, nextTerms } from "./period-price";
import { endOf, postponed, startOf } from "./recurrence";
import type { SubscriptionFacts } from "./subscription-facts";
import type { Active } from "./states";
import { settledQuote } from "./switch-under-way";
import { switchChargeKey } from "./switches";

/**
 * What a subscription waits for next, and when; `null` when for nothing. The row that is to be
 * looked at is found by that instant.
 */
export function nextAction(facts: SubscriptionFacts, rules: BillingRules): Action | null {
  const unsettled = unsettledAction(facts);
  if (unsettled) return unsettled;
  const due = firstDue(facts, rules);
  return due && described(facts, rules, due);
}

/** What stands between an answer of the gateway and everything else. */
function unsettledAction(facts: SubscriptionFacts): Action | null {
  const { state, since, renewal } = facts;
  const { standing } = renewal;
  if (standing.kind === "unknown") {
    const { charge, at } = standing;
    return { kind: "find-out", key: `find-out:${charge.key}`, dueAt: later(at, since), charge };
  }
  if (state.kind !== "active") return null;
  if (state.planned?.kind === "switching") {
    const { request, at } = state.planned;
    const { line } = settledQuote(facts, state.planned);
    const key = switchChargeKey(request.id);
    const { offerId } = request.target;
    return {
      kind: "charge-switch",
      key,
      dueAt: at,
      switchId: request.id,
      attempt: 1,
      offerId,
      line,
      taxedAt: at,
    };
  }
  return standing.kind === "captured" ? granting(facts, state, later(standing.at, since)) : null;
}

function described(facts: SubscriptionFacts, rules: BillingRules, { kind, at }: Due): Action {
  const { state, period, renewal, recurrence } = facts;
  const next = period.index + 1;
  const dueAt = at;
  switch (kind) {
    case "follow-season": {
      const [endsAt, nextStartsAt] = [endOf(recurrence, period.index), startOf(recurrence, next)];
      const key = `season:${period.index}:${seconds(endsAt)}:${seconds(nextStartsAt)}`;
      return { kind, key, dueAt, endsAt, nextStartsAt };
    }
    case "remind-card-expiry": {
      const id = facts.method?.id ?? "";
      return { kind, key: `card-expiry:${id}`, dueAt, methodId: id };
    }
    case "announce": {
      const line = nextPeriodLine(facts, facts.dueAt);
      return { kind, key: dated(kind, facts), dueAt, renewsAt: facts.dueAt, line };
    }
    case "ask-for-method":
      return { kind, key: dated(kind, facts), dueAt };
    case "authorise":
    case "capture": {
      const isHeld = renewal.standing.kind === "authorised";
      const attempt = renewal.tries + (isHeld ? 0 : 1);
      // What is held is what will be taken, and that is not before the due date.
      const taxedAt = kind === "authorise" ? later(dueAt, facts.dueAt) : dueAt;
      const line = nextPeriodLine(facts, taxedAt);
      const { offerId } = nextTerms(facts);
      return { kind, key: `${kind}:${next}:${attempt}`, dueAt, attempt, offerId, line, taxedAt };
    }
    case "grant":
      if (state.kind !== "active") throw new RangeError("Only what is active goes on.");
      return granting(facts, state, dueAt);
    case "enter-grace": {
      const until = graceEnd(rules.dunning, facts.dueAt, renewal.lateMs);
      return { kind, key: dated(kind, facts), dueAt, until };
    }
    case "pause": {
      const cycles =
        state.kind === "active" && state.planned?.kind === "pause" ? state.planned.cycles : 0;
      const resumesAt = startOf(postponed(recurrence, cycles), next);
      return { kind, key: dated(kind, facts), dueAt, resumesAt };
    }
    case "resume":
      return { kind, key: dated(kind, facts), dueAt };
    case "expire": {
      const reason = state.kind === "stopped" ? state.endsAs : "payment";
      return { kind, key: dated(kind, facts), dueAt, reason };
    }
  }
}

/** The steps from "nothing is owed for it" to the next period, one after the other. */
function granting({ period }: SubscriptionFacts, state: Active, dueAt: Date): Action {
  const index = period.index + 1;
  if (state.isInTrial) return { kind: "end-trial", key: `end-trial:${index}`, dueAt };
  if (state.planned?.kind === "switch") {
    const { id } = state.planned.request;
    return { kind: "apply-switch", key: `switch:${id}`, dueAt, switchId: id };
  }
  return { kind: "extend", key: `extend:${index}`, dueAt, index };
}

/** What is done once for a due date is done again when the date moves. */
const dated = (kind: string, { period, dueAt }: SubscriptionFacts) =>
  `${kind}:${period.index + 1}:${seconds(dueAt)}`;

const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000);
