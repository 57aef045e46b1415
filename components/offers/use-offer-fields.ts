"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FilterField } from "@/components/list/filter-field";
import { useTRPC } from "@/components/trpc";
import { subscriptionPeriods } from "@/server/domain/billing-period";
import { offerStates } from "@/server/domain/offer-list";
import { periodLabels, stateLabels } from "./offer-words";

const states = offerStates.map((value) => ({ value, label: stateLabels[value].label }));
const periods = subscriptionPeriods.map((value) => ({ value, label: periodLabels[value] }));
const trials = [
  { value: "none", label: "No trial" },
  { value: "day", label: "In days" },
  { value: "period", label: "In periods" },
];

/** The list's filters, with the tags and currencies that occur to choose from. */
export function useOfferFields(): readonly FilterField[] {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.offers.facets.queryOptions());

  return useMemo(
    () => [
      { field: "state", label: "State", isPinned: true, options: states },
      { field: "period", label: "Period", isPinned: true, options: periods },
      {
        field: "tag",
        label: "Tag",
        isPinned: true,
        options: (data?.tags ?? []).map((tag) => ({ value: tag, label: tag })),
      },
      { field: "trial", label: "Trial", options: trials },
      { field: "price", label: "Price", currencies: data?.currencies ?? [] },
      { field: "updatedAt", label: "Updated" },
      { field: "createdAt", label: "Created" },
    ],
    [data],
  );
}
