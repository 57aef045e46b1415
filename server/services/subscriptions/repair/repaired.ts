import { dunningPeriodOf, type BillingRules } from "@/server/domain/billing/dunning";
import type { Effect } from "@/server/domain/billing/effects";
import { anchored } from "@/server/domain/billing/recurrence";
import { runningOn } from "@/server/domain/billing/states";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { decide } from "@/server/domain/billing/subscription-state";
import { conflict, invalid } from "@/server/domain/errors";
import type { BillingRulesFor } from "@/server/services/dunning/billing-rules";
import { advance } from "@/server/services/billing/advance";
import { factColumns } from "@/server/services/billing/facts/fact-columns";
import { readFacts } from "@/server/services/billing/facts/read-facts";
import type { HeldRow } from "@/server/services/billing/hold-subscriptions";
import { refusalText } from "@/server/services/billing/refusals";
import { sensible } from "@/server/services/billing/senseless";
import { chosenDay } from "../chosen-day";
import type { Past } from "./past-of";
import { rebuiltRow } from "./rebuilt-row";
import type { Repair } from "./schemas";

type Broken = { row: HeldRow; past: Past; rulesOf: BillingRulesFor; at: Date };

export type Repaired = {
  /** What it is once it was rebuilt, before anything else is done to it. */
  rebuilt: SubscriptionFacts;
  /** What it is in the end. */
  facts: SubscriptionFacts;
  rules: BillingRules;
  effects: Effect[];
};

/**
 * What a repair makes of a subscription. It makes sense then by the same rules that bill it, or the
 * repair is refused.
 *
 * @throws conflict  `subscription.senseless`, or why the rules refuse its end
 * @throws invalid   `subscription.senseless-dates`
 */
export function repaired({ row, past, rulesOf, at }: Broken, repair: Repair): Repaired {
  const sound = rebuiltRow(row, past, at);
  const isMethodGone = row.methodToken === null;
  const rebuilt = sensible(() =>
    readFacts(isMethodGone ? { ...sound, paymentDetailsId: null } : sound),
  );
  const rules = rulesOf(row.paymentMethodId, dunningPeriodOf(rebuilt.recurrence));
  const made = madeOf(rebuilt, rules, repair, at);
  sensible(() => {
    advance({ facts: made.facts, rules }, { at, pace: "real", mayAsk: false, heard: null });
    factColumns(made.facts, rules);
  });
  return { ...made, rebuilt, rules };
}

function madeOf(
  facts: SubscriptionFacts,
  rules: BillingRules,
  repair: Repair,
  at: Date,
): Pick<Repaired, "facts" | "effects"> {
  switch (repair.kind) {
    case "rebuild":
      return { facts, effects: [] };
    case "dates":
      return dated(facts, repair);
    case "end": {
      const decision = decide(facts, rules, { kind: "terminate", reason: "publisher" }, at);
      if (decision.isAccepted) return { facts: decision.facts, effects: [...decision.effects] };
      throw conflict(`subscription.${decision.reason}`, refusalText(decision.reason));
    }
  }
}

function dated(facts: SubscriptionFacts, days: Extract<Repair, { kind: "dates" }>) {
  const { state, period, recurrence, renewal } = facts;
  if (state.kind !== "active" || state.planned !== null || recurrence.kind === "seasons") {
    throw conflict(
      "subscription.dates-fixed",
      "Only the dates of one that runs, with no break and no change of plan to come, are set by hand.",
    );
  }
  const endsAt = chosenDay(facts, "paidUntil", days.paidUntil);
  const dueAt = chosenDay(facts, "nextChargeAt", days.nextChargeAt);
  if (endsAt <= period.startsAt) {
    throw senselessDate("paidUntil", "Paid until: choose a day after the period began.");
  }
  if (dueAt < endsAt) {
    throw senselessDate("nextChargeAt", "Next charge: choose the day it is paid until, or later.");
  }
  const index = period.index + 1;
  const moved: SubscriptionFacts = {
    ...facts,
    state: runningOn({ isInTrial: state.isInTrial, graceEndsAt: null }),
    recurrence: anchored(recurrence, recurrence.zone, dueAt, index),
    period: { ...period, endsAt },
    dueAt,
    renewal: { ...renewal, lateMs: 0 },
  };
  const effects: Effect[] =
    endsAt.getTime() === period.endsAt.getTime()
      ? []
      : [{ kind: "period-moved", index: period.index, endsAt }];
  return { facts: moved, effects };
}

const senselessDate = (field: string, message: string) =>
  invalid("subscription.senseless-dates", message, { [field]: message });
