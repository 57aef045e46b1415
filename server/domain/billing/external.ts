import { accept, refuse, type Decision } from "./decision";
import type { Effect } from "./effects";
import { termsLine } from "./period-price";
import { anchored, monthlyAmount } from "./recurrence";
import { freshRenewal, type HeldPeriod, type SubscriptionFacts } from "./subscription-facts";
import { runningOn } from "./states";
import { onTarget } from "./switches";

/** Something that is paid elsewhere goes on: a period to that date, of a planned plan if there is one. */
export function renewElsewhere(
  facts: SubscriptionFacts,
  { until, convertsTrial }: { until: Date; convertsTrial: boolean },
  at: Date,
): Decision {
  const { state, period, dueAt } = facts;
  if (!facts.isExternallyManaged) return refuse("not-externally-managed");
  if (state.kind === "ended") return refuse("ended");
  if (state.kind === "paused") return refuse("paused");
  if (until <= dueAt || until <= at) return refuse("not-later");
  const next: HeldPeriod = {
    index: period.index + 1,
    kind: "paid",
    startsAt: dueAt,
    endsAt: until,
    funding: [],
  };
  const planned =
    state.kind === "active" && state.planned?.kind === "switch" ? state.planned : null;
  const on = planned ? onTarget(facts, planned.request.target) : facts;
  const effects: Effect[] = state.kind === "stopped" ? [{ kind: "resumed" }] : [];
  if (planned) {
    const [fromOfferId, toOfferId] = [facts.terms.offerId, on.terms.offerId];
    effects.push({ kind: "switched", switchId: planned.request.id, fromOfferId, toOfferId });
  }
  if (state.isInTrial && convertsTrial) effects.push({ kind: "trial-converted" });
  const isInTrial = state.isInTrial && !convertsTrial;
  return accept(
    { ...runningTo(on, next, at), state: runningOn({ isInTrial, graceEndsAt: null }) },
    ...effects,
    { kind: "period-began", period: next },
  );
}

/** One that had ended elsewhere runs again, as another that takes its place. */
export function revive(facts: SubscriptionFacts, until: Date, at: Date): Decision {
  if (!facts.isExternallyManaged) return refuse("not-externally-managed");
  if (facts.state.kind !== "ended") return refuse("not-ended");
  if (until <= at) return refuse("not-later");
  const period: HeldPeriod = {
    index: facts.period.index + 1,
    kind: "paid",
    startsAt: at,
    endsAt: until,
    funding: [],
  };
  const state = runningOn({ isInTrial: false, graceEndsAt: null });
  return accept(
    { ...runningTo(facts, period, at), state, accessFrom: at },
    { kind: "succeeded", as: "revived" },
    { kind: "period-began", period },
  );
}

/** What is paid elsewhere keeps to the dates it is told, and counts for what the offer costs. */
function runningTo(facts: SubscriptionFacts, period: HeldPeriod, at: Date): SubscriptionFacts {
  const { recurrence, terms } = facts;
  const next = anchored(recurrence, recurrence.zone, period.endsAt, period.index + 1);
  const monthly = monthlyAmount(next, period.index + 1, termsLine(facts, terms, at).net);
  return {
    ...facts,
    recurrence: next,
    period,
    fundingBefore: [],
    dueAt: period.endsAt,
    renewal: freshRenewal,
    monthly,
  };
}

/** One that is paid elsewhere becomes another customer's, with everything that is left of it. */
export function transfer(facts: SubscriptionFacts, customerId: string): Decision {
  if (!facts.isExternallyManaged) return refuse("not-externally-managed");
  if (facts.state.kind === "ended") return refuse("ended");
  return accept(facts, { kind: "succeeded", as: "transferred", customerId });
}
