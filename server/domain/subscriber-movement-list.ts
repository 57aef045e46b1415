import type { EndReason } from "./events";
import { listShape } from "./list-shape";

export const subscriberMovementKinds = ["new", "winback", "churned"] as const;

export type SubscriberMovementKind = (typeof subscriberMovementKinds)[number];

/** Why the last subscription of a person who churned ended. */
export const churnReasons = [
  "customer",
  "payment",
  "publisher",
  "refund",
  "chargeback",
] as const satisfies readonly EndReason[];

/**
 * What somebody's leaving means to the churn of its calendar month: `lost` is who was there when the
 * month began and is gone at its end, told by the last leaving in it; anything else evens out.
 */
export const churnEffects = ["lost", "evened-out"] as const;

export type ChurnEffect = (typeof churnEffects)[number];

/** How subscribers' coming and going is filtered and sorted, in the browser and in the database. */
export const subscriberMovementList = listShape({
  name: "subscriber-movements",
  fields: {
    occurredAt: { kind: "date" },
    kind: { kind: "enum", values: subscriberMovementKinds },
    reason: { kind: "enum", values: churnReasons },
    effect: { kind: "enum", values: churnEffects },
    /** Of somebody who left: when they came back, or the end of time. */
    awayUntil: { kind: "date" },
    customer: { kind: "id", form: "digits" },
    subscription: { kind: "id", form: "digits" },
  },
  sortable: ["occurredAt"],
  defaultSort: { field: "occurredAt", direction: "descending" },
});
