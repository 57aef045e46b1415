"use client";

import { TextLink } from "@/components/accounts/text-link";
import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { usePublisherPath } from "@/components/shell/frame-context";
import { transactionColumns } from "@/components/transactions/transaction-columns";
import { EmptyState } from "@/components/ui/empty-state";
import type { TransactionLine } from "@/server/services/transactions/transaction-line";

const shown = new Set(["customer", "offer", "state", "gross"]);
const [date, ...others] = transactionColumns;
const { sort: _, ...unsortedDate } = date;

const columns: Columns<TransactionLine> = [
  unsortedDate,
  ...others.filter(({ id }) => shown.has(id)),
];

/** The last few sales, and the way to all of them. */
export function LatestTransactions({ lines }: { lines: readonly TransactionLine[] }) {
  const path = usePublisherPath();
  return (
    <section aria-labelledby="latest-transactions">
      <header className="mb-2 flex items-baseline justify-between gap-4">
        <h2 id="latest-transactions" className="text-sm font-semibold">
          Latest transactions
        </h2>
        <span className="text-sm">
          <TextLink href={path("/customers/transactions")}>All transactions</TextLink>
        </span>
      </header>
      <DataTable<TransactionLine>
        {...unsorted}
        label="Latest transactions"
        columns={columns}
        result={wholeList(lines)}
        rowId={({ id }) => id}
        rowName={({ id, customer }) => `${id} of ${customer.email}`}
        rowTarget={({ id }) => ({ href: path(`/customers/transactions/${id}`) })}
        empty={<EmptyState title="Nothing has been sold yet" />}
      />
    </section>
  );
}
