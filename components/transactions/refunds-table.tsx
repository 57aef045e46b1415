"use client";

import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { noFigure } from "@/components/ui/format";
import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";
import { reasonText } from "./refund-words";

type Refund = TransactionDetail["refunds"][number];

const kindLabels = { refund: "Refund", chargeback: "Chargeback" };

const columns: Columns<Refund> = [
  {
    id: "occurredAt",
    label: "When",
    priority: 1,
    cell: ({ occurredAt }) => <Time at={occurredAt} />,
  },
  { id: "kind", label: "Kind", priority: 1, cell: ({ kind }) => kindLabels[kind] },
  {
    id: "reason",
    label: "Reason",
    priority: 2,
    cell: ({ reason }) => (reason ? reasonText(reason) : noFigure),
  },
  {
    id: "net",
    label: "Net",
    priority: 2,
    align: "end",
    cell: ({ net }) => <MoneyText money={net} several />,
  },
  {
    id: "tax",
    label: "Tax",
    priority: 2,
    align: "end",
    cell: ({ tax }) => <MoneyText money={tax} several />,
  },
  {
    id: "gross",
    label: "Gross",
    priority: 1,
    align: "end",
    cell: ({ gross }) => <MoneyText money={gross} several />,
  },
];

/** What was given back of a sale, or taken back by a bank. */
export const RefundsTable = ({ refunds }: { refunds: readonly Refund[] }) => (
  <DataTable<Refund>
    {...unsorted}
    label="Given back"
    columns={columns}
    result={wholeList(refunds)}
    rowId={({ id }) => id}
    rowName={({ kind }) => kindLabels[kind]}
    empty={null}
  />
);
