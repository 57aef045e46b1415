"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { useTRPC } from "@/components/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import type { WithdrawalLine } from "@/server/services/withdrawals/list-withdrawals";
import { withdrawalColumns } from "./withdrawal-columns";

/** Contracts that customers withdrew from, and declarations that somebody has to answer. */
export function WithdrawalsView() {
  const { data } = useSuspenseQuery(useTRPC().withdrawals.list.queryOptions());
  return (
    <DataTable<WithdrawalLine>
      {...unsorted}
      label="Withdrawals"
      columns={withdrawalColumns}
      result={wholeList(data)}
      rowId={({ id }) => id}
      rowName={({ email }) => email}
      empty={
        <EmptyState title="No withdrawals yet">
          Customers in Europe can withdraw from a contract for 14 days. What they declare is shown
          here, with what becomes of it.
        </EmptyState>
      }
    />
  );
}
