"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FilterField } from "@/components/list/filter-field";
import { useTRPC } from "@/components/trpc";
import { subscriptionAttentions, subscriptionStandings } from "@/server/domain/subscription-list";
import { attentionLabels, endReasonLabels, standingLabels } from "./subscription-words";

const standings = subscriptionStandings.map((value) => ({
  value,
  label: standingLabels[value].label,
}));
const attentions = subscriptionAttentions.map((value) => ({
  value,
  label: attentionLabels[value].label,
}));
const reasons = Object.entries(endReasonLabels).map(([value, label]) => ({ value, label }));
const outcomes = [
  { value: "converted", label: "Became paid" },
  { value: "ended", label: "Ended unpaid" },
];
const channels = [
  { value: "web", label: "Web" },
  { value: "api", label: "API" },
];

/** The filters of subscriptions, with the offers and currencies that occur to choose from. */
export function useSubscriptionFields(): readonly FilterField[] {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.subscriptions.facets.queryOptions());

  return useMemo(() => {
    const { offers = [], currencies = [] } = data ?? {};
    return [
      { field: "state", label: "State", isPinned: true, options: standings },
      { field: "attention", label: "Needs attention", options: attentions },
      {
        field: "offer",
        label: "Offer",
        isPinned: true,
        options: offers.map(({ number, title }) => ({ value: String(number), label: title })),
      },
      { field: "startedAt", label: "Started", isPinned: true },
      { field: "nextPaymentAt", label: "Next charge" },
      { field: "price", label: "Price", currencies },
      { field: "mrr", label: "MRR", currencies },
      { field: "trialEndedAt", label: "Trial ended" },
      { field: "trialOutcome", label: "After the trial", options: outcomes },
      { field: "endedAt", label: "Ended" },
      { field: "endReason", label: "Why it ended", options: reasons },
      { field: "channel", label: "Channel", options: channels },
      { field: "customer", label: "Customer id" },
    ];
  }, [data]);
}
