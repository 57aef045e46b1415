"use client";

import { useQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { TextLink } from "@/components/accounts/text-link";
import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { useTotalText } from "@/components/list/list-total";
import { useMay, usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { QueryRegion } from "@/components/ui/query-region";
import { Time } from "@/components/ui/time";
import type { TransactionLine } from "@/server/services/transactions/transaction-line";
import { transactionColumns } from "./transaction-columns";

const RefundDialog = lazy(async () => ({
  default: (await import("./refund-dialog")).RefundDialog,
}));

const shown = new Set(["id", "offer", "state", "gross", "kind", "method"]);
/** Give way first, beside everything else that such a page shows. */
const spare = new Set(["kind", "method"]);
const [date, ...others] = transactionColumns;
const { sort: _, ...unsortedDate } = date;

const ownColumns: Columns<TransactionLine> = [
  { ...unsortedDate, cell: ({ occurredAt }) => <Time at={occurredAt} show="day" /> },
  ...others
    .filter(({ id }) => shown.has(id))
    .map((column) => (spare.has(column.id) ? { ...column, priority: 3 as const } : column)),
];

/** Something was paid, and not all of it has gone back. */
const isRefundable = ({ state, gross }: TransactionLine) =>
  gross.minor > 0 && (state === "paid" || state === "partly-refunded");

/** The latest transactions of one customer or subscription, to refund here, and the way to all of them. */
export function OwnTransactions({ filter, label }: { filter: string; label: string }) {
  const trpc = useTRPC();
  const path = usePublisherPath();
  const totalText = useTotalText();
  const query = useQuery(trpc.transactions.list.queryOptions({ f: filter, size: "25" }));
  const mayRefund = useMay("billing:write");
  const [refunded, setRefunded] = useState<string | null>(null);
  const all = path(`/customers/transactions?f=${filter}`);

  return (
    <QueryRegion query={query} effect="The transactions could not be loaded.">
      {({ rows, total }) => (
        <>
          <DataTable<TransactionLine>
            {...unsorted}
            label={label}
            columns={ownColumns}
            result={wholeList(rows)}
            rowId={({ id }) => id}
            rowName={({ id }) => id}
            rowActions={(line) =>
              mayRefund &&
              isRefundable(line) && (
                <Button
                  size="icon-sm"
                  variant="ghost"
                  aria-label={`Refund ${line.id}`}
                  title="Refund"
                  onClick={() => setRefunded(line.id)}
                >
                  <Undo2 aria-hidden className="size-4" />
                </Button>
              )
            }
            rowTarget={({ id }) => ({ href: path(`/customers/transactions/${id}`) })}
            empty={<EmptyState title="No transactions yet" />}
          />
          {refunded !== null && (
            <Suspense fallback={null}>
              <RefundDialog transactionId={refunded} onClose={() => setRefunded(null)} />
            </Suspense>
          )}
          {rows.length > 0 && (
            <p className="mt-2 text-sm">
              <TextLink href={all} prefetch={false}>
                {total.count === 1
                  ? "Show it in the list, with its totals"
                  : `Show all ${totalText(total)} in the list, with their totals`}
              </TextLink>
            </p>
          )}
        </>
      )}
    </QueryRegion>
  );
}
