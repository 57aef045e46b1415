"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FilterField } from "@/components/list/filter-field";
import { typeLabels } from "@/components/offers/offer-words";
import { useTRPC } from "@/components/trpc";
import { countryName } from "@/components/ui/country-name";
import { transactionKinds, transactionStates } from "@/server/domain/transaction-list";
import { methodLabel } from "./method-words";
import { kindLabels, stateLabels } from "./transaction-words";

const states = transactionStates.map((value) => ({ value, label: stateLabels[value].label }));
const kinds = transactionKinds.map((value) => ({ value, label: kindLabels[value] }));
const types = Object.entries(typeLabels).map(([value, label]) => ({ value, label }));

/** The filters of transactions, with what occurs among them to choose from. */
export function useTransactionFields(): readonly FilterField[] {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.transactions.facets.queryOptions());

  return useMemo(() => {
    const { offers = [], currencies = [], countries = [], methods = [] } = data ?? {};
    return [
      { field: "occurredAt", label: "Date", isPinned: true },
      {
        field: "currency",
        label: "Currency",
        isPinned: true,
        options: currencies.map((value) => ({ value, label: value })),
      },
      {
        field: "offer",
        label: "Offer",
        isPinned: true,
        options: offers.map(({ number, title }) => ({ value: String(number), label: title })),
      },
      { field: "state", label: "State", options: states },
      {
        field: "country",
        label: "Country",
        options: countries.map((value) => ({ value, label: countryName(value) })),
      },
      {
        field: "method",
        label: "Method",
        options: methods.map((value) => ({ value, label: methodLabel(value) })),
      },
      { field: "kind", label: "Type", options: kinds },
      { field: "type", label: "Offer type", options: types },
      { field: "amount", label: "Amount", currencies },
      { field: "customer", label: "Customer id" },
      { field: "subscription", label: "Subscription id" },
    ];
  }, [data]);
}
