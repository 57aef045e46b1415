"use client";

import { TextLink } from "@/components/accounts/text-link";
import { EmailText } from "@/components/customers/email-text";
import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { usePublisherPath } from "@/components/shell/frame-context";
import { transactionColumns } from "@/components/transactions/transaction-columns";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import type { TransactionLine } from "@/server/services/transactions/transaction-line";

const columns: Columns<TransactionLine> = [
  {
    id: "sale",
    label: "Sale",
    priority: 1,
    cell: ({ offer, customer }) => (
      <span className="block min-w-0">
        <span className="block">{offer.title}</span>
        <span className="block text-xs font-normal text-fg-muted">
          <EmailText email={customer.email} />
        </span>
      </span>
    ),
  },
  {
    id: "when",
    label: "When",
    priority: 1,
    cell: ({ occurredAt }) => <Time at={occurredAt} show="relative" />,
  },
  ...transactionColumns.filter(({ id }) => id === "state" || id === "gross"),
];

/** The last few sales, and the way to all of them. */
export function LatestTransactions({ lines }: { lines: readonly TransactionLine[] }) {
  const path = usePublisherPath();
  return (
    <section>
      <header className="mb-2 flex items-baseline justify-between gap-4">
        <h2 className="text-sm font-semibold">Latest transactions</h2>
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
