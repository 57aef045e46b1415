import type { MrrMovementKind } from "@/server/domain/mrr";
import type { ChurnEffect, SubscriberMovementKind } from "@/server/domain/subscriber-movement-list";

export const subscriberKindLabels = {
  new: { tone: "ok", label: "New" },
  winback: { tone: "primary", label: "Won back" },
  churned: { tone: "bad", label: "Churned" },
} as const satisfies Record<SubscriberMovementKind, { tone: string; label: string }>;

export const mrrKindLabels = {
  new: { tone: "ok", label: "New" },
  expansion: { tone: "ok", label: "Expansion" },
  reactivation: { tone: "primary", label: "Reactivation" },
  contraction: { tone: "warn", label: "Contraction" },
  churn: { tone: "bad", label: "Churn" },
} as const satisfies Record<MrrMovementKind, { tone: string; label: string }>;

/** Whether a leaving counts in the churn rate of its month. */
export const effectLabels: Record<ChurnEffect, string> = {
  lost: "Yes",
  "evened-out": "Evened out",
};

/** In the order people read them: what came, then what went. */
export const mrrKinds = Object.keys(mrrKindLabels) as MrrMovementKind[]; // its keys, by construction
