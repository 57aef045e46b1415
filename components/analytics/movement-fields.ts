import type { FilterField } from "@/components/list/filter-field";
import { endReasonLabels } from "@/components/subscriptions/subscription-words";
import type { Option } from "@/components/ui/match-options";
import { effectLabels, mrrKindLabels, mrrKinds, subscriberKindLabels } from "./movement-words";

const optionsOf = (labels: Readonly<Record<string, string | { label: string }>>): Option[] =>
  Object.entries(labels).map(([value, words]) => ({
    value,
    label: typeof words === "string" ? words : words.label,
  }));

/** The filters of subscribers' coming and going. */
export const subscriberMovementFields: readonly FilterField[] = [
  { field: "occurredAt", label: "When", isPinned: true },
  {
    field: "kind",
    label: "Movement",
    isPinned: true,
    options: optionsOf(subscriberKindLabels),
  },
  { field: "reason", label: "Reason", isPinned: true, options: optionsOf(endReasonLabels) },
  { field: "effect", label: "In the churn rate", options: optionsOf(effectLabels) },
  { field: "awayUntil", label: "Away until" },
  { field: "customer", label: "Customer id" },
  { field: "subscription", label: "Subscription id" },
];

const mrrOptions = mrrKinds.map((value) => ({ value, label: mrrKindLabels[value].label }));

/** The filters of changes of recurring revenue, with the currencies that occur among them. */
export const mrrMovementFields = (currencies: readonly string[]): readonly FilterField[] => [
  { field: "occurredAt", label: "When", isPinned: true },
  { field: "kind", label: "Movement", isPinned: true, options: mrrOptions },
  {
    field: "currency",
    label: "Currency",
    isPinned: true,
    options: currencies.map((value) => ({ value, label: value })),
  },
  { field: "amount", label: "Change of MRR", currencies },
  { field: "customer", label: "Customer id" },
  { field: "subscription", label: "Subscription id" },
];
