"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FilterField } from "@/components/list/filter-field";
import { methodLabel } from "@/components/transactions/method-words";
import { useTRPC } from "@/components/trpc";
import { countryName } from "@/components/ui/country-name";
import { customerStates } from "@/server/domain/customer-list";
import { stateLabels } from "./customer-words";

const states = customerStates.map((value) => ({ value, label: stateLabels[value].label }));

/** The filters of customer accounts, with what occurs among them to choose from. */
export function useCustomerFields(): readonly FilterField[] {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.customers.facets.queryOptions());

  return useMemo(() => {
    const { offers = [], countries = [], methods = [], currencies = [] } = data ?? {};
    return [
      { field: "state", label: "Status", isPinned: true, options: states },
      {
        field: "offer",
        label: "Subscribed to",
        isPinned: true,
        options: offers.map(({ number, title }) => ({ value: String(number), label: title })),
      },
      {
        field: "country",
        label: "Country",
        options: countries.map((value) => ({ value, label: countryName(value) })),
      },
      { field: "registeredAt", label: "Registered", isPinned: true },
      { field: "lastLoginAt", label: "Last login" },
      { field: "lifetimeValue", label: "Lifetime value", currencies },
      {
        field: "lastPaymentMethod",
        label: "Last payment method",
        options: methods.map((value) => ({ value, label: methodLabel(value) })),
      },
      { field: "transactionCount", label: "Transactions" },
      { field: "activeSubscriptionCount", label: "Active subscriptions" },
      {
        field: "currency",
        label: "Currency",
        options: currencies.map((value) => ({ value, label: value })),
      },
    ];
  }, [data]);
}
