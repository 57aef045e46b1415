"use client";

import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { EmptyState } from "@/components/ui/empty-state";
import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { MrrMovementKind } from "@/server/domain/mrr";
import type { SubscriptionDetail } from "@/server/services/subscriptions/get-subscription-detail";

type Movement = SubscriptionDetail["mrrMovements"][number];

const kindLabels: Record<MrrMovementKind, string> = {
  new: "New",
  expansion: "Expansion",
  contraction: "Contraction",
  churn: "Churn",
  reactivation: "Reactivation",
};

const columns: Columns<Movement> = [
  {
    id: "occurredAt",
    label: "When",
    priority: 1,
    cell: ({ occurredAt }) => <Time at={occurredAt} />,
  },
  { id: "kind", label: "Movement", priority: 1, cell: ({ kind }) => kindLabels[kind] },
  {
    id: "delta",
    label: "Change of MRR",
    priority: 1,
    align: "end",
    cell: ({ delta }) => <MoneyText money={delta} several />,
  },
];

/** What this subscription moved of monthly recurring revenue; what it counts for now is their sum. */
export const MovementsTable = ({ movements }: { movements: readonly Movement[] }) => (
  <DataTable<Movement>
    {...unsorted}
    label="Changes of recurring revenue"
    columns={columns}
    result={wholeList(movements)}
    rowId={({ id }) => id}
    rowName={({ kind }) => kindLabels[kind]}
    empty={
      <EmptyState title="It has not brought in anything monthly yet">
        A trial counts from its first payment on.
      </EmptyState>
    }
  />
);
