"use client";

import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { usePublisherPath } from "@/components/shell/frame-context";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLink } from "@/components/ui/figure-link";
import { noFigure } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { SubscriptionDetail } from "@/server/services/subscriptions/get-subscription-detail";

type Period = SubscriptionDetail["periods"][number];

const kindLabels = { trial: "Free trial", paid: "Paid", free: "Free" };

/** Periods count from zero, and a trial stands before them. */
const nameOf = ({ kind, index }: Period) => (kind === "trial" ? "Trial" : `Period ${index + 1}`);

const columns: Columns<Period> = [
  { id: "index", label: "Period", priority: 1, cell: nameOf },
  { id: "kind", label: "Kind", priority: 2, cell: ({ kind }) => kindLabels[kind] },
  { id: "startsAt", label: "From", priority: 1, cell: ({ startsAt }) => <Time at={startsAt} /> },
  { id: "endsAt", label: "Until", priority: 1, cell: ({ endsAt }) => <Time at={endsAt} /> },
  { id: "transaction", label: "Transaction", priority: 2, cell: (period) => <Sale {...period} /> },
];

function Sale({ transactionId }: Period) {
  const path = usePublisherPath();
  if (!transactionId) return noFigure;
  return (
    <FigureLink
      href={path(`/customers/transactions/${transactionId}`)}
      label="Open the transaction"
    >
      <span className="tabular">{transactionId}</span>
    </FigureLink>
  );
}

/** Every stretch the subscription ran, latest first. */
export const PeriodsTable = ({ periods }: { periods: readonly Period[] }) => (
  <DataTable<Period>
    {...unsorted}
    label="Periods"
    columns={columns}
    result={wholeList(periods)}
    rowId={({ index }) => String(index)}
    rowName={nameOf}
    empty={<EmptyState title="No period yet" />}
  />
);
