"use client";

import { Receipt } from "lucide-react";
import { useTotalText } from "@/components/list/list-total";
import { ListView } from "@/components/list/list-view";
import { useListPage } from "@/components/list/use-list-page";
import { useListState } from "@/components/list/use-list-state";
import { useFrame, useMay, usePublisherPath } from "@/components/shell/frame-context";
import { ExportMenu } from "@/components/tasks/export-menu";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page";
import { ViewTabs } from "@/components/views/view-tabs";
import { rowParams } from "@/server/domain/list-query";
import { transactionList } from "@/server/domain/transaction-list";
import type { TransactionLine } from "@/server/services/transactions/transaction-line";
import { transactionColumns } from "./transaction-columns";
import { TransactionTotals } from "./transaction-totals";
import { useTransactionFields } from "./use-transaction-fields";

const noun = { one: "transaction", other: "transactions" };

/** Every completed sale, and whether the money ties out. */
export function TransactionsList() {
  const { person, publisher } = useFrame();
  const path = usePublisherPath();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const seesPeople = useMay("personal-data:read");
  const state = useListState(transactionList);
  const rows = rowParams(state.params);
  const result = useListPage(trpc.transactions.list.queryOptions(rows));
  const fields = useTransactionFields();
  const totalText = useTotalText();

  return (
    <>
      <PageHeader
        title="Transactions"
        count={result.page && totalText(result.page.total)}
        detail="Every completed sale, what became of it, and what it all adds up to."
      />
      <ListView<TransactionLine>
        shape={transactionList}
        state={state}
        result={result}
        label="Transactions"
        noun={noun}
        columns={transactionColumns}
        fields={fields}
        searchLabel={seesPeople ? "Id, last 4 digits or email" : "Id or last 4 digits"}
        rowId={({ id }) => id}
        rowName={({ id, customer }) => `${id} of ${customer.email}`}
        rowTarget={({ id }) => ({ href: path(`/customers/transactions/${id}`) })}
        countAll={async () => (await client.transactions.count.query(rows)).count}
        totals={<TransactionTotals params={rows} />}
        exports={(menu) => (
          <ExportMenu
            {...menu}
            list={transactionList.name}
            params={state.params}
            total={result.page?.total}
          />
        )}
        views={<ViewTabs list={transactionList.name} state={state} />}
        hasKeys={person.hasShortcuts}
        note={`Times in ${publisher.timeZone}`}
        firstUse={
          <EmptyState icon={<Receipt />} title="Nothing has been sold yet">
            Every charge that succeeds is listed here with its tax, its method and what became of
            it.
          </EmptyState>
        }
      />
    </>
  );
}
