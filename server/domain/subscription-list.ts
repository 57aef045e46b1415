import { listShape } from "./list-shape";

/**
 * How a subscription stands, as lists say it. `trial` is an active one that has not been paid for
 * yet; `stopped` runs to the end of its period and is not renewed.
 */
export const subscriptionStandings = [
  "active",
  "trial",
  "stopped",
  "paused",
  "terminated",
] as const;

export type SubscriptionStanding = (typeof subscriptionStandings)[number];

/**
 * Why somebody has to look at a subscription: its payment was declined or is overdue, or its facts
 * make no sense and it was taken out of billing.
 */
export const subscriptionAttentions = ["past-due", "parked"] as const;

export type SubscriptionAttention = (typeof subscriptionAttentions)[number];

/** How a free trial came to its end: paid for from then on, or over without a payment. */
export const trialOutcomes = ["converted", "ended"] as const;

export type TrialOutcome = (typeof trialOutcomes)[number];

/** How subscriptions are filtered and sorted, in the browser and in the database. */
export const subscriptionList = listShape({
  name: "subscriptions",
  fields: {
    state: { kind: "enum", values: subscriptionStandings },
    attention: { kind: "enum", values: subscriptionAttentions },
    offer: { kind: "enum", form: "digits" },
    startedAt: { kind: "date" },
    nextPaymentAt: { kind: "date" },
    endedAt: { kind: "date" },
    endReason: {
      kind: "enum",
      values: ["customer", "payment", "publisher", "refund", "chargeback"],
    },
    price: { kind: "money" },
    mrr: { kind: "money" },
    trialEndedAt: { kind: "date" },
    trialOutcome: { kind: "enum", values: trialOutcomes },
    channel: { kind: "enum" },
    customer: { kind: "id", form: "digits" },
  },
  sortable: ["startedAt", "periodEndsAt"],
  defaultSort: { field: "startedAt", direction: "descending" },
});

/** @throws RangeError for a state that the table does not allow */
export function standingOf({
  state,
  isInTrial,
}: {
  state: string;
  isInTrial: boolean;
}): SubscriptionStanding {
  if (state === "active" && isInTrial) return "trial";
  const standing = subscriptionStandings.find((known) => known === state);
  if (!standing) throw new RangeError(`${state} is no state of a subscription.`);
  return standing;
}

/** As the list's filter has it. */
export function attentionOf(row: {
  state: string;
  parkedAt: Date | null;
  graceEndsAt: Date | null;
  failedAttempts: number;
}): SubscriptionAttention | null {
  if (row.parkedAt) return "parked";
  const isOutstanding = row.graceEndsAt !== null || row.failedAttempts > 0;
  return row.state === "active" && isOutstanding ? "past-due" : null;
}
