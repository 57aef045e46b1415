"use client";

import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { EmptyState } from "@/components/ui/empty-state";
import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";
import { accountLabel } from "./decline-words";

type Entry = TransactionDetail["books"][number];
type Side = Entry["postings"][number] & Pick<Entry, "id" | "kind" | "occurredAt">;

const kindLabels = { sale: "Sale", refund: "Refund", chargeback: "Chargeback" };

const columns: Columns<Side> = [
  { id: "account", label: "Account", priority: 1, cell: ({ account }) => accountLabel(account) },
  { id: "kind", label: "Entry", priority: 2, cell: ({ kind }) => kindLabels[kind] },
  {
    id: "occurredAt",
    label: "When",
    priority: 2,
    cell: ({ occurredAt }) => <Time at={occurredAt} />,
  },
  {
    id: "amount",
    label: "Amount",
    priority: 1,
    align: "end",
    cell: ({ amount }) => <MoneyText money={amount} several />,
  },
];

/** What the books say of a sale, posting by posting. */
export const BooksTable = ({ books }: { books: readonly Entry[] }) => (
  <DataTable<Side>
    {...unsorted}
    label="Books"
    columns={columns}
    result={wholeList(
      books.flatMap(({ postings, ...entry }) =>
        postings.map((posting) => ({ ...posting, ...entry })),
      ),
    )}
    rowId={({ id, account }) => `${id} ${account}`}
    rowName={({ account }) => accountLabel(account)}
    empty={
      <EmptyState title="Nothing was posted" className="py-8">
        No money moved, so the books have nothing to say.
      </EmptyState>
    }
  />
);
